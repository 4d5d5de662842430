import type { ShownCue } from './cue-effort.ts';
import { SHIFTS, STEP, UNMOVED } from './cue-shifts.ts';
import type { Heard } from './heard.ts';

/** How a run of cues was read. */
interface RunRead {
  /** By cue and step: how likely its first word is so late. */
  likely: Float64Array;
  /** By cue: seconds its words usually take. */
  usual: Float64Array;
  /** How far off times usually are. */
  spread: number;
}

/**
 * Spread the words of each cue over the time they are heard in, and note how sure that is.
 *
 * @param heard - the times of its words are changed
 * @param cues - a run of them
 */
export function moveWords(
  { from, to, unsure }: Heard,
  cues: readonly ShownCue[],
  { likely, usual, spread }: RunRead,
): void {
  // The first begins when it is shown, and the last ends so.
  const late = cues.map((_, k) => (k === 0 ? 0 : middleOf(likely, k * SHIFTS)));
  const apart = cues.map((_, k) => (k === 0 ? 0 : varianceOf(likely, k * SHIFTS)));
  let last = Number.NEGATIVE_INFINITY;
  for (const [k, { place, to: after, start, end }] of cues.entries()) {
    const begins = Math.max(last, start + (late[k] as number));
    last = Math.max(begins, end + (late[k + 1] ?? 0));
    const stretch = (last - begins) / (end - start);
    // Of two sides of a double exponential, as far apart as times are between known ones.
    const between = 2 * spread * spread * (usual[k] as number);
    for (let word = place; word < after; word += 1) {
      const share = ((from[word] as number) - start) / (end - start);
      const rest = 1 - share;
      unsure[word] = Math.sqrt(
        rest * rest * (apart[k] as number) +
          share * share * (apart[k + 1] ?? 0) +
          share * rest * between,
      );
      from[word] = begins + ((from[word] as number) - start) * stretch;
      to[word] = begins + ((to[word] as number) - start) * stretch;
    }
  }
}

/** Of a cue's shifts: seconds than which it is as likely less as more. */
function middleOf(likely: Float64Array, at: number): number {
  let before = 0;
  for (let step = 0; step < SHIFTS; step += 1) {
    const share = likely[at + step] as number;
    if (before + share >= 0.5) return (step - UNMOVED - 0.5 + (0.5 - before) / share) * STEP;
    before += share;
  }
  return 0;
}

/** Of a cue's shifts, square seconds. */
function varianceOf(likely: Float64Array, at: number): number {
  let mean = 0;
  let squares = 0;
  for (let step = 0; step < SHIFTS; step += 1) {
    const seconds = step * STEP;
    mean += (likely[at + step] as number) * seconds;
    squares += (likely[at + step] as number) * seconds * seconds;
  }
  return Math.max(0, squares - mean * mean);
}
