import type { AlignInput } from './align-types.ts';
import { countWords, habitsAt } from './habits.ts';
import { type Heard, readHeard } from './heard.ts';
import { type Printed, readPrinted } from './printed.ts';
import { stemsOf } from './stems.ts';
import { Vocabulary } from './vocabulary.ts';

/** What is printed and what is heard, as numbers. */
export interface Texts {
  printed: Printed;
  heard: Heard;
  /** Their words without endings, as numbers of their own. */
  printedStems: Int32Array;
  heardStems: Int32Array;
  /** By number of a word: how it is compared. */
  forms: readonly string[];
  /** How many different stems there are; all numbers are below. */
  size: number;
  /** By stem: its share of all that is heard. */
  shares: Float64Array;
  /** They are mostly letters that stand alone. */
  letters: boolean;
  /** By place in the heard words: how usual it is to begin with the word after, and end with the one before. */
  habits: Float32Array;
}

/** Yields after each piece of work. */
export function* readTexts({ sentences, captions, language }: AlignInput): Generator<void, Texts> {
  const english = language === null || /^en\b/i.test(language);
  // Pieces that have times of their own may end inside a word.
  const timed = captions.some(({ words }) => words !== undefined && words.length > 0);
  const vocabulary = new Vocabulary(english, !timed);
  const printed = yield* readPrinted(sentences, vocabulary);
  const heard = yield* readHeard(captions, vocabulary);
  yield;
  const { stemByWord, size } = stemsOf(vocabulary.forms);
  const heardStems = toStems(heard.words, stemByWord);
  return {
    printed,
    heard,
    printedStems: toStems(printed.words, stemByWord),
    heardStems,
    forms: vocabulary.forms,
    size,
    shares: sharesOf(heardStems, size),
    letters: printed.letters,
    habits: habitsAt(printed, heard, vocabulary.forms.length),
  };
}

function toStems(words: Int32Array, stemByWord: Int32Array): Int32Array {
  const stems = new Int32Array(words.length);
  for (let k = 0; k < words.length; k += 1) {
    const word = words[k] as number;
    stems[k] = word < 0 ? word : (stemByWord[word] as number);
  }
  return stems;
}

/** How many words sentences have, from the first to before the last. */
export function wordsOf({ starts }: Printed, first: number, last = first + 1): number {
  return (starts[last] as number) - (starts[first] as number);
}

/** As if each were heard half once more: what is not heard at all is rare, no more. */
function sharesOf(stems: Int32Array, size: number): Float64Array {
  const counts = new Int32Array(size);
  countWords(stems, counts);
  const shares = new Float64Array(size);
  for (let stem = 0; stem < size; stem += 1) {
    shares[stem] = ((counts[stem] as number) + 0.5) / (stems.length + 1);
  }
  return shares;
}
