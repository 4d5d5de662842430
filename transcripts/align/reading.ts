import { follow } from './follow.ts';
import type { Model } from './model.ts';
import type { Passage } from './passage.ts';
import type { Row, RowMaker } from './rows.ts';
import type { Scratch } from './scratch.ts';
import { sentenceBegins, sentenceEnds } from './sentence-spans.ts';
import { bestSum, EQUAL, NONE, raise, raiseTo } from './tables.ts';
import { afterUnprinted, atAnEnd, beforeUnprinted, unprintedToEnd } from './unprinted.ts';

/** The likeliest reading of a passage, and how likely others are; in natural logarithms. */
export interface Reading {
  /** By sentence: where it begins and ends, indexes into the places; -1: not spoken. */
  from: Int32Array;
  to: Int32Array;
  /** By sentence and place from its `low`: the best reading in which it begins there, if that is likely. */
  begins: Float32Array[];
  /** By sentence: the best reading in which it is not spoken. */
  unspoken: Float64Array;
  best: number;
  /**
   * Of a rough reading, by sentence, and one more for the end: where likely readings have
   * the end before and the beginning.
   */
  low: Int32Array;
  high: Int32Array;
}

/** Places of sentences read in one piece of work. */
const AT_ONCE = 4_000;

/** Readings so much worse than the best are not likely, and left out. */
export const LIKELY = 12;

/** By sentence, one more for the end: the best of what is before, when all before have ended at a place. */
export interface Before {
  /** The last of them is spoken; or is not. */
  spoken: Float32Array[];
  unspoken: Float32Array[];
  /** and when this one begins there. */
  opened: Float32Array[];
}

/**
 * Read a passage in the likeliest way: each sentence begins somewhere after the one
 * before has ended, or is not spoken; what is heard between them is not printed.
 * Yields after each piece of work.
 *
 * @param rough - a finer reading follows: note where likely readings are
 */
export function* readPassage(
  passage: Passage,
  maker: RowMaker,
  model: Model,
  scratch: Scratch,
  rough: boolean,
): Generator<void, Reading> {
  const rows: Row[] = [];
  const before = beforeAll(passage, model, scratch);
  const count = passage.lastSentence - passage.firstSentence;
  let work = 0;
  for (let s = 0; s < count; s += 1) {
    const row = maker.make(passage, s, scratch);
    rows.push(row);
    readForward(passage, s, row, model, scratch, before);
    work += row.sums.length;
    if (work < AT_ONCE) continue;
    work = 0;
    yield;
  }
  yield;
  const reading: Reading = {
    from: new Int32Array(count).fill(-1),
    to: new Int32Array(count).fill(-1),
    begins: new Array(count),
    unspoken: new Float64Array(count).fill(NONE),
    best: NONE,
    low: passage.high.slice(),
    high: passage.low.slice(),
  };
  const low = passage.low[count] as number;
  const end = unprintedToEnd(passage, model, scratch);
  const spoken = bestSum(before.spoken[count] as Float32Array, low, end, low);
  const without = bestSum(before.unspoken[count] as Float32Array, low, end, low);
  reading.best = Math.max(spoken.value, without.value);
  if (rough) {
    noteLikely(reading, count, low, before.spoken[count], end);
    noteLikely(reading, count, low, before.unspoken[count], end);
  }
  const after: After = { spoken: end, unspoken: end };
  for (let s = count - 1; s >= 0; s -= 1) {
    const row = rows[s] as Row;
    readBackward(passage, s, row, model, scratch, before, after, rough, reading);
    work += row.sums.length;
    if (work < AT_ONCE) continue;
    work = 0;
    yield;
  }
  const isSpoken = spoken.value >= without.value;
  follow(passage, rows, model, before, isSpoken ? spoken.at : without.at, isSpoken, reading);
  return reading;
}

