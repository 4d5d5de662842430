import type { Heard } from './across-heard.ts';
import type { Windows } from './across-lexicon.ts';
import type { Bands, Path } from './across-path.ts';

/** Where the sentences of a path are heard, in seconds, whatever the pieces are. */
export interface Stretches {
  from: Float64Array;
  to: Float64Array;
  /** 1: not heard; its times are where it would be. */
  skipped: Uint8Array;
}

export function stretchesOf(path: Path, heard: Heard): Stretches {
  const count = path.from.length;
  const last = heard.from.length - 1;
  const stretches = {
    from: new Float64Array(count),
    to: new Float64Array(count),
    skipped: new Uint8Array(count),
  };
  for (let i = 0; i < count; i += 1) {
    const to = path.to[i] ?? 0;
    const skipped = (path.from[i] ?? -1) < 0;
    const from = skipped ? to : (path.from[i] ?? 0);
    const start = heard.from[Math.min(from, last)] ?? 0;
    stretches.from[i] = start;
    stretches.to[i] = to > from ? (heard.to[to - 1] ?? start) : start;
    if (skipped) stretches.skipped[i] = 1;
  }
  return stretches;
}

/**
 * Where sentences may end: so many seconds around where an earlier path has them, and on
 * the right side of those the viewer placed.
 *
 * @param earlier - null: anywhere
 * @param fixed - seconds, by sentence
 */
export function bandsOf(
  count: number,
  heard: Heard,
  earlier: Stretches | null,
  seconds: number,
  fixed: ReadonlyMap<number, number>,
): Bands {
  const pieces = heard.from.length;
  const low = new Int32Array(count);
  const high = new Int32Array(count).fill(pieces);
  if (earlier) {
    for (let i = 0; i < count; i += 1) {
      const end = earlier.to[i] ?? 0;
      low[i] = pieceAt(heard, end - seconds);
      high[i] = pieceAt(heard, end + seconds);
    }
  }
  for (const [index, time] of inOrder(fixed)) {
    const at = pieceAt(heard, time);
    if (index > 0) high[index - 1] = Math.min(high[index - 1] ?? 0, at);
    if (index < count) low[index] = Math.max(low[index] ?? 0, at);
  }
  if (count > 0) high[count - 1] = pieces;
  for (let i = count - 2; i >= 0; i -= 1) high[i] = Math.min(high[i] ?? 0, high[i + 1] ?? 0);
  for (let i = 1; i < count; i += 1) low[i] = Math.max(low[i] ?? 0, low[i - 1] ?? 0);
  for (let i = 0; i < count; i += 1) low[i] = Math.min(low[i] ?? 0, high[i] ?? 0);
  return { low, high };
}

/** Those of a moved passage would pull all between out of place; they only hold themselves. */
function inOrder(fixed: ReadonlyMap<number, number>): [number, number][] {
  const kept: [number, number][] = [];
  for (const one of [...fixed].sort((a, b) => a[0] - b[0])) {
    if (one[1] > (kept.at(-1)?.[1] ?? Number.NEGATIVE_INFINITY)) kept.push(one);
  }
  return kept;
}

/** The first piece that starts at `time` or later; as many as there are where none does. */
function pieceAt({ from }: Heard, time: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pieces within so many seconds of each sentence. */
export function windowsOf({ from, to }: Stretches, heard: Heard, seconds: number): Windows {
  return {
    from: Int32Array.from(from, (time) => Math.max(0, pieceAt(heard, time - seconds) - 1)),
    to: Int32Array.from(to, (time) => pieceAt(heard, time + seconds)),
  };
}
