/** One thing at a time: what was begun before is over, and its answers are not shown any more. */
export class Turns {
  private current = new AbortController();

  /** @returns aborted when the next turn begins */
  begin(): AbortSignal {
    this.current.abort();
    this.current = new AbortController();
    return this.current.signal;
  }
}
