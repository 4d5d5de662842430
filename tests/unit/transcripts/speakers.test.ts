import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../../transcripts/bundle.ts';
import type { Cue } from '../../../transcripts/cue.ts';
import { labelledCues, localized, speakerName } from '../../../transcripts/speakers.ts';

type Row = [id: string, speaker: string | null, startTime: number, endTime: number];

describe('labelledCues', () => {
  test.each<[string, Row[], string]>([
    ['the first cue', [['a', 'x', 0, 1]], 'a'],
    [
      'only when the speaker changes',
      [
        ['a', 'x', 0, 1],
        ['b', 'x', 1, 2],
        ['c', 'y', 2, 3],
      ],
      'a c',
    ],
    [
      'again after a sound',
      [
        ['a', 'x', 0, 1],
        ['b', null, 1, 2],
        ['c', 'x', 2, 3],
      ],
      'a c',
    ],
    ['never without a speaker', [['a', null, 0, 1]], ''],
    [
      'where two talk over each other',
      [
        ['a', 'x', 0, 1],
        ['b', 'x', 1, 4],
        ['c', 'y', 2, 3],
        ['d', 'y', 3, 3.5],
        ['e', 'y', 4, 5],
      ],
      'a b c d',
    ],
    [
      'under a long cue of another, past a longer one of the same',
      [
        ['a', 'y', 0, 9],
        ['b', 'x', 1, 10],
        ['c', 'x', 8, 9],
        ['d', 'x', 9, 11],
      ],
      'a b c',
    ],
    [
      'under two long cues of others, in whatever order they end',
      [
        ['a', 'y', 0, 9],
        ['b', 'x', 1, 8],
        ['c', 'y', 2, 3],
        ['d', 'y', 7, 7.5],
        ['e', 'y', 8, 9],
      ],
      'a b c d',
    ],
    [
      'not past the end of the other, however long one’s own goes on',
      [
        ['a', 'y', 0, 2],
        ['b', 'x', 1, 9],
        ['c', 'x', 3, 4],
      ],
      'a b',
    ],
    [
      'under the longer of two others, past a shorter one',
      [
        ['a', 'y', 0, 20],
        ['b', 'x', 1, 9],
        ['c', 'z', 2, 3],
        ['d', 'y', 4, 5],
        ['e', 'y', 5, 6],
        ['f', 'z', 10, 11],
        ['g', 'z', 11, 12],
      ],
      'a b c d e f g',
    ],
    [
      'not where somebody talks over themselves',
      [
        ['a', 'x', 0, 20],
        ['b', 'x', 1, 9],
        ['c', 'x', 2, 3],
      ],
      'a',
    ],
    [
      'not over themselves, where another spoke before',
      [
        ['a', 'x', 0, 5],
        ['b', 'y', 1, 4],
        ['c', 'x', 4.5, 6],
        ['d', 'x', 4.8, 7],
      ],
      'a b c',
    ],
    [
      'not where they only meet',
      [
        ['a', 'x', 0, 1],
        ['b', 'x', 1, 2],
        ['c', 'y', 2, 3],
      ],
      'a c',
    ],
  ])('%s', (_rule, rows, ids) => {
    const cues: Cue[] = rows.map(([id, speaker, startTime, endTime]) => ({
      ...{ id, startTime, endTime, text: id },
      ...(speaker !== null && { speaker }),
    }));
    expect(
      [...cues]
        .filter((cue) => labelledCues(cues).has(cue))
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });
});

describe('names', () => {
  test.each([
    ['exact', { 'zh-Hant': 'T', zh: 'Z', en: 'E' }, 'zh-Hant', 'T'],
    ['the base language', { zh: 'Z', en: 'E' }, 'zh-Hant', 'Z'],
    ['another form of the language', { 'pt-BR': 'B', en: 'E' }, 'pt-PT', 'B'],
    ['English', { ko: 'K', en: 'E' }, 'fr', 'E'],
    ['English of a place', { ko: 'K', 'en-GB': 'G' }, 'fr', 'G'],
    ['any', { ko: 'K' }, 'fr', 'K'],
    ['none', {}, 'fr', null],
    ['no name of an object', {}, 'constructor', null],
  ])('%s', (_rule, texts, language, found) => {
    expect(localized(texts, language)).toBe(found);
  });

  test('a speaker who is not listed has no name', () => {
    const bundle = { speakers: [{ id: 'guest', name: { en: 'Guest' } }] } as unknown as Bundle;
    expect(speakerName(bundle, 'guest', 'ko')).toBe('Guest');
    expect(speakerName(bundle, 'gest', 'ko')).toBeNull();
  });
});
