/** Numbers for one piece of work, from one piece of memory that is used again for the next. */
export class Scratch {
  #chunk = new Float32Array(1 << 15);
  #used = 0;

  /** Let go of all that was taken. */
  reset(): void {
    this.#used = 0;
  }

  /** So many numbers, all of them `value`. */
  take(count: number, value: number): Float32Array {
    const taken = this.#take(count);
    taken.fill(value);
    return taken;
  }

  copy(from: Float32Array): Float32Array {
    const taken = this.#take(from.length);
    taken.set(from);
    return taken;
  }

  #take(count: number): Float32Array {
    if (this.#used + count > this.#chunk.length) {
      // What was taken keeps the memory it has.
      this.#chunk = new Float32Array(Math.max(this.#chunk.length * 2, count));
      this.#used = 0;
    }
    const taken = this.#chunk.subarray(this.#used, this.#used + count);
    this.#used += count;
    return taken;
  }
}
