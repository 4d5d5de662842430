import { rising } from './rising.ts';
import { RunTable } from './run-table.ts';
import { commonSubsequence, type Gap, MAX_AREA } from './subsequence.ts';

/** Words in a row that must be the same, then fewer; and for letters that stand alone. */
const WORDS_IN_ROW = [5, 2];
const LETTERS_IN_ROW = [10, 4];

/**
 * Find the words of one text in another whose order is the same: runs that occur once
 * in both, then the rest between those. Not every match is right; most neighbours of
 * each other are. Yields after each piece of work.
 *
 * @param letters - the words are mostly letters that stand alone
 * @returns for each word of `a` its place in `b`, or -1; rising
 */
export function* matchWords(
  a: Int32Array,
  b: Int32Array,
  letters: boolean,
): Generator<void, Int32Array> {
  const matches = new Int32Array(a.length).fill(-1);
  const sizes = letters ? LETTERS_IN_ROW : WORDS_IN_ROW;
  const table = new RunTable(a, b);
  const gaps: Gap[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length, level: 0 }];
  for (let gap = gaps.pop(); gap !== undefined; gap = gaps.pop()) {
    const width = gap.aTo - gap.aFrom;
    const height = gap.bTo - gap.bFrom;
    if (width <= 0 || height <= 0) continue;
    const size = sizes[gap.level];
    if (width * height <= MAX_AREA) commonSubsequence(a, b, gap, matches);
    else if (size !== undefined) {
      matchRuns(a, b, gap, size, table, matches, gaps);
      gaps.push(gap);
      yield;
    }
  }
  return matches;
}

/**
 * Match the runs that occur once in both sides of the gap, and note the gaps between them.
 *
 * @param gap - what is left of it after the last run, when all is done
 */
function matchRuns(
  a: Int32Array,
  b: Int32Array,
  gap: Gap,
  size: number,
  table: RunTable,
  matches: Int32Array,
  gaps: Gap[],
): void {
  const { aTo, bTo } = gap;
  const count = table.share(gap.aFrom, aTo, gap.bFrom, bTo, size);
  gap.level += 1;
  const { left, right } = table;
  const chain = rising(right.subarray(0, count));
  for (let next = 0; next < chain.length; next += 1) {
    const index = chain[next] as number;
    const i = left[index] as number;
    const j = right[index] as number;
    const { aFrom, bFrom, level } = gap;
    if (i < aFrom || j < bFrom) continue;
    let head = 0;
    while (i - head > aFrom && j - head > bFrom && a[i - head - 1] === b[j - head - 1]) head += 1;
    let tail = size;
    while (i + tail < aTo && j + tail < bTo && a[i + tail] === b[j + tail]) tail += 1;
    for (let k = -head; k < tail; k += 1) matches[i + k] = j + k;
    if (i - head > aFrom && j - head > bFrom) {
      gaps.push({ aFrom, aTo: i - head, bFrom, bTo: j - head, level });
    }
    gap.aFrom = i + tail;
    gap.bFrom = j + tail;
  }
}
