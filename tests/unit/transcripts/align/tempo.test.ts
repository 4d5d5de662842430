import { expect, test } from 'vitest';
import type { Placement } from '../../../../transcripts/align/align-types.ts';
import { weighTempo } from '../../../../transcripts/align/tempo.ts';

import { place } from './spoken.ts';

const TEXT = 'so much text in each';

/** Sentences as long as each other, one after the other; null: not spoken. */
function sureness(seconds: readonly (number | null)[], confidence = 0.8): (number | null)[] {
  let time = 0;
  const placements = seconds.map((own) => {
    if (own === null) return null;
    const startTime = time;
    time += own;
    return { startTime, endTime: time, confidence };
  });
  weighTempo(
    placements,
    seconds.map(() => ({ text: TEXT })),
  );
  return placements.map((own) => own && Math.round(own.confidence * 100) / 100);
}

test('sentences that are spoken as usual stay as sure', () => {
  expect(sureness([2, 2, 2, 2])).toEqual([0.8, 0.8, 0.8, 0.8]);
});

test('a slow sentence is less sure, and one after a quick one', () => {
  expect(sureness([2, 2, 6, 2, 2])).toEqual([0.8, 0.8, 0.61, 0.8, 0.8]);
  expect(sureness([2, 2, 0.5, 2, 2])).toEqual([0.8, 0.8, 0.8, 0.62, 0.8]);
  expect(sureness([2, 0.5, 6, 2, 2])[2]).toBeLessThan(0.45);
});

test('what is not spoken says nothing of the next', () => {
  expect(sureness([2, 2, 0.5, null, 2, 2])).toEqual([0.8, 0.8, 0.8, null, 0.8, 0.8]);
});

test('what is certain stays so, and what is out of the question', () => {
  expect(sureness([2, 2, 6, 2, 2], 1)).toEqual([1, 1, 1, 1, 1]);
  expect(sureness([2, 2, 6, 2, 2], 0)).toEqual([0, 0, 0, 0, 0]);
});

test('letters that take longer to say are no sign', () => {
  const sentences = ['他们还没有到', 'twenty letters of it', 'in 1985 we'].map((text) => ({
    text,
  }));
  const placements = sentences.map((_, index) => ({
    startTime: index * 2,
    endTime: index * 2 + 2,
    confidence: 0.8,
  }));
  weighTempo(placements, sentences);
  for (const { confidence } of placements) expect(confidence).toBeCloseTo(0.8, 1);
});

/** The odds that one of some sentences is right, which is so many seconds longer than the others. */
function oddsAt(same: number, longer: number): number {
  const words = (index: number) =>
    Array.from({ length: 8 }, (_, word) => `word${index * 8 + word}`);
  const printed = Array.from({ length: 20 }, (_, index) => `${words(index).join(' ')}.`);
  const captions = printed.map((_, index) => ({
    id: `c${index}`,
    startTime: index * 3 + (index > 9 ? longer : 0),
    endTime: index * 3 + 3 + (index > 8 ? longer : 0),
    text: `${words(index)
      .map((word, at) => (at % 8 < same ? word : `other${word}`))
      .join(' ')}.`,
  }));
  const { confidence } = place(printed, captions)[9] as Placement;
  return confidence / (1 - confidence);
}

test('tells in a translation, more than where words are the same', () => {
  const drop = (same: number) => oddsAt(same, 6) / oddsAt(same, 0);
  expect(drop(4)).toBeLessThan(drop(8) * 0.5);
});
