/** One line of a bench's table; the fields of each bench stand in docs and in its own file. */
export type Row = Record<string, string | number | null>;

/** What each `tests/bench/<name>.ts` exports. */
export interface Bench {
  run(): Promise<Row[]>;
  /** The browser's name and version, where the bench used one; asked after `run`. */
  browser?(): string | null;
}

/** The middle value; of an even number of values the higher of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
