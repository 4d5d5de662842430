const SIZE = Float32Array.BYTES_PER_ELEMENT;

/** Numbers for one piece of work, from one piece of memory that is used again for the next. */
export class Scratch {
  #memory = new ArrayBuffer(SIZE << 18);
  /** Bytes. */
  #used = 0;

  /** Let go of all that was taken. */
  reset(): void {
    this.#used = 0;
  }

  /** So many numbers, all of them `value`. */
  filled(count: number, value: number): Float32Array {
    const taken = this.take(count);
    taken.fill(value);
    return taken;
  }

  copy(from: Float32Array): Float32Array {
    const taken = this.take(from.length);
    taken.set(from);
    return taken;
  }

  /** So many numbers, to be written before they are read. */
  take(count: number): Float32Array {
    const end = this.#used + count * SIZE;
    if (end > this.#memory.byteLength) {
      // What was taken keeps the memory it has.
      this.#memory = new ArrayBuffer(Math.max(this.#memory.byteLength * 2, count * SIZE));
      this.#used = 0;
      return this.take(count);
    }
    const taken = new Float32Array(this.#memory, this.#used, count);
    this.#used = end;
    return taken;
  }
}
