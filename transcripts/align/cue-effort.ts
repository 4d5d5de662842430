import type { Heard } from './heard.ts';
import { PART, STOP } from './marks.ts';
import type { ShownCue } from './retime.ts';

/** Seconds people usually pause after a sentence, and after part of one. */
const AFTER_SENTENCE = 0.65;
const AFTER_PART = 0.15;
/** How quickly people speak is taken from so many cues on both sides. */
const AROUND = 12;
/** Shortest that words take, seconds. */
const SHORTEST = 0.05;

/** By cue: seconds its words usually take, with the pauses before them. */
export function usualSeconds(heard: Heard, cues: readonly ShownCue[]): Float64Array {
  const letters = sumsOf(cues, (cue) => sumOver(heard, cues, cue, lettersAt));
  const shown = sumsOf(cues, (cue) => (cues[cue]?.end ?? 0) - (cues[cue]?.start ?? 0));
  const rate = (shown.at(-1) as number) / Math.max(1, letters.at(-1) as number);
  const efforts = sumsOf(cues, (cue) => {
    const pauses = sumOver(heard, cues, cue, pauseAt);
    return between(letters, cue, cue + 1) * rate + pauses;
  });
  return Float64Array.from(cues, (_, cue) => {
    const low = Math.max(0, cue - AROUND);
    const high = Math.min(cues.length, cue + AROUND + 1);
    const quick = between(shown, low, high) / between(efforts, low, high);
    return Math.max(SHORTEST, quick * between(efforts, cue, cue + 1)) || SHORTEST;
  });
}

function lettersAt({ letters }: Heard, place: number): number {
  return letters[place] as number;
}

function pauseAt({ marks }: Heard, place: number): number {
  const here = marks[place] as number;
  if (here & STOP) return AFTER_SENTENCE;
  return here & PART ? AFTER_PART : 0;
}

function sumOver(
  heard: Heard,
  cues: readonly ShownCue[],
  cue: number,
  at: (heard: Heard, place: number) => number,
): number {
  const to = cues[cue + 1]?.place ?? heard.words.length;
  let sum = 0;
  for (let place = cues[cue]?.place ?? to; place < to; place += 1) sum += at(heard, place);
  return sum;
}

/** By cue, and one more for the end: the sum of all before. */
function sumsOf(cues: readonly ShownCue[], of: (cue: number) => number): Float64Array {
  const sums = new Float64Array(cues.length + 1);
  for (let cue = 0; cue < cues.length; cue += 1) sums[cue + 1] = (sums[cue] as number) + of(cue);
  return sums;
}

function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] as number) - (sums[from] as number);
}
