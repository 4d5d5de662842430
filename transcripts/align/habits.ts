import type { Heard } from './heard.ts';
import type { Printed } from './printed.ts';

/** Words seen so rarely are taken to be like any. */
const DOUBT = 6;
/** Most that one word says, in natural logarithms. */
const MOST = 2.5;

/** How much of it counts: the words speak for themselves, too. */
const TRUST = 0.5;

/**
 * With which words sentences of the transcript usually begin and end: what that says of
 * each place in the heard words.
 *
 * @returns by place, and one more for the end: natural logarithms, 0 says nothing
 */
export function habitsAt(printed: Printed, heard: Heard, size: number): Float32Array {
  const { words, starts } = printed;
  const all = new Float64Array(size);
  const first = new Float64Array(size);
  const last = new Float64Array(size);
  for (let k = 0; k < words.length; k += 1) {
    const word = words[k] as number;
    all[word] = (all[word] as number) + 1;
  }
  let sentences = 0;
  for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
    const from = starts[sentence] as number;
    const to = starts[sentence + 1] as number;
    if (to === from) continue;
    sentences += 1;
    const begin = words[from] as number;
    const end = words[to - 1] as number;
    first[begin] = (first[begin] as number) + 1;
    last[end] = (last[end] as number) + 1;
  }
  const begins = saying(first, all, sentences / Math.max(1, words.length));
  const ends = saying(last, all, sentences / Math.max(1, words.length));
  const habits = new Float32Array(heard.words.length + 1);
  for (let place = 0; place < heard.words.length; place += 1) {
    const after = heard.words[place] as number;
    const before = place > 0 ? (heard.words[place - 1] as number) : -1;
    habits[place] =
      (after < 0 ? 0 : (begins[after] as number)) + (before < 0 ? 0 : (ends[before] as number));
  }
  return habits;
}

/** By word: what it says that it begins, or ends, so many of the sentences it is in. */
function saying(count: Float64Array, all: Float64Array, usual: number): Float32Array {
  const says = new Float32Array(all.length);
  for (let word = 0; word < says.length; word += 1) {
    const rate = ((count[word] as number) + DOUBT * usual) / ((all[word] as number) + DOUBT);
    says[word] = TRUST * Math.max(-MOST, Math.min(MOST, Math.log(rate / usual)));
  }
  return says;
}
