import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../transcripts/cue.ts';
import { toMediaCues } from '../../../transcripts/time-map.ts';

const cue = (id: string, startTime: number, endTime: number, more: Partial<Cue> = {}): Cue => ({
  id,
  startTime,
  endTime,
  text: id,
  ...more,
});
const part = (bundleStart: number, mediaStart: number, length: number) => ({
  bundleStart,
  mediaStart,
  length,
});
const rows = (cues: readonly Cue[]) =>
  cues.map(({ id, startTime, endTime }) => [id, startTime, endTime]);

describe('toMediaCues', () => {
  const cues = [cue('long', 0, 100), cue('a', 10, 12), cue('b', 19, 22), cue('c', 30, 31)];

  test('without a map times stay', () => {
    expect(toMediaCues(cues, {})).toBe(cues);
  });

  test('a clip that starts in the middle: moved, and cut at its edges', () => {
    expect(rows(toMediaCues(cues, { map: [part(20, 5, 10.5)] }))).toEqual([
      ['long', 5, 15.5],
      ['b', 5, 7],
      ['c', 15, 15.5],
    ]);
  });

  test('a compilation in another order; a cue over two stretches shows in both', () => {
    expect(rows(toMediaCues(cues, { map: [part(30, 0, 5), part(9, 50, 3)] }))).toEqual([
      ['long', 0, 5],
      ['c', 0, 1],
      ['long', 50, 53],
      ['a', 51, 53],
    ]);
  });

  test('the same stretch played twice', () => {
    const map = [part(10, 0, 2), part(10, 7, 2)];
    expect(rows(toMediaCues([cue('a', 10, 12)], { map }))).toEqual([
      ['a', 0, 2],
      ['a', 7, 9],
    ]);
  });

  test('a cue that only touches a stretch, or shows for a blink of it, is not there', () => {
    expect(toMediaCues([cue('a', 10, 12)], { map: [part(12, 0, 5), part(11.96, 9, 2)] })).toEqual(
      [],
    );
  });

  test('words move along; those before the clip come at its start', () => {
    const words = [10, 11, 12.5].map((startTime) => ({ startTime, text: `w${startTime}` }));
    const [made] = toMediaCues([cue('a', 10, 13, { words })], { map: [part(11.5, 0, 0.75)] });
    expect(made?.words).toEqual([
      { startTime: 0, text: 'w10' },
      { startTime: 0, text: 'w11' },
    ]);
    expect(words[0]?.startTime).toBe(10); // the bundle's own cue is untouched
  });

  test('a hostile map does not multiply cues without end', () => {
    const many = Array.from({ length: 50_000 }, (_, n) => cue(`q${n}`, 0, 1e6));
    const map = Array.from({ length: 500 }, (_, n) => part(0, n, 1));
    expect(toMediaCues(many, { map }).length).toBe(100_000);
  });
});
