/** Media time as a line over the clock: `time = intercept + at / 1000 * rate`. */
interface Sample {
  intercept: number;
  /** `Date.now()`. */
  at: number;
}

/** Older samples say nothing of now: clocks drift, and stalls are not always told. Milliseconds. */
const WINDOW_MS = 1200;
/** A player that just started runs ahead and then waits: these samples count no longer. Milliseconds. */
const SETTLE_MS = 400;
/** Another course than before, not the jitter of one: a seek or a stall nobody announced. Seconds. */
const LEAP = 0.15;

/**
 * What the media time is between two looks at it.
 *
 * A browser may move `currentTime` only once a frame (Firefox does), so that each look is
 * late by up to a frame, and never early: the earliest of some looks is nearest.
 */
export class SteadyTime {
  private samples: Sample[] = [];
  private rate = 0;
  /** When this course began. */
  private since = 0;

  /** @param time - seconds, read at the moment `at` */
  add(time: number, at: number, rate: number): void {
    const intercept = time - (at / 1000) * rate;
    const best = this.best();
    const leaps = best !== null && Math.abs(intercept - best) > LEAP * Math.max(1, rate);
    if (rate !== this.rate || leaps) this.samples = [];
    this.rate = rate;
    if (this.samples.length === 0) this.since = at;
    const settled = Math.max(SETTLE_MS, at - this.since - SETTLE_MS);
    const window = Math.min(WINDOW_MS, settled);
    this.samples = this.samples.filter((sample) => at - sample.at < window);
    this.samples.push({ intercept, at });
  }

  /** Seconds of media time at the moment `at`; null before the first look. */
  timeAt(at: number): number | null {
    const best = this.best();
    return best === null ? null : best + (at / 1000) * this.rate;
  }

  /** Begin anew: it was sought, or stood still. */
  reset(): void {
    this.samples = [];
  }

  private best(): number | null {
    if (this.samples.length === 0) return null;
    return Math.max(...this.samples.map(({ intercept }) => intercept));
  }
}
