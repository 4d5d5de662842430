import type { Heard } from './across-heard.ts';
import type { Printed } from './across-printed.ts';

/** What a path is found by. All costs and gains are in nats, as logarithms of odds. */
export interface PathAsk {
  heard: Heard;
  printed: Printed;
  /** Letters heard for each letter printed. */
  ratio: number;
  bands: Bands;
  /** Adds to `row[k]`, for pieces from–to, what sentence `index` gains by holding piece k. */
  score(index: number, row: Float64Array, from: number, to: number): void;
}

/** Between which pieces each sentence ends; neither bound falls along the sentences. */
export interface Bands {
  low: Int32Array;
  high: Int32Array;
}

export interface Path {
  /** By sentence: the pieces it holds, from inclusive, to exclusive; from −1: not heard. */
  from: Int32Array;
  to: Int32Array;
  /** Of the whole, to compare paths over the same pieces. */
  total: number;
}

/** What a translation costs that is twice as long as expected, or half; three times it is at most. */
const SCATTER = 3;
/** Letters that even the shortest sentence may be off by. */
const SLACK = 8;
/** Sentences nobody says: for the first of them, for each, for each of its letters. */
const SKIP_OPEN = 6;
const SKIP_EACH = 0.5;
const SKIP_LETTER = 0.01;
/** Words nobody prints: for the first, for each letter. */
const GAP_OPEN = 6;
const GAP_LETTER = 0.03;
/** For a turn that begins where one is heard, and a question that ends where one is heard. */
const TURN_GAIN = 2;
const QUESTION_GAIN = 1.5;

/** Best totals of all places where the last sentence may end. */
interface Front {
  low: number;
  high: number;
  best: Float64Array;
  skipped: Float64Array;
}

/** How a sentence came to end at each place; as small as can be, for all are kept. */
interface Steps {
  low: number;
  /** Pieces it holds, and pieces of a gap after it. */
  held: Uint16Array;
  gap: Uint16Array;
  /** Bits. */
  how: Uint8Array;
}
const SKIPPED = 1;
const OPENED = 2;

/**
 * The best way to lay the sentences, in order, over the heard pieces: each holds a stretch
 * about as long as it is, with words that belong to its own. Dynamic programming; time and
 * memory grow with the room between the bands.
 */
export function findPath(ask: PathAsk): Path {
  const { printed, heard, bands } = ask;
  const count = printed.letters.length;
  const pieces = heard.from.length;
  const gain = new Float64Array(pieces + 1);
  const row = new Float64Array(pieces);
  const steps: Steps[] = [];
  const { front: start, step: first } = startOf(bands.high[0] ?? pieces, heard.before);
  steps.push(first);
  let last = start;
  for (let i = 0; i < count; i += 1) {
    const low = bands.low[i] ?? 0;
    const high = bands.high[i] ?? pieces;
    row.fill(0, last.low, high);
    ask.score(i, row, last.low, high);
    gain[last.low] = 0;
    for (let k = last.low; k < high; k += 1) gain[k + 1] = (gain[k] ?? 0) + (row[k] ?? 0);
    const { front, step } = advance(ask, i, last, gain, low, high);
    steps.push(step);
    last = front;
  }
  return traced(steps, last);
}

