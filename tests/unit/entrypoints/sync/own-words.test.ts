import { describe, expect, test } from 'vitest';
import { draftOf, edited } from '../../../../entrypoints/sync/draft.ts';
import { differenceOf, hashOfWords, ownFromWords } from '../../../../entrypoints/sync/own-words.ts';
import type { Segment } from '../../../../transcripts/article/segment.ts';
import type { OwnTranscript } from '../../../../transcripts/own.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const LATER = '2026-11-25T09:00:00.000Z';
const words: Segment[] = [
  { role: 'narration', text: 'A low house by the weir.' },
  { role: 'question', speaker: 'The Gazette', text: 'Who opens the gates?' },
  { role: 'answer', speaker: 'Mara Oun', text: 'I do. Nobody else has the key. I do.' },
];
const about = {
  id: '3e9f6a52-6a0e-4a37-9a55-0c7f8a1f3b11',
  media: { site: 'youtube', mediaId: 'abcdefghijk' },
  title: 'The weir',
  language: 'en',
  source: { from: 'pasted', url: null, publisher: null, sha256: 'ab' } as const,
};
const make = (
  segments: Segment[],
  before: OwnTranscript | null = null,
  keep: 'all' | 'hand' = 'all',
) =>
  ownFromWords(
    { ...about, segments: draftOf(segments).segments },
    before,
    keep,
    before ? LATER : NOW,
  );
const placed = (own: OwnTranscript): OwnTranscript => ({
  ...own,
  sentences: own.sentences.map((sentence, index) => ({
    ...sentence,
    startTime: index * 10,
    endTime: index * 10 + 4,
    confidence: 0.8,
    by: index === 1 ? 'hand' : 'machine',
  })),
});

describe('a transcript of words', () => {
  test('every segment is kept, those left out give no sentence', () => {
    const own = make(words);
    expect(own.segments.map(({ dropped }) => dropped ?? false)).toEqual([true, false, false]);
    expect(own.sentences.map(({ id, segment, text }) => [id, segment, text])).toEqual([
      ['s1', 1, 'Who opens the gates?'],
      ['s2', 2, 'I do.'],
      ['s3', 2, 'Nobody else has the key.'],
      ['s4', 2, 'I do.'],
    ]);
    expect(own.sentences.every(({ startTime }) => startTime === null)).toBe(true);
    expect(own).toMatchObject({ createdAt: NOW, updatedAt: NOW, timing: { from: 'captions' } });
  });

  test('a timed file gives its times, and is sure of them', () => {
    const time = { startTime: 3, endTime: 5 };
    const { segments } = draftOf([{ role: 'answer', text: 'Two\nlines.', time } as Segment]);
    const own = ownFromWords({ ...about, segments }, null, 'all', NOW);
    expect(own.timing.from).toBe('file');
    expect(own.sentences).toEqual([
      { id: 's1', segment: 0, text: 'Two lines.', ...time, confidence: 1, by: 'file' },
    ]);
  });
});

describe('the words of an existing one changed', () => {
  const before = placed(make(words));

  const texted = (text: string) =>
    ownFromWords(
      { ...about, segments: edited(draftOf(words), { do: 'text', key: 'k2', text }).segments },
      before,
      'all',
      LATER,
    );
  const times = (own: OwnTranscript) =>
    own.sentences.map(({ id, startTime }) => [id, startTime] as const);

  test('a sentence corrected in its place keeps id and time', () => {
    const own = texted('I do. Only the miller has a key. I do.');
    expect(times(own)).toEqual([
      ['s1', 0],
      ['s2', 10],
      ['s3', 20],
      ['s4', 30],
    ]);
    expect(own).toMatchObject({ id: before.id, createdAt: NOW, updatedAt: LATER });
  });

  test('one put between others is new, with a number of its own', () => {
    expect(times(texted('I do. Nobody else has the key. Never. I do.'))).toEqual([
      ['s1', 0],
      ['s2', 10],
      ['s3', 20],
      ['s5', null],
      ['s4', 30],
    ]);
  });

  test('where there are more than before, nobody knows which is which', () => {
    expect(times(texted('I do. Only the miller has one. And his son. I do.'))).toEqual([
      ['s1', 0],
      ['s2', 10],
      ['s5', null],
      ['s6', null],
      ['s4', 30],
    ]);
  });

  test('one taken out leaves the others as they were', () => {
    expect(times(texted('I do. I do.'))).toEqual([
      ['s1', 0],
      ['s2', 10],
      ['s4', 30],
    ]);
  });

  test('to be aligned anew, only what was set by hand stays', () => {
    const times = make(words, before, 'hand').sentences.map(({ startTime }) => startTime);
    expect(times).toEqual([null, 10, null, null]);
  });
});

test('the fingerprint is of all texts, a line each', async () => {
  // printf 'abc' | sha256sum, and the same of 'a\nb'
  expect(await hashOfWords([{ text: 'abc' }])).toMatch(/^ba7816bf8f01cfea/);
  expect(await hashOfWords([{ text: 'a' }, { text: 'b' }])).toBe(
    await hashOfWords([{ text: 'a\nb' }]),
  );
  expect(await hashOfWords([{ text: 'a' }, { text: 'c' }])).not.toBe(
    await hashOfWords([{ text: 'a\nb' }]),
  );
});

test('a difference is counted in sentences', () => {
  const list = (...texts: string[]) => texts.map((text) => ({ text }));
  expect(differenceOf(list('a', 'b', 'b'), list('b', 'a', 'c', 'd'))).toEqual({
    added: 2,
    removed: 1,
  });
});
