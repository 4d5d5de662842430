import {
  MAX_DURATION,
  MAX_LINES,
  MIN_DURATION,
  readingLimits,
  widthOf,
} from '../lint/reading-limits.ts';
import { type Break, breaksOf } from './split-breaks.ts';

/** A part of a sentence that is shown at once. */
interface Piece {
  /** UTF-16 code units into the sentence, without spaces around it. */
  start: number;
  end: number;
}

/** What a further piece costs, where a break amid the sense costs 1: few and full ones read best. */
const PIECE = 0.8;
/** Of a piece that does not fit its lines, or stands too long or too short. */
const UNFIT = 3;
/** Of a break inside a word; of one between words it is 1 at most. */
const AT_FORCED = 2;
/** Of what two lines hold: less than this looks lost. */
const SMALL = 0.25;

/**
 * Cut a sentence into captions of at most two lines and seven seconds: at clauses where
 * that can be, in pieces of like length. Linear.
 *
 * @param language - BCP 47
 * @param timeAt - seconds at which the letter at an offset is heard; never falls
 */
export function splitForReading(
  text: string,
  language: string,
  timeAt: (offset: number) => number,
): Piece[] {
  const line = readingLimits(language).line;
  const most = line * MAX_LINES;
  const widths = widthsOf(text, language);
  const whole = timeAt(text.length) - timeAt(0);
  const width = widths[text.length] ?? 0;
  const single = [{ start: 0, end: text.length }];
  if (width <= line) return single;
  const breaks = [{ at: 0, cost: 0 }, ...withForced(text, breaksOf(text, language), widths, line)];
  breaks.push({ at: text.length, cost: 0 });
  const ends = breaks.map(({ at }) => trimmed(text, at));
  const last = breaks.length - 1;
  if (width <= most && whole <= MAX_DURATION && fitsLines(breaks, ends, widths, 0, last, line)) {
    return single;
  }
  const times = breaks.map(({ at }) => timeAt(at));
  const costs = [0];
  const from = [0];
  for (let j = 1; j < breaks.length; j += 1) {
    let best = Number.POSITIVE_INFINITY;
    for (let i = j - 1; i >= 0; i -= 1) {
      const piece = widthBetween(widths, breaks[i]?.at ?? 0, ends[j] ?? 0);
      // One too wide is better than none.
      if (piece > most && best < Number.POSITIVE_INFINITY) break;
      const seconds = (times[j] ?? 0) - (times[i] ?? 0);
      const fits = fitsLines(breaks, ends, widths, i, j, line);
      const cost =
        (costs[i] ?? 0) +
        (breaks[j]?.cost ?? 0) +
        costOf(piece / most, seconds) +
        (fits ? 0 : UNFIT);
      if (cost < best) {
        best = cost;
        from[j] = i;
      }
    }
    costs[j] = best;
  }
  const pieces: Piece[] = [];
  for (let j = breaks.length - 1; j > 0; j = from[j] ?? 0) {
    pieces.push({ start: breaks[from[j] ?? 0]?.at ?? 0, end: ends[j] ?? 0 });
  }
  return pieces.reverse();
}

function costOf(share: number, seconds: number): number {
  let cost = PIECE + PIECE * share * share;
  if (share < SMALL) cost += (SMALL - share) / SMALL;
  if (seconds > MAX_DURATION) cost += UNFIT * (seconds / MAX_DURATION - 0.5);
  if (seconds < MIN_DURATION) cost += UNFIT * (1 - seconds / MIN_DURATION);
  return cost;
}

/** Whether the piece from break `i` to `j` can be set in two lines. */
function fitsLines(
  breaks: readonly Break[],
  ends: readonly number[],
  widths: Float64Array,
  i: number,
  j: number,
  line: number,
): boolean {
  const start = breaks[i]?.at ?? 0;
  const end = ends[j] ?? 0;
  if (widthBetween(widths, start, end) <= line) return true;
  for (let k = i + 1; k < j; k += 1) {
    if (widthBetween(widths, start, ends[k] ?? 0) > line) return false;
    if (widthBetween(widths, breaks[k]?.at ?? 0, end) <= line) return true;
  }
  return false;
}

/**
 * Set a caption in two lines where it is too wide for one: at a clause, else of like
 * length. Text that has lines already keeps them.
 */
export function breakLines(text: string, language: string): string {
  const { line } = readingLimits(language);
  const widths = widthsOf(text, language);
  const width = widths[text.length] ?? 0;
  if (width <= line || text.includes('\n')) return text;
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { at, cost } of withForced(text, breaksOf(text, language), widths, line)) {
    const first = widthBetween(widths, 0, trimmed(text, at));
    const second = widthBetween(widths, at, text.length);
    const over = Math.max(0, first - line) + Math.max(0, second - line);
    const total = cost + over * UNFIT + Math.abs(first - second) / line;
    if (total >= least) continue;
    least = total;
    best = at;
  }
  return best === 0 ? text : `${text.slice(0, best).trimEnd()}\n${text.slice(best)}`;
}

/** By offset: the width of all before it. */
function widthsOf(text: string, language: string): Float64Array {
  const widths = new Float64Array(text.length + 1);
  const known = new Map<string, number>();
  let width = 0;
  let offset = 0;
  for (const letter of text) {
    let own = known.get(letter);
    if (own === undefined) {
      own = widthOf(letter, language);
      known.set(letter, own);
    }
    widths.fill(width, offset, offset + letter.length);
    width += own;
    offset += letter.length;
  }
  widths[offset] = width;
  return widths;
}

function widthBetween(widths: Float64Array, start: number, end: number): number {
  return (widths[end] ?? 0) - (widths[start] ?? 0);
}

/** The offset without the space before it. */
function trimmed(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** A word wider than a line, as an address is, is cut where the line ends. */
function withForced(
  text: string,
  breaks: readonly Break[],
  widths: Float64Array,
  line: number,
): Break[] {
  const all: Break[] = [];
  let last = 0;
  for (const one of [...breaks, { at: text.length, cost: 0 }]) {
    if (widthBetween(widths, last, one.at) > line) {
      let from = last;
      let at = last;
      for (const letter of text.slice(last, one.at)) {
        if (at > from && widthBetween(widths, from, at + letter.length) > line) {
          all.push({ at, cost: AT_FORCED });
          from = at;
        }
        at += letter.length;
      }
    }
    if (one.at < text.length) all.push(one);
    last = one.at;
  }
  return all;
}
