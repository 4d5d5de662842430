import type { Sentence } from './align-types.ts';
import { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of all sentences, in print order. */
export interface Printed {
  words: Int32Array;
  /** Where each begins, in UTF-16 code units of its sentence. */
  offsets: Int32Array;
  /** Of sentence i, its first word; one more than there are sentences. */
  starts: Int32Array;
}

/** Sentences read in one piece of work. */
const AT_ONCE = 200;

/** Yields after each piece of work. */
export function* readPrinted(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): Generator<void, Printed> {
  let words = new Int32Array(1024);
  let offsets = new Int32Array(1024);
  const starts = new Int32Array(sentences.length + 1);
  const tokens = new Tokens(vocabulary);
  let count = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    tokens.read(sentences[index]?.text ?? '');
    while (count + tokens.count > words.length) {
      words = doubled(words);
      offsets = doubled(offsets);
    }
    for (let k = 0; k < tokens.count; k += 1) {
      words[count] = tokens.words[k] as number;
      offsets[count] = tokens.from[k] as number;
      count += 1;
    }
    starts[index + 1] = count;
    if (index % AT_ONCE === AT_ONCE - 1) yield;
  }
  return { words: words.subarray(0, count), offsets: offsets.subarray(0, count), starts };
}

function doubled(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
