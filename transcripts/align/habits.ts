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
  const all = new Int32Array(size);
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  countWords(words, all);
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
  const usual = sentences / Math.max(1, words.length);
  return sayingAt(heard.words, saying(first, all, usual), saying(last, all, usual));
}

/** @param counts - added to: by word, how often it is there; of those that are none, nothing */
export function countWords(words: Int32Array, counts: Int32Array): void {
  for (let k = 0; k < words.length; k += 1) {
    const word = words[k] as number;
    if (word >= 0) counts[word] = (counts[word] as number) + 1;
  }
}

/** By place, and one more for the end: what the words on both sides of it say. */
function sayingAt(words: Int32Array, begins: Float32Array, ends: Float32Array): Float32Array {
  const habits = new Float32Array(words.length + 1);
  let ended = 0;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] as number;
    habits[place] = (word < 0 ? 0 : (begins[word] as number)) + ended;
    ended = word < 0 ? 0 : (ends[word] as number);
  }
  return habits;
}

/** By word: what it says that it begins, or ends, so many of the sentences it is in. */
function saying(count: Int32Array, all: Int32Array, usual: number): Float32Array {
  const says = new Float32Array(all.length);
  for (let word = 0; word < says.length; word += 1) {
    // What is not printed says nothing.
    if (all[word] === 0) continue;
    const rate = ((count[word] as number) + DOUBT * usual) / ((all[word] as number) + DOUBT);
    says[word] = TRUST * Math.max(-MOST, Math.min(MOST, Math.log(rate / usual)));
  }
  return says;
}
