import type { Row } from './rows.ts';
import type { Scratch } from './scratch.ts';
import { NONE } from './tables.ts';

/** Beyond all places. */
const NOWHERE = 1 << 29;

/**
 * Let a sentence begin at each place of its corridor, and end at each: the best when
 * it has ended.
 *
 * @param opened - by place from the row's `low`: the best when it begins there
 * @returns by place from the row's `endLow`
 */
export function sentenceEnds(
  row: Row,
  opened: Float32Array,
  places: Int32Array,
  scratch: Scratch,
): Float32Array {
  const { low, high, endLow, endHigh, usual, lengths, sums, opening, closing } = row;
  const ended = scratch.filled(endHigh - endLow + 1, NONE);
  if (row.words === 0) return ended;
  // A later start that is as good but for its length: what is longer than usual from there is worse from here.
  let laterFrom = NOWHERE;
  let laterHeard = Number.NEGATIVE_INFINITY;
  let lastFrom = NOWHERE;
  let lastHeard = Number.NEGATIVE_INFINITY;
  for (let start = high; start >= low; start -= 1) {
    const before = (opened[start - low] as number) + (opening[start - low] as number);
    if (before === NONE) continue;
    const heard = before - (sums[start - low] as number);
    const from = places[start] as number;
    if (lastHeard >= heard) {
      laterFrom = lastFrom;
      laterHeard = lastHeard;
    } else if (laterHeard < heard) laterFrom = NOWHERE;
    lastFrom = from;
    lastHeard = heard;
    const limit = Math.min(from + lengths.length, laterFrom + usual);
    for (let end = Math.max(start + 1, endLow); end <= endHigh; end += 1) {
      const place = places[end] as number;
      if (place >= limit) break;
      const value = heard + (closing[end - endLow] as number) + (lengths[place - from] as number);
      if (value > (ended[end - endLow] as number)) ended[end - endLow] = value;
    }
  }
  return ended;
}

/**
 * The same from the end: the best when it begins at each place.
 *
 * @param rest - by place from the row's `endLow`: the best after it has ended there
 * @param opened - as above
 * @param least - readings worse than this are not looked for
 * @returns by place from the row's `low`; out of the question where all would be worse
 */
export function sentenceBegins(
  row: Row,
  rest: Float32Array,
  opened: Float32Array,
  least: number,
  places: Int32Array,
  scratch: Scratch,
): Float32Array {
  const { low, high, endLow, endHigh, sums, opening, closing } = row;
  const begun = scratch.filled(high - low + 1, NONE);
  if (row.words === 0) return begun;
  let most = Number.NEGATIVE_INFINITY;
  let next = endHigh;
  for (let start = high; start >= low; start -= 1) {
    const first = Math.max(start + 1, endLow);
    for (; next >= first; next -= 1) {
      const value = (closing[next - endLow] as number) + (rest[next - endLow] as number);
      if (value > most) most = value;
    }
    const before = (opened[start - low] as number) + (opening[start - low] as number);
    // No length is more than usual.
    if (before + most - (sums[start - low] as number) < least) continue;
    beginAt(begun, start, first, row, rest, places);
  }
  return begun;
}

/**
 * Write down the best of a sentence from a place, and what is after it. It is not handed back: of
 * what is, an engine may make an object each time round a loop that ends in two ways.
 *
 * @param begun - by place from the row's `low`; written
 * @param first - where it ends first, as `start` an index into the places
 */
function beginAt(
  begun: Float32Array,
  start: number,
  first: number,
  { low, endLow, endHigh, lengths, sums, opening, closing }: Row,
  rest: Float32Array,
  places: Int32Array,
): void {
  const from = places[start] as number;
  const sum = sums[start - low] as number;
  const limit = from + lengths.length;
  let best = Number.NEGATIVE_INFINITY;
  for (let end = first; end <= endHigh; end += 1) {
    const place = places[end] as number;
    if (place >= limit) break;
    const most = (closing[end - endLow] as number) - sum + (rest[end - endLow] as number);
    // No length is more than usual.
    if (most <= best) continue;
    const value = most + (lengths[place - from] as number);
    if (value > best) best = value;
  }
  begun[start - low] = best + (opening[start - low] as number);
}

/** Of a sentence that ends at `end`, the place where it best begins; -1: nowhere. */
export function bestStart(row: Row, opened: Float32Array, places: Int32Array, end: number): number {
  const { low, high, endLow, lengths, sums, opening, closing } = row;
  let best = Number.NEGATIVE_INFINITY;
  let at = -1;
  for (let start = Math.min(high, end - 1); start >= low; start -= 1) {
    const length = lengths[(places[end] as number) - (places[start] as number)];
    if (length === undefined) break;
    const value =
      (opened[start - low] as number) +
      (opening[start - low] as number) +
      (closing[end - endLow] as number) -
      (sums[start - low] as number) +
      length;
    if (value > best) {
      best = value;
      at = start;
    }
  }
  return at;
}
