import type { Heard } from './heard.ts';
import { UNHEARD } from './heard-writer.ts';
import { LONG_PAUSE, PAUSE, STOP } from './marks.ts';

/** Silence that is more than a breath, and that is a rest; seconds. */
const SHORT = 0.25;
const LONG = 0.7;
/** Most words the usual rate is taken from. */
const SAMPLE = 4096;

/** Mark where nobody speaks: a word lasts until the next, what is beyond its letters is silence. */
export function markPauses(heard: Heard): void {
  const { words, from, to, letters, marks, timed, written, rate } = heard;
  // Nothing is said before the captions begin.
  const first = PAUSE | LONG_PAUSE | (written ? STOP : 0);
  if (words.length > 0) marks[0] = (marks[0] as number) | first;
  for (let k = 1; k < words.length; k += 1) {
    if (words[k] === UNHEARD) continue;
    // A hole in the captions may be a rest, and a cue's words have no times of their own.
    const silence =
      words[k - 1] === UNHEARD
        ? LONG
        : timed
          ? (from[k] as number) - (from[k - 1] as number) - rate * (letters[k - 1] as number)
          : (from[k] as number) - (to[k - 1] as number);
    if (silence >= SHORT) marks[k] = (marks[k] as number) | PAUSE;
    if (silence >= LONG) marks[k] = (marks[k] as number) | LONG_PAUSE;
  }
}

/** Of a timed word: seconds until the next beyond what its letters take. */
export function silenceAfter({ from, letters, rate }: Heard, place: number): number {
  if (place + 1 >= from.length) return Number.POSITIVE_INFINITY;
  return (from[place + 1] as number) - (from[place] as number) - rate * (letters[place] as number);
}

/** Of timed words: seconds for a letter. */
export function usualRate({ from, letters }: Heard): number {
  const step = Math.max(1, Math.floor(from.length / SAMPLE));
  const rates = new Float64Array(Math.max(0, Math.floor((from.length - 1) / step)));
  for (let index = 0; index < rates.length; index += 1) {
    const k = index * step;
    const seconds = (from[k + 1] as number) - (from[k] as number);
    rates[index] = seconds / Math.max(1, letters[k] as number);
  }
  return rates.sort()[rates.length >> 1] ?? 0;
}