/** Everything begins at the first place, or, where nothing is before that, some time after. */
function beforeAll({ places, low, high, pinned }: Passage, model: Model, scratch: Scratch): Before {
  const count = (high[0] as number) - (low[0] as number) + 1;
  const start = scratch.filled(count, NONE);
  const without = scratch.filled(count, NONE);
  start[0] = 0;
  if (!pinned) {
    without[0] = model.unspoken / 2;
    for (let k = 1; k < count; k += 1)
      start[k] = atAnEnd((places[k] as number) - (places[0] as number), model);
  }
  return { spoken: [start], unspoken: [without], opened: [] };
}

function readForward(
  passage: Passage,
  s: number,
  row: Row,
  model: Model,
  scratch: Scratch,
  before: Before,
): void {
  const { places } = passage;
  const spoken = before.spoken[s] as Float32Array;
  const unspoken = before.unspoken[s] as Float32Array;
  const next = scratch.filled(row.endHigh - row.endLow + 1, NONE);
  let opened = spoken;
  if (!passage.pinned || s > 0) {
    opened = scratch.copy(spoken);
    raiseTo(opened, unspoken);
    afterUnprinted(opened, row.low, places, model);
    raise(next, row.endLow, spoken, row.low, model.unspoken);
    raise(next, row.endLow, unspoken, row.low, model.unspokenToo);
  }
  before.opened.push(opened);
  before.spoken.push(sentenceEnds(row, opened, places, scratch));
  before.unspoken.push(next);
}

/** By place, the best of what is after a sentence, if that is spoken, and if it is not. */
interface After {
  spoken: Float32Array;
  unspoken: Float32Array;
}

/** @param after - of the sentence; then of the one before */
function readBackward(
  passage: Passage,
  s: number,
  row: Row,
  model: Model,
  scratch: Scratch,
  before: Before,
  after: After,
  rough: boolean,
  reading: Reading,
): void {
  const pinned = passage.pinned && s === 0;
  const opened = before.opened[s] as Float32Array;
  const least = reading.best - LIKELY - EQUAL;
  const begun = sentenceBegins(row, after.spoken, opened, least, passage.places, scratch);
  const spoken = pinned
    ? scratch.copy(begun)
    : beforeUnprinted(begun, row.low, passage.places, model, scratch);
  const unspoken = scratch.copy(spoken);
  const spokenBefore = before.spoken[s] as Float32Array;
  const unspokenBefore = before.unspoken[s] as Float32Array;
  if (!pinned) {
    const first = bestSum(spokenBefore, row.low, after.unspoken, row.endLow).value;
    const more = bestSum(unspokenBefore, row.low, after.unspoken, row.endLow).value;
    reading.unspoken[s] = Math.max(first + model.unspoken, more + model.unspokenToo);
    raise(spoken, row.low, after.unspoken, row.endLow, model.unspoken);
    raise(unspoken, row.low, after.unspoken, row.endLow, model.unspokenToo);
  }
  if (rough) {
    noteLikely(reading, s, row.low, opened, begun);
    noteLikely(reading, s, row.low, spokenBefore, spoken);
    noteLikely(reading, s, row.low, unspokenBefore, unspoken);
  }
  for (let k = 0; k < begun.length; k += 1) begun[k] = (begun[k] as number) + (opened[k] as number);
  reading.begins[s] = begun;
  after.spoken = spoken;
  after.unspoken = unspoken;
}

/** Widen what is likely by where the two together are. */
function noteLikely(
  reading: Reading,
  s: number,
  low: number,
  before: Float32Array | undefined,
  after: Float32Array,
): void {
  if (before === undefined) return;
  const least = reading.best - LIKELY;
  for (let k = 0; k < after.length; k += 1) {
    if ((before[k] as number) + (after[k] as number) < least) continue;
    if (low + k < (reading.low[s] as number)) reading.low[s] = low + k;
    if (low + k > (reading.high[s] as number)) reading.high[s] = low + k;
  }
}
