import { foldWord } from './fold.ts';

/**
 * Numbers for words, so that texts are compared as numbers. One is shared by all texts
 * that are compared.
 */
export class Vocabulary {
  /** By number, the words as they are compared. */
  readonly forms: string[] = [];
  /** Thai and its like are read by words. */
  readonly segmented: boolean;
  /** By what is between two spaces, if that is one word: see `Tokens`, which keeps it for all texts. */
  readonly pieces = new Map<string, number>();
  /** By word as it is compared. */
  readonly #numbers = new Map<string, number>();
  /** By code unit, of letters that stand alone: the number, plus one; 0: not asked yet. */
  readonly #letters = new Int32Array(0x10000);
  readonly #english: boolean;

  /**
   * @param english - its numbers are told by their words
   * @param segmented - Thai and its like are read by words, not by letters
   */
  constructor(english: boolean, segmented = false) {
    this.#english = english;
    this.segmented = segmented;
  }

  /** The number of the word that is `text` from `from` to `to`. */
  numberOf(text: string, from: number, to: number): number {
    if (to === from + 1) return this.#numberOfLetter(text, from);
    return this.#numberOfForm(foldWord(text.slice(from, to), this.#english));
  }

  #numberOfLetter(text: string, at: number): number {
    const code = text.charCodeAt(at);
    const known = this.#letters[code] as number;
    if (known !== 0) return known - 1;
    const number = this.#numberOfForm(foldWord(text.charAt(at), this.#english));
    this.#letters[code] = number + 1;
    return number;
  }

  #numberOfForm(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.forms.push(form) - 1;
    this.#numbers.set(form, number);
    return number;
  }
}
