import { expect, test } from 'vitest';
import type { Row } from '../../../../transcripts/align/rows.ts';
import { Scratch } from '../../../../transcripts/align/scratch.ts';
import { sentenceBegins, sentenceEnds } from '../../../../transcripts/align/sentence-spans.ts';

/** Numbers that look like chance, the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

const COUNT = 40;

function some(next: () => number, count: number, most: number): Float32Array {
  return Float32Array.from({ length: count }, () => (next() - 0.5) * most);
}

/**
 * A sentence that may begin and end at any of forty places, and what is before and after it.
 *
 * @param scale - how much words say; little: its length tells most
 */
function some40(seed: number, scale = 1) {
  const next = chance(seed);
  const places = new Int32Array(COUNT);
  for (let k = 1; k < COUNT; k += 1) places[k] = (places[k - 1] as number) + 1 + (k % 3);
  const lengths = Float32Array.from(
    { length: 24 },
    (_, words) => -Math.abs(Math.log((words + 1) / 9)),
  );
  const all = { low: 0, high: COUNT - 1, endLow: 0, endHigh: COUNT - 1, words: 8, usual: 9 };
  const row: Row = {
    ...all,
    lengths,
    sums: some(next, COUNT, 20 * scale),
    opening: some(next, COUNT, 4 * scale),
    closing: some(next, COUNT, 20 * scale),
  };
  const [opened, rest] = [some(next, COUNT, 30 * scale), some(next, COUNT, 30 * scale)];
  return { row, places, opened, rest };
}

type Some = ReturnType<typeof some40>;

/** What it is worth that the sentence is from one place to another. */
function worth({ row, places }: Some, start: number, end: number): number {
  const length = row.lengths[(places[end] as number) - (places[start] as number)];
  if (end <= start || length === undefined) return Number.NEGATIVE_INFINITY;
  const heard = (row.closing[end] as number) - (row.sums[start] as number);
  return (row.opening[start] as number) + heard + length;
}

const indexes = Array.from({ length: COUNT }, (_, index) => index);

test.each([
  [1, 1],
  [2, 1],
  [3, 0.01],
  [4, 0.001],
])('a sentence ends as well as the best beginning lets it (%i, words say %d)', (seed, scale) => {
  const given = some40(seed, scale);
  const { row, opened, places } = given;
  const found = sentenceEnds(row, opened, places, new Scratch());
  for (const end of indexes) {
    const values = indexes.map((start) => (opened[start] as number) + worth(given, start, end));
    if (end === 0) expect(found[end]).toBe(Number.NEGATIVE_INFINITY);
    else expect(found[end]).toBeCloseTo(Math.max(...values), 3);
  }
});

test.each([1, 2, 3, 4])(
  'beginnings are left out only where readings are worse than asked (%i)',
  (seed) => {
    const given = some40(seed);
    const { row, opened, rest, places } = given;
    const whole = indexes.map((start) =>
      Math.max(...indexes.map((end) => worth(given, start, end) + (rest[end] as number))),
    );
    const totals = whole.map((value, start) => value + (opened[start] as number));
    const least = Math.max(...totals) - 12;
    const found = sentenceBegins(row, rest, opened, least, places, new Scratch());
    for (const start of indexes) {
      const isLikely = (totals[start] as number) >= least;
      if (isLikely) expect(found[start]).toBeCloseTo(whole[start] as number, 3);
    }
    expect(found.filter((value) => value === Number.NEGATIVE_INFINITY).length).toBeGreaterThan(4);
  },
);