function advance(
  ask: PathAsk,
  i: number,
  last: Front,
  gain: Float64Array,
  low: number,
  high: number,
): { front: Front; step: Steps } {
  const { printed, heard, ratio } = ask;
  const { before, opening, turn, asked } = heard;
  const wanted = ratio * (printed.letters[i] ?? 0);
  const most = 3 * wanted + 5 * SLACK;
  const half = 0.5 * wanted + SLACK;
  const turns = printed.turn[i] === 1 ? TURN_GAIN : 0;
  const asks = printed.asks[i] === 1 ? QUESTION_GAIN : -QUESTION_GAIN;
  const skip = SKIP_EACH + SKIP_LETTER * wanted;
  const { front, step } = blank(low, high);
  const said = new Float64Array(high - low + 1);
  // What it gains by starting at j, wherever it ends.
  const starts = new Float64Array(last.high - last.low + 1);
  for (let j = last.low; j <= last.high; j += 1) {
    const place = j - last.low;
    starts[place] =
      (last.best[place] ?? 0) - (gain[j] ?? 0) + (opening[j] ?? 0) + turns * (turn[j] ?? 0);
  }
  for (let k = low; k <= high; k += 1) {
    const end = before[k] ?? 0;
    let best = Number.NEGATIVE_INFINITY;
    let at = k;
    for (let j = Math.min(k, last.high); j >= last.low; j -= 1) {
      const mass = end - (before[j] as number);
      // One too long is better than none.
      if (mass > most && best > Number.NEGATIVE_INFINITY) break;
      const off = (mass - wanted) / (0.5 * mass + half);
      const total = (starts[j - last.low] as number) - SCATTER * off * off;
      if (total <= best) continue;
      best = total;
      at = j;
    }
    const place = k - low;
    said[place] = best + (gain[k] ?? 0) + asks * (asked[k] ?? 0);
    step.held[place] = k - at;
    const inside = k >= last.low && k <= last.high;
    const open = (inside ? (last.best[k - last.low] ?? 0) : Number.NEGATIVE_INFINITY) - SKIP_OPEN;
    const on = inside ? (last.skipped[k - last.low] ?? 0) : Number.NEGATIVE_INFINITY;
    front.skipped[place] = Math.max(open, on) - skip;
    if (open >= on) step.how[place] = OPENED;
  }
  close(front, step, said, before);
  return { front, step };
}

function blank(low: number, high: number): { front: Front; step: Steps } {
  const size = high - low + 1;
  const best = new Float64Array(size);
  const skipped = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const held = new Uint16Array(size);
  const step = { low, held, gap: new Uint16Array(size), how: new Uint8Array(size) };
  return { front: { low, high, best, skipped }, step };
}

/** Before the first sentence there may be a gap. */
function startOf(high: number, before: Float64Array): { front: Front; step: Steps } {
  const start = blank(0, high);
  const said = new Float64Array(high + 1).fill(Number.NEGATIVE_INFINITY);
  said[0] = 0;
  close(start.front, start.step, said, before);
  return start;
}

/** Choose between said and skipped, and let heard words go unprinted afterwards. */
function close(front: Front, step: Steps, said: Float64Array, before: Float64Array): void {
  let open = Number.NEGATIVE_INFINITY;
  let at = 0;
  for (let place = 0; place < said.length; place += 1) {
    const skipped = front.skipped[place] ?? 0;
    const own = Math.max(said[place] ?? 0, skipped);
    if (skipped > (said[place] ?? 0)) step.how[place] = (step.how[place] ?? 0) | SKIPPED;
    const letters = GAP_LETTER * (before[front.low + place] ?? 0);
    const after = open - letters;
    front.best[place] = Math.max(own, after);
    if (after > own) step.gap[place] = place - at;
    if (own - GAP_OPEN + letters <= open) continue;
    open = own - GAP_OPEN + letters;
    at = place;
  }
}

function traced(steps: readonly Steps[], last: Front): Path {
  const count = steps.length - 1;
  const path = { from: new Int32Array(count).fill(-1), to: new Int32Array(count), total: 0 };
  path.total = last.best.at(-1) ?? 0;
  let k = last.high;
  let skipping = false;
  for (let i = count; i > 0; i -= 1) {
    const step = steps[i];
    if (!step) break;
    if (!skipping) k -= step.gap[k - step.low] ?? 0;
    const place = k - step.low;
    const how = step.how[place] ?? 0;
    path.to[i - 1] = k;
    if (skipping || how & SKIPPED) skipping = (how & OPENED) === 0;
    else {
      k -= step.held[place] ?? 0;
      path.from[i - 1] = k;
    }
  }
  return path;
}
