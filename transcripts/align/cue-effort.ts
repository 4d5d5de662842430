import type { Heard } from './heard.ts';
import { PART, STOP } from './marks.ts';

/** A cue that has words. */
export interface ShownCue {
  /** Of its first word, and after its last. */
  place: number;
  to: number;
  /** Seconds. */
  start: number;
  end: number;
}

/** Seconds between cues that are none. */
const NO_GAP = 0.05;
/** Seconds people usually pause after a sentence, and after part of one. */
const AFTER_SENTENCE = 0.65;
const AFTER_PART = 0.15;
/** How quickly people speak is taken from so many cues on both sides. */
const AROUND = 12;
/** Shortest that words take, seconds. */
const SHORTEST = 0.05;

/** Nothing is between them. */
export function joins(before?: ShownCue, after?: ShownCue): boolean {
  return before !== undefined && after !== undefined && after.start - before.end < NO_GAP;
}

/** By cue: seconds its words usually take, with the pauses between. */
export function usualSeconds(heard: Heard, cues: readonly ShownCue[]): Float64Array {
  const letters = sumsOf(cues, (cue) => lettersOf(heard, cue));
  const shown = sumsOf(cues, ({ start, end }) => end - start);
  const rate = (shown.at(-1) as number) / Math.max(1, letters.at(-1) as number);
  const efforts = sumsOf(
    cues,
    (cue, index) => lettersOf(heard, cue) * rate + pausesOf(heard, cue, cues[index + 1]),
  );
  return Float64Array.from(cues, (_, cue) => {
    const low = Math.max(0, cue - AROUND);
    const high = Math.min(cues.length, cue + AROUND + 1);
    const quick = between(shown, low, high) / between(efforts, low, high);
    return Math.max(SHORTEST, quick * between(efforts, cue, cue + 1)) || SHORTEST;
  });
}

function lettersOf({ letters }: Heard, { place, to }: ShownCue): number {
  let sum = 0;
  for (let word = place; word < to; word += 1) sum += letters[word] as number;
  return sum;
}

/** After its first word, and before the next cue's: what is before that is a gap's. */
function pausesOf({ marks }: Heard, cue: ShownCue, next: ShownCue | undefined): number {
  const to = cue.to + (joins(cue, next) ? 1 : 0);
  let sum = 0;
  for (let word = cue.place + 1; word < to; word += 1) {
    const here = marks[word] as number;
    sum += here & STOP ? AFTER_SENTENCE : here & PART ? AFTER_PART : 0;
  }
  return sum;
}

/** By cue, and one more for the end: the sum of all before. */
function sumsOf(
  cues: readonly ShownCue[],
  of: (cue: ShownCue, index: number) => number,
): Float64Array {
  const sums = new Float64Array(cues.length + 1);
  for (const [index, cue] of cues.entries()) {
    sums[index + 1] = (sums[index] as number) + of(cue, index);
  }
  return sums;
}

function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] as number) - (sums[from] as number);
}
