import { describe, expect, test } from 'vitest';
import {
  carryChosen,
  carrySlots,
  sameWords,
} from '../../../entrypoints/captions.content/carrying.ts';
import type { Chosen } from '../../../entrypoints/captions.content/choosing.ts';
import { defaultSettings } from '../../../services/settings.ts';
import type { Cue } from '../../../transcripts/cue.ts';
import { placeCues, type Slot } from '../../../transcripts/slots.ts';
import type { TrackChoice } from '../../../transcripts/status.ts';

const cue = (id: string, text = id, more: Partial<Cue> = {}): Cue => ({
  id,
  startTime: 0,
  endTime: 10,
  text,
  ...more,
});
const words = (slots: readonly Slot[]) => slots.map(({ primary }) => primary?.text ?? '-');

describe('captions that are replaced while they show', () => {
  /** Both voices show; the first one began earlier. */
  const before = placeCues([], [cue('q1', 'He left.'), cue('q2', 'Who?')], []);

  test.each<[string, Cue[], string[]]>([
    ['a corrected text', [cue('q1', 'He came.'), cue('q2', 'Who?')], ['He came.', 'Who?']],
    [
      'times that turn their order',
      [cue('q2', 'Who?'), cue('q1', 'He left.')],
      ['He left.', 'Who?'],
    ],
    ['other ids, the same words', [cue('b', 'Who?'), cue('a', 'He left.')], ['He left.', 'Who?']],
    ['an id goes before words', [cue('q2', 'He left.'), cue('x', 'Who?')], ['Who?', 'He left.']],
    ['one that is left out', [cue('q2', 'Who?')], ['-', 'Who?']],
    ['one that is new', [cue('q0', 'So?'), cue('q2', 'Who?')], ['So?', 'Who?']],
  ])('%s', (_what, after, shown) => {
    expect(words(placeCues(carrySlots(before, after, []), after, []))).toEqual(shown);
  });

  test('the same words said by another are another caption', () => {
    const slots = placeCues([], [cue('a', 'Yes.', { speaker: 'x' }), cue('b', 'No.')], []);
    const after = [cue('c', 'No.'), cue('d', 'Yes.', { speaker: 'y' })];
    expect(carrySlots(slots, after, []).map(({ primary }) => primary?.id)).toEqual(['a', 'c']);
  });

  test('two that say the same keep one place each when one of them ends', () => {
    const [a, b] = [cue('a', 'Yes.'), cue('b', 'Yes.')];
    const slots = placeCues([], [a, b], []);
    expect(placeCues(carrySlots(slots, [b], []), [b], []).map(({ primary }) => primary)).toEqual([
      null,
      b,
    ]);
  });

  test('the second language goes along', () => {
    const slots = placeCues([], [cue('q1'), cue('q2')], [cue('q1', 'eins'), cue('q2', 'zwei')]);
    const [first, second] = [
      [cue('q2'), cue('q1')],
      [cue('q2', 'zwo'), cue('q1', 'eins')],
    ];
    const after = placeCues(carrySlots(slots, first, second), first, second);
    expect(after.map(({ secondary }) => secondary.map(({ text }) => text))).toEqual([
      ['eins'],
      ['zwo'],
    ]);
  });
});

const track = (id: string, language: string, more: Partial<TrackChoice> = {}): TrackChoice => ({
  id,
  language,
  label: language,
  kind: 'subtitles',
  from: 'bundle',
  ...more,
});
const german = track('platform:de', 'de', { from: 'platform' });
const before = [track('0', 'ko'), track('1', 'en'), track('2', 'zh-Hant'), german];
const chosen = (primary: string, secondary: string | null, on = true): Chosen => ({
  on,
  primary,
  secondary,
  settings: defaultSettings,
  remembered: { offset: 1.5, placement: 'top' },
});

describe('choices in other words', () => {
  test.each<[string, [string, string | null], TrackChoice[], [string, string | null]]>([
    [
      'the same languages at other places',
      ['1', '0'],
      [track('0', 'en'), track('1', 'ar'), track('2', 'ko')],
      ['0', '2'],
    ],
    ['another letter case', ['2', null], [track('0', 'ko'), track('1', 'zh-hant')], ['1', 'begin']],
    [
      'of two tracks of a language the one of that name',
      ['1', '0'],
      [
        track('0', 'ko'),
        track('1', 'en', { label: 'English (full)', kind: 'captions' }),
        track('2', 'en', { label: 'en' }),
      ],
      ['2', '0'],
    ],
    ['a near language', ['2', '1'], [track('0', 'en'), track('1', 'zh-Hans')], ['1', '0']],
    ['a language that is gone', ['2', '1'], [track('0', 'en'), track('1', 'ko')], ['begin', '0']],
    ['the player’s own', ['platform:de', '0'], [track('0', 'ko'), german], ['platform:de', '0']],
    [
      'a language of the player’s that is ours now',
      ['platform:de', '0'],
      [track('0', 'ko'), track('1', 'de')],
      ['1', '0'],
    ],
    ['one language, never twice', ['1', '2'], [track('0', 'en')], ['0', null]],
  ])('%s', (_what, [primary, secondary], after, expected) => {
    const begin = { primary: 'begin', secondary: after.length > 1 ? 'begin' : '0' };
    const carried = carryChosen(chosen(primary, secondary, false), before, after, begin);
    expect([carried.primary, carried.secondary]).toEqual(expected);
    // Whatever else the viewer decided holds.
    expect(carried).toMatchObject({ on: false, remembered: { offset: 1.5, placement: 'top' } });
  });
});

describe('the same words', () => {
  const parts = [{ id: 'a', revision: 1, sha256: 'aa', catalog: 'c' }];
  const origin = (...cues: Cue[]) => ({
    parts,
    bundle: { tracks: [{ language: 'en', kind: 'subtitles' as const, label: 'English', cues }] },
  });

  test('a correction of the viewer’s own makes them others, though the file is the same', () => {
    const published = origin(cue('q1', 'He left.'));
    const corrected = origin(cue('q1', 'He came.', { correction: 'a report' }));
    expect(sameWords(published, origin(cue('q1', 'He left.')))).toBe(true);
    expect(sameWords(published, corrected)).toBe(false);
    expect(sameWords(corrected, published)).toBe(false);
    expect(sameWords(corrected, corrected)).toBe(true);
  });
});
