/** A difference below this is the player's own lag, not an ad in the stream. Seconds. */
const NOISE = 0.5;
/** Stitched ads add minutes, never half a day. Seconds. */
const MAX_LEAD = 6 * 3600;
/** Two samples this far apart must agree before a new lead is believed. Milliseconds. */
const CHECK_MS = 250;
const CHECKS = 4;
/** Asking the page costs more than a look: without an event it is asked no more often. Milliseconds. */
const RESTS_MS = 1000;

/** How far a video runs ahead of its recording. */
interface Lead {
  /** Seconds, as far as it is believed. */
  seconds(): number;
  /** Compare both clocks, if that is due; true while the first lead is still in doubt. */
  inDoubt(): boolean;
  /** Something happened that may have moved either clock: they are compared at the next look. */
  doubt(): void;
}

/**
 * Tell ads that are stitched into the stream from the clocks' own noise, until `signal` aborts.
 *
 * @param ask - seconds `video.currentTime` runs ahead of the recording; untrusted
 * @param believed - called when a lead that was in doubt is known
 */
export function watchLead(
  video: HTMLVideoElement,
  ask: () => number,
  believed: () => void,
  signal: AbortSignal,
): Lead {
  let lead = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Of `performance.now()`: when both clocks are to be compared again. */
  let due = 0;
  /** Until the first lead is known, a caption would be one of another moment. */
  let settled = false;

  /** Seconds; 0 where both clocks agree, or what is said cannot be. */
  const sample = () => {
    const said = ask();
    return Math.abs(said) >= NOISE && Math.abs(said) <= MAX_LEAD ? said : 0;
  };

  /** A seek makes both clocks disagree for a moment; only a lead that stays is one. */
  function check(first: number, left: number): void {
    timer = setTimeout(() => {
      timer = undefined;
      const second = sample();
      const agrees = Math.abs(second - first) < NOISE && !video.seeking;
      if (agrees) lead = second;
      else if (left > 0) return check(second, left - 1);
      settled = true;
      believed();
    }, CHECK_MS);
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    seconds: () => lead,
    inDoubt() {
      const now = performance.now();
      if (settled && now < due) return false;
      due = now + RESTS_MS;
      if (video.seeking) return !settled && timer !== undefined;
      const first = sample();
      const differs = Math.abs(first - lead) >= NOISE;
      if (differs && timer === undefined) check(first, CHECKS);
      // Ads make the video longer, never shorter: only a positive lead is worth the wait.
      if (!differs || first < 0) settled = true;
      return !settled;
    },
    doubt() {
      due = 0;
    },
  };
}
