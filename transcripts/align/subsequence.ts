/** Largest gap, in words times words, that is compared word by word. */
export const MAX_AREA = 4_000;

const lengths = new Uint16Array(MAX_AREA * 2 + 400);

/** A part of both texts in which nothing is matched yet. */
export interface Gap {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  /** How often it was looked into. */
  level: number;
}

/**
 * Match the longest common subsequence of a gap.
 *
 * @param gap - at most MAX_AREA
 * @param matches - written: for each word of `a` its place in `b`
 */
export function commonSubsequence(
  a: Int32Array,
  b: Int32Array,
  { aFrom, aTo, bFrom, bTo }: Gap,
  matches: Int32Array,
): void {
  const row = bTo - bFrom + 1;
  const rows = aTo - aFrom;
  const needed = (rows + 1) * row;
  const table = needed <= lengths.length ? lengths : new Uint16Array(needed);
  table.fill(0, rows * row, needed);
  for (let i = rows - 1; i >= 0; i -= 1) {
    fillRow(table, i * row, row, a[aFrom + i] as number, b, bFrom);
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < row - 1) {
    const here = i * row + j;
    if (a[aFrom + i] === b[bFrom + j]) {
      matches[aFrom + i] = bFrom + j;
      i += 1;
      j += 1;
    } else if ((table[here + row] as number) >= (table[here + 1] as number)) i += 1;
    else j += 1;
  }
}

/** The lengths from a word of the first text on; small, so that it is compiled soon. */
function fillRow(
  table: Uint16Array,
  at: number,
  row: number,
  word: number,
  b: Int32Array,
  bFrom: number,
): void {
  let right = 0;
  let beyond = 0;
  table[at + row - 1] = 0;
  for (let j = row - 2; j >= 0; j -= 1) {
    const below = table[at + row + j] as number;
    if (word === b[bFrom + j]) right = beyond + 1;
    else if (below > right) right = below;
    table[at + j] = right;
    beyond = below;
  }
}
