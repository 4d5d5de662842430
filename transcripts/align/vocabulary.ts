import { foldWord } from './fold.ts';

/**
 * Numbers for words, so that texts are compared as numbers. One is shared by all texts
 * that are compared.
 *
 * Words are found by two hashes of their code units, without making a string of each.
 */
export class Vocabulary {
  /** By number, the words as they are compared. */
  readonly forms: string[] = [];
  /** Thai and its like are read by words. */
  readonly segmented: boolean;
  readonly #numbers = new Map<string, number>();
  readonly #english: boolean;
  /** By slot: the hashes of a word as printed, and its number, plus one; 0: none. */
  #hashes = new Int32Array(1 << 12);
  #others = new Int32Array(1 << 12);
  #slots = new Int32Array(1 << 12);
  #count = 0;

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
    let hash = 0x811c9dc5 | 0;
    let other = to - from;
    for (let k = from; k < to; k += 1) {
      const code = text.charCodeAt(k);
      hash = Math.imul(hash ^ code, 0x01000193);
      other = (Math.imul(other, 31) + code) | 0;
    }
    const slot = this.#slotOf(hash, other);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known - 1;
    const number = this.#numberOf(foldWord(text.slice(from, to), this.#english));
    this.#hashes[slot] = hash;
    this.#others[slot] = other;
    this.#slots[slot] = number + 1;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #numberOf(form: string): number {
    let number = this.#numbers.get(form);
    if (number === undefined) {
      number = this.forms.push(form) - 1;
      this.#numbers.set(form, number);
    }
    return number;
  }

  #slotOf(hash: number, other: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (
      this.#slots[slot] !== 0 &&
      (this.#hashes[slot] !== hash || this.#others[slot] !== other)
    ) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const others = this.#others;
    const numbers = this.#slots;
    this.#hashes = new Int32Array(numbers.length * 2);
    this.#others = new Int32Array(numbers.length * 2);
    this.#slots = new Int32Array(numbers.length * 2);
    for (let old = 0; old < numbers.length; old += 1) {
      if (numbers[old] === 0) continue;
      const slot = this.#slotOf(hashes[old] as number, others[old] as number);
      this.#hashes[slot] = hashes[old] as number;
      this.#others[slot] = others[old] as number;
      this.#slots[slot] = numbers[old] as number;
    }
  }
}
