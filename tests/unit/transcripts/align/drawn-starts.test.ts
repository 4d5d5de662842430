import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../../transcripts/cue.ts';
import { INTERVIEW } from './interview.ts';
import { nearest, place, speak, starts } from './spoken.ts';

const LINES = [...INTERVIEW, ...INTERVIEW.toReversed()];

/** The recogniser has these words begin earlier than they do. */
function begunEarly(captions: readonly Cue[], early: ReadonlySet<number>, by: number): Cue[] {
  return captions.map((cue) => ({
    ...cue,
    words: (cue.words ?? []).map((word) =>
      early.has(word.startTime) ? { ...word, startTime: word.startTime - by } : word,
    ),
  }));
}

describe('the pause before a first word', () => {
  test('is told from the word, where a recogniser counts it to that', () => {
    const { captions, starts: spoken } = speak(LINES, { pause: 0.9 });
    const early = spoken.filter((_, index) => index > 0 && index % 3 === 0);
    const heard = begunEarly(captions, new Set(early), 0.9);
    const found = starts(place(LINES, heard));
    for (const [index, time] of found.entries()) {
      expect(Math.abs((time ?? 0) - (spoken[index] ?? 0))).toBeLessThan(0.2);
    }
  });

  test.each([
    ['once in a while', 20],
    ['no more often than elsewhere', 4],
  ])('is left to words that are drawn out %s', (_often, every) => {
    const { captions } = speak(LINES, { pause: 0 });
    let index = 0;
    let late = 0;
    const heard = captions.map((cue) => ({
      ...cue,
      startTime: cue.startTime + late,
      words: (cue.words ?? []).map(({ startTime, text }) => {
        const word = { startTime: startTime + late, text };
        index += 1;
        if (index % every === 0) late += 0.9;
        return word;
      }),
      endTime: cue.endTime + late,
    }));
    const words = heard.flatMap(({ words }) => words.map(({ startTime }) => startTime));
    const times = new Set(nearest(words));
    const found = starts(place(LINES, heard)).slice(1);
    expect(found.filter((time) => !times.has(time ?? 0))).toEqual([]);
  });

  test('is left to a first word with a comma after it', () => {
    const lines = LINES.map((line, index) => (index % 3 === 0 ? `Well, ${line}` : line));
    const { captions, starts: spoken } = speak(lines, { pause: 0.9 });
    const first = new Set(spoken.filter((_, index) => index % 3 === 0));
    const heard = begunEarly(captions, first, 0.9);
    const found = starts(place(lines, heard));
    expect(found[3]).toBeCloseTo((spoken[3] ?? 0) - 0.9, 1);
  });
});
