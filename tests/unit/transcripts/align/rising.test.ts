import { describe, expect, test } from 'vitest';
import { rising } from '../../../../transcripts/align/rising.ts';

/** By trying all parts. */
function longest(numbers: readonly number[]): number {
  const lengths: number[] = [];
  for (const number of numbers) {
    const before = lengths.filter((_, index) => (numbers[index] as number) < number);
    lengths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...lengths);
}

describe('rising', () => {
  test.each([
    [[]],
    [[3]],
    [[1, 2, 3]],
    [[3, 2, 1]],
    [[2, 9, 3, 8, 4, 4, 7, 1, 5]],
    [[0.5, 0.25, 0.75]],
  ])('finds the longest part of %j that rises', (numbers: number[]) => {
    const found = [...rising(Float64Array.from(numbers))];
    expect(found).toHaveLength(longest(numbers));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    const part = found.map((index) => numbers[index] as number);
    expect(part).toEqual([...new Set(part)].sort((a, b) => a - b));
  });
});
