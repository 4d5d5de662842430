/** Finds runs of words that occur once in each of two texts, with memory that is used again. */
export class RunTable {
  /** Where such runs begin, in the order of the first text. */
  left = new Int32Array(64);
  right = new Int32Array(64);
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  /**
   * By slot, three numbers: the hash of a run that is in the second text, then where it
   * begins in the first and in the second, plus one; 0: nowhere, -1: more than once.
   */
  #slots = new Int32Array(0);
  /** Slots in use, less one: a small gap takes few. */
  #mask = 0;

  constructor(a: Int32Array, b: Int32Array) {
    this.#a = a;
    this.#b = b;
  }

  /** Find such runs of `size` words; how many there are. */
  share(aFrom: number, aTo: number, bFrom: number, bTo: number, size: number): number {
    this.#clear(aTo - aFrom, bTo - bFrom);
    this.#noteSecond(bFrom, bTo, size);
    this.#noteFirst(aFrom, aTo, size);
    return this.#collect(aFrom, aTo, size);
  }

  #clear(width: number, height: number): void {
    let slots = 64;
    while (slots * 2 < height * 3) slots *= 2;
    this.#mask = slots - 1;
    if (width > this.left.length) {
      this.left = new Int32Array(width);
      this.right = new Int32Array(width);
    }
    if (slots * 3 > this.#slots.length) this.#slots = new Int32Array(slots * 3);
    // New ones, too: memory that is read before it is written is given out twice.
    this.#slots.fill(0, 0, slots * 3);
  }

  #noteSecond(from: number, to: number, size: number): void {
    const slots = this.#slots;
    const b = this.#b;
    for (let j = from; j + size <= to; j += 1) {
      const hash = hashOf(b, j, size);
      if (hash === 0) continue;
      const slot = this.#slotOf(hash);
      slots[slot] = hash;
      slots[slot + 2] = slots[slot + 2] === 0 ? j + 1 : -1;
    }
  }

  /** The slots of the first text's runs are kept where their places will be. */
  #noteFirst(from: number, to: number, size: number): void {
    const slots = this.#slots;
    const { right } = this;
    const a = this.#a;
    for (let i = from; i + size <= to; i += 1) {
      const hash = hashOf(a, i, size);
      const slot = this.#slotOf(hash);
      right[i - from] = slot;
      if (hash === 0 || slots[slot] === 0) continue;
      slots[slot + 1] = slots[slot + 1] === 0 ? i + 1 : -1;
    }
  }

  #collect(from: number, to: number, size: number): number {
    const slots = this.#slots;
    const { left, right } = this;
    let count = 0;
    for (let i = from; i + size <= to; i += 1) {
      const slot = right[i - from] as number;
      if (slots[slot + 1] !== i + 1) continue;
      const j = (slots[slot + 2] as number) - 1;
      if (j < 0 || !same(this.#a, i, this.#b, j, size)) continue;
      left[count] = i;
      right[count] = j;
      count += 1;
    }
    return count;
  }

  /** Where the slot begins that has the hash, or is free for it. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot * 3] !== 0 && slots[slot * 3] !== hash) slot = (slot + 1) & mask;
    return slot * 3;
  }
}

/** Of words in a row; 0: one of them is none. */
export function hashOf(words: Int32Array, from: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let k = from; k < from + size; k += 1) {
    const word = words[k] as number;
    if (word < 0) return 0;
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 13;
  }
  return hash | 1;
}

function same(a: Int32Array, i: number, b: Int32Array, j: number, size: number): boolean {
  for (let k = 0; k < size; k += 1) if (a[i + k] !== b[j + k]) return false;
  return true;
}
