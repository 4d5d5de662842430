import type { Sentence } from './align-types.ts';
import { SOLO, Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of all sentences, in print order. */
export interface Printed {
  words: Int32Array;
  /** Where each begins, in UTF-16 code units of its sentence. */
  offsets: Int32Array;
  /** Of sentence i, its first word; one more than there are sentences. */
  starts: Int32Array;
  /** Words of the longest. */
  longest: number;
  /** They are mostly letters that stand alone. */
  letters: boolean;
}

/** Of a word, with what is between two; more words are made room for. */
const USUAL_LETTERS = 5;
/** Sentences read in one piece of work. */
const AT_ONCE = 200;

/** Yields after each piece of work. */
export function* readPrinted(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): Generator<void, Printed> {
  const starts = new Int32Array(sentences.length + 1);
  let letters = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    letters += sentences[index]?.text.length ?? 0;
  }
  const tokens = new Tokens(vocabulary, Math.ceil(letters / USUAL_LETTERS));
  let longest = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    tokens.add(sentences[index]?.text ?? '');
    starts[index + 1] = tokens.count;
    longest = Math.max(longest, tokens.count - (starts[index] as number));
    if (index % AT_ONCE === AT_ONCE - 1) yield;
  }
  const { count, words, from, kinds } = tokens;
  return {
    words: words.subarray(0, count),
    offsets: from.subarray(0, count),
    starts,
    longest,
    letters: areLetters(kinds, count),
  };
}

/** Most of the words are letters that stand alone. */
function areLetters(kinds: Uint8Array, count: number): boolean {
  let letters = 0;
  for (let k = 0; k < count; k += 1) if (((kinds[k] as number) & SOLO) !== 0) letters += 1;
  return letters * 2 > count;
}
