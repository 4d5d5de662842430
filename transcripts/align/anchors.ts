import { rising } from './rising.ts';
import { RunTable } from './run-table.ts';
import { commonSubsequence, MAX_AREA } from './subsequence.ts';

/** Words in a row that must be the same, by turns fewer; and for letters that stand alone. */
const WORDS_IN_ROW = [5, 3, 2];
const LETTERS_IN_ROW = [10, 6, 4];
/** So few in a row say nothing where there is much to choose from. */
const MAX_SHORT = 400;

/** A part of both texts in which nothing is matched yet. */
interface Gap {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  /** How often it was looked into. */
  level: number;
}

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
    else if (size === undefined) continue;
    else if (gap.level + 1 < sizes.length || Math.max(width, height) <= MAX_SHORT) {
      matchRuns(a, b, gap, size, table, matches, gaps);
      yield;
    }
  }
  return matches;
}

/** Match the runs that occur once in both sides of the gap, and note the gaps between them. */
function matchRuns(
  a: Int32Array,
  b: Int32Array,
  { aFrom, aTo, bFrom, bTo, level }: Gap,
  size: number,
  table: RunTable,
  matches: Int32Array,
  gaps: Gap[],
): void {
  const count = table.share(aFrom, aTo, bFrom, bTo, size);
  const { left, right } = table;
  let i0 = aFrom;
  let j0 = bFrom;
  const chain = rising(right.subarray(0, count));
  for (let next = 0; next < chain.length; next += 1) {
    const index = chain[next] as number;
    const i = left[index] as number;
    const j = right[index] as number;
    if (i < i0 || j < j0) continue;
    let head = 0;
    while (i - head > i0 && j - head > j0 && a[i - head - 1] === b[j - head - 1]) head += 1;
    let tail = size;
    while (i + tail < aTo && j + tail < bTo && a[i + tail] === b[j + tail]) tail += 1;
    for (let k = -head; k < tail; k += 1) matches[i + k] = j + k;
    if (i - head > i0 && j - head > j0) {
      gaps.push({ aFrom: i0, aTo: i - head, bFrom: j0, bTo: j - head, level: level + 1 });
    }
    i0 = i + tail;
    j0 = j + tail;
  }
  gaps.push({ aFrom: i0, aTo, bFrom: j0, bTo, level: level + 1 });
}
