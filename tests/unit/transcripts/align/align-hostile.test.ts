import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../../transcripts/cue.ts';
import { randomFrom } from '../../../random.ts';
import { INTERVIEW } from './interview.ts';
import { place, speak } from './spoken.ts';

/** Far above what it takes, far below what would hang. */
const LONG = 60_000;

function cues(count: number, text: (index: number) => string): Cue[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    startTime: index,
    endTime: index + 1,
    text: text(index),
  }));
}

describe('align with hostile input', () => {
  test.each([
    ['no sentences', [], speak(INTERVIEW).captions],
    ['no captions', INTERVIEW, []],
    ['sentences without words', ['', '…', '!?', '🙂'], speak(INTERVIEW).captions],
    ['captions without words', INTERVIEW, cues(9, () => '♪ [Music]')],
    [
      'captions that all begin at once',
      INTERVIEW,
      cues(9, () => 'now').map((cue) => ({ ...cue, startTime: 3 })),
    ],
    ['one word and a million letters', ['a'.repeat(200_000)], cues(3, () => 'a'.repeat(2000))],
  ])('%s', (_what, printed, captions) => {
    const found = place(printed, captions);
    expect(found).toHaveLength(printed.length);
    for (const placement of found) {
      if (placement === null) continue;
      expect(placement.startTime).toBeGreaterThanOrEqual(0);
      expect(placement.endTime).toBeGreaterThan(placement.startTime);
    }
  });

  test('the same word over and over', { timeout: LONG }, () => {
    const printed = Array.from({ length: 4000 }, () => 'no no no no no no');
    expect(
      place(
        printed,
        cues(8000, () => 'no no no no no no no no'),
      ),
    ).toHaveLength(4000);
  });

  test('as much as can be, with nothing in common', { timeout: LONG }, () => {
    const next = randomFrom(7);
    const word = (of: string) => `${of}${Math.floor(next() * 3000)}`;
    const line = (of: string) => Array.from({ length: 8 }, () => word(of)).join(' ');
    const printed = Array.from({ length: 20_000 }, () => line('p'));
    const before = process.memoryUsage().rss;
    expect(
      place(
        printed,
        cues(50_000, () => line('h')),
      ),
    ).toHaveLength(20_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(900e6);
  });

  test('as much as can be, of the same few words', { timeout: LONG }, () => {
    const next = randomFrom(8);
    const line = () => Array.from({ length: 8 }, () => `w${Math.floor(next() * 40)}`).join(' ');
    const printed = Array.from({ length: 20_000 }, line);
    expect(place(printed, cues(50_000, line))).toHaveLength(20_000);
  });
});
