/** Finds runs of words that occur once in each of two texts, with memory that is used again. */
export class RunTable {
  /** Where such runs begin, in the order of the first text. */
  left = new Int32Array(64);
  right = new Int32Array(64);
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  /** By slot: where a run begins in each text, plus one; 0: nowhere, -1: more than once. */
  #inA = new Int32Array(0);
  #inB = new Int32Array(0);
  /** By slot: a hash. */
  #hashes = new Int32Array(0);
  /** Slots in use, less one: a small gap takes few. */
  #mask = 0;

  constructor(a: Int32Array, b: Int32Array) {
    this.#a = a;
    this.#b = b;
  }

  /** Find such runs of `size` words; how many there are. */
  share(aFrom: number, aTo: number, bFrom: number, bTo: number, size: number): number {
    this.#clear(aTo - aFrom, bTo - bFrom);
    this.#note(this.#b, bFrom, bTo, size, this.#inB);
    this.#note(this.#a, aFrom, aTo, size, this.#inA);
    return this.#collect(aFrom, aTo, size);
  }

  #collect(aFrom: number, aTo: number, size: number): number {
    const a = this.#a;
    let count = 0;
    for (let i = aFrom; i + size <= aTo; i += 1) {
      const slot = this.#slotOf(hashOf(a, i, size));
      if (this.#inA[slot] !== i + 1) continue;
      const j = (this.#inB[slot] as number) - 1;
      if (j < 0 || !same(a, i, this.#b, j, size)) continue;
      this.left[count] = i;
      this.right[count] = j;
      count += 1;
    }
    return count;
  }

  #clear(width: number, height: number): void {
    let slots = 64;
    while (slots < (width + height) * 2) slots *= 2;
    this.#mask = slots - 1;
    if (width > this.left.length) {
      this.left = new Int32Array(width);
      this.right = new Int32Array(width);
    }
    if (slots > this.#hashes.length) {
      this.#hashes = new Int32Array(slots);
      this.#inA = new Int32Array(slots);
      this.#inB = new Int32Array(slots);
    } else {
      this.#hashes.fill(0, 0, slots);
      this.#inA.fill(0, 0, slots);
      this.#inB.fill(0, 0, slots);
    }
  }

  #note(words: Int32Array, from: number, to: number, size: number, places: Int32Array): void {
    for (let i = from; i + size <= to; i += 1) {
      const hash = hashOf(words, i, size);
      if (hash === 0) continue;
      const slot = this.#slotOf(hash);
      this.#hashes[slot] = hash;
      places[slot] = places[slot] === 0 ? i + 1 : -1;
    }
  }

  #slotOf(hash: number): number {
    const hashes = this.#hashes;
    const mask = this.#mask;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
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
