import type { Cue } from './cue.ts';
import { firstAbove } from './first-above.ts';

/**
 * Answers, for one track, which cues show at a time and when that changes next.
 *
 * A cue is active while `startTime <= time < endTime`. Both questions cost the
 * logarithm of the number of cues, plus the cues returned, however they overlap.
 */
export class Timeline {
  readonly #cues: readonly Cue[];
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  /** Latest end under each node of a binary tree over the cues: children of n at 2n and 2n+1. */
  readonly #latest: Float64Array;
  readonly #leaves: number;

  /**
   * @param cues - sorted by `startTime`, in seconds of media time
   * @throws RangeError if they are not sorted
   */
  constructor(cues: readonly Cue[]) {
    this.#cues = cues;
    this.#starts = Float64Array.from(cues, (cue) => cue.startTime);
    this.#ends = Float64Array.from(cues, (cue) => cue.endTime).sort();
    const unsorted = this.#starts.findIndex((start, i) => start < (this.#starts[i - 1] ?? start));
    if (unsorted >= 0)
      throw new RangeError(`Timeline: cue ${unsorted} starts before the one ahead`);

    let leaves = 1;
    while (leaves < cues.length) leaves *= 2;
    const latest = new Float64Array(2 * leaves).fill(Number.NEGATIVE_INFINITY);
    for (const [i, cue] of cues.entries()) latest[leaves + i] = cue.endTime;
    for (let node = leaves - 1; node >= 1; node -= 1) {
      latest[node] = Math.max(latest[2 * node] ?? 0, latest[2 * node + 1] ?? 0);
    }
    this.#latest = latest;
    this.#leaves = leaves;
  }

  /**
   * The cues on screen at `time`, in start order.
   *
   * @param time - seconds of media time
   * @throws RangeError if `time` is NaN; callers gate on `video.readyState`
   */
  activeAt(time: number): Cue[] {
    if (Number.isNaN(time)) throw new RangeError('Timeline.activeAt: time is NaN');
    const begun = firstAbove(this.#starts, time);
    const active: Cue[] = [];
    const visit = (node: number, first: number, size: number): void => {
      if (first >= begun || !((this.#latest[node] ?? 0) > time)) return;
      if (size === 1) {
        const cue = this.#cues[first];
        if (cue) active.push(cue);
        return;
      }
      visit(2 * node, first, size / 2);
      visit(2 * node + 1, first + size / 2, size / 2);
    };
    visit(1, 0, this.#leaves);
    return active;
  }

  /**
   * The first start or end after `time`, in seconds; null after the last.
   *
   * @throws RangeError if `time` is NaN
   */
  nextBoundary(time: number): number | null {
    if (Number.isNaN(time)) throw new RangeError('Timeline.nextBoundary: time is NaN');
    const start = this.#starts[firstAbove(this.#starts, time)];
    const end = this.#ends[firstAbove(this.#ends, time)];
    if (start === undefined || end === undefined) return start ?? end ?? null;
    return Math.min(start, end);
  }
}
