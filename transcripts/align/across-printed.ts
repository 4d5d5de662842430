import { ForeignWords } from './across-words.ts';
import type { Sentence } from './align-types.ts';

/** Numbers for stems, or for sounds. */
export class Names {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The numbers of these names, each once; '' is no name. */
  numbersOf(names: readonly string[]): Int32Array {
    const numbers = new Set<number>();
    for (const name of names) {
      if (name === '') continue;
      let number = this.#numbers.get(name);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(name, number);
      }
      numbers.add(number);
    }
    return Int32Array.from(numbers);
  }
}

/** What is to be placed, by sentence. */
export interface Printed {
  stems: Int32Array[];
  sounds: Int32Array[];
  letters: Float64Array;
  /** 1: another speaker begins. */
  turn: Uint8Array;
  /** 1: it ends in a question mark. */
  asks: Uint8Array;
}

export const QUESTION = /[?？؟][^\p{L}\p{N}]*$/u;

/** @param sounds - shared with the heard words */
export function readForeignPrinted(
  sentences: readonly Sentence[],
  language: string,
  sounds: Names,
): Printed {
  const words = new ForeignWords(language);
  const stems = new Names();
  const read = sentences.map(({ text }) => words.read(text));
  return {
    stems: read.map((own) => stems.numbersOf(own.flatMap(({ form }) => form.stems))),
    sounds: read.map((own) => sounds.numbersOf(own.map(({ form }) => form.sound))),
    letters: Float64Array.from(read, (own) =>
      own.reduce((sum, { from, to }) => sum + to - from, 0),
    ),
    turn: Uint8Array.from(sentences, ({ turn }) => (turn ? 1 : 0)),
    asks: Uint8Array.from(sentences, ({ text }) => (QUESTION.test(text.slice(-8)) ? 1 : 0)),
  };
}
