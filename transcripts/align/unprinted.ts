import type { Model } from './model.ts';
import type { Passage } from './passage.ts';
import type { Scratch } from './scratch.ts';
import { EQUAL } from './tables.ts';

/**
 * The best at each place when words may be heard before it that are not printed.
 *
 * @param opened - by place from `low`: the best when the sentence before has ended there; raised
 */
export function afterUnprinted(
  opened: Float32Array,
  low: number,
  places: Int32Array,
  { unprinted, unprintedWord }: Model,
): void {
  let run = Number.NEGATIVE_INFINITY;
  for (let k = 1; k < opened.length; k += 1) {
    const words = (places[low + k] as number) - (places[low + k - 1] as number);
    // A place that was raised itself raises none after it: that would be paid for twice.
    run = Math.max(run, (opened[k - 1] as number) + unprinted) + words * unprintedWord;
    if (run > (opened[k] as number)) opened[k] = run;
  }
}

/** The same from the end: when they may be heard after the place. */
export function beforeUnprinted(
  begun: Float32Array,
  low: number,
  places: Int32Array,
  { unprinted, unprintedWord }: Model,
  scratch: Scratch,
): Float32Array {
  const best = scratch.copy(begun);
  let run = Number.NEGATIVE_INFINITY;
  for (let k = begun.length - 2; k >= 0; k -= 1) {
    const words = (places[low + k + 1] as number) - (places[low + k] as number);
    run = Math.max(run, (begun[k + 1] as number) + unprinted) + words * unprintedWord;
    if (run > (best[k] as number)) best[k] = run;
  }
  return best;
}

/** Before the first of all, and after the last, words are often heard that are not printed. */
export function atAnEnd(words: number, { unprinted, unprintedWord }: Model): number {
  return words === 0 ? 0 : unprinted / 2 + words * unprintedWord;
}

/** What is after the last sentence, by place from its corridor's first. */
export function unprintedToEnd(
  { places, low, high, ends }: Passage,
  model: Model,
  scratch: Scratch,
): Float32Array {
  const first = low.at(-1) as number;
  const last = places.at(-1) as number;
  const end = scratch.take((high.at(-1) as number) - first + 1);
  for (let k = 0; k < end.length; k += 1) {
    const words = last - (places[first + k] as number);
    end[k] = atAnEnd(words, model) + (ends && words > 0 ? model.unprinted / 2 : 0);
  }
  return end;
}

/** Where the sentence before has ended, in the best reading in which the next begins at `start`. */
export function endBefore(
  { spoken, unspoken }: { spoken: Float32Array; unspoken: Float32Array },
  low: number,
  places: Int32Array,
  { unprinted, unprintedWord }: Model,
  start: number,
  value: number,
): number {
  const ended = (k: number) => Math.max(spoken[k - low] as number, unspoken[k - low] as number);
  if (ended(start) >= value - EQUAL / 10) return start;
  let best = start;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = start - 1; k >= low; k -= 1) {
    const words = (places[start] as number) - (places[k] as number);
    const here = ended(k) + unprinted + words * unprintedWord;
    if (here > most) {
      most = here;
      best = k;
    }
    if (most >= value - EQUAL) break;
  }
  return best;
}
