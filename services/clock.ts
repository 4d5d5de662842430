interface ClockOptions {
  video: HTMLVideoElement;
  /** Seconds `video.currentTime` runs ahead of the recording (stitched ads); untrusted. */
  lead(): number;
  /**
   * Show what belongs to `time` (seconds of the recording; null: unknown yet) and
   * return the next time anything changes, null when nothing will.
   */
  tick(time: number | null): number | null;
}

/** Every event after which what is on screen, or the way to the next boundary, may differ. */
const EVENTS = [
  ...['play', 'playing', 'pause', 'seeking', 'seeked', 'ratechange', 'waiting', 'ended'],
  ...['emptied', 'loadedmetadata', 'canplay', 'durationchange'],
];

/** A difference below this is the player's own lag, not an ad in the stream. Seconds. */
const LEAD_NOISE = 0.5;
/** Stitched ads add minutes, never half a day. Seconds. */
const MAX_LEAD = 6 * 3600;
/** Two samples this far apart must agree before a new lead is believed. Milliseconds. */
const LEAD_CHECK_MS = 250;
const LEAD_CHECKS = 4;
/** Asking the page costs more than a look: without an event it is asked no more often. Milliseconds. */
const LEAD_RESTS_MS = 1000;
/** `readyState`s of HTMLMediaElement. */
const HAVE_METADATA = 1;
const HAVE_FUTURE_DATA = 3;
/** Just after a change of rate media time is still off: one more look then. Milliseconds. */
const RATE_SETTLES_MS = 200;
/**
 * Media time is read from the sound card's clock in jumps, at rate 2 of 20 ms and more:
 * what is left to the boundary is read once more shortly before it. Milliseconds.
 */
const APPROACH_MS = 16;
/** Longest sleep `setTimeout` can count. Milliseconds. */
const MAX_SLEEP_MS = 2 ** 31 - 1;
/**
 * Each further look at a picture that stands still waits this much longer. Firefox
 * moves its media time once a frame, so a few looks are usual; a stall nobody
 * announced ends at the longest wait. Milliseconds.
 */
const STILL_MS = 4;
const MAX_STILL_MS = 250;

export interface Clock {
  /** Look again now: the words, the offset or the ad changed. */
  refresh(): void;
}

/**
 * Wakes at the boundaries of cues, not between them, until `signal` aborts.
 *
 * Measured beside a native track's `cuechange` in `tests/bench/sync.ts`; polling
 * by `timeupdate` shows captions a quarter of a second late.
 */
export function startClock({ video, lead, tick }: ClockOptions, signal: AbortSignal): Clock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let believed = 0;
  let leadTimer: ReturnType<typeof setTimeout> | undefined;
  /** Of `performance.now()`: when both clocks are to be compared again. */
  let leadDue = 0;
  let rateTimer: ReturnType<typeof setTimeout> | undefined;
  let lastTime = Number.NaN;
  let still = 0;

  /** Until the first lead is known, a caption would be one of another moment. */
  let settled = false;

  /** Seconds; 0 where both clocks agree, or what is said cannot be. */
  const sampleLead = () => {
    const sample = lead();
    return Math.abs(sample) >= LEAD_NOISE && Math.abs(sample) <= MAX_LEAD ? sample : 0;
  };

  /** A seek makes both clocks disagree for a moment; only a lead that stays is one. */
  function checkLead(first: number, left: number): void {
    leadTimer = setTimeout(() => {
      leadTimer = undefined;
      const second = sampleLead();
      const agrees = Math.abs(second - first) < LEAD_NOISE && !video.seeking;
      if (agrees) believed = second;
      else if (left > 0) return checkLead(second, left - 1);
      settled = true;
      wake();
    }, LEAD_CHECK_MS);
  }

  /** Compare both clocks; true while the first lead is still in doubt. */
  function watchLead(): boolean {
    const now = performance.now();
    if (settled && now < leadDue) return false;
    leadDue = now + LEAD_RESTS_MS;
    if (video.seeking) return !settled && leadTimer !== undefined;
    const sample = sampleLead();
    const differs = Math.abs(sample - believed) >= LEAD_NOISE;
    if (differs && leadTimer === undefined) checkLead(sample, LEAD_CHECKS);
    // Ads make the video longer, never shorter: only a positive lead is worth the wait.
    if (!differs || sample < 0) settled = true;
    return !settled;
  }

  function sleep(next: number, time: number): void {
    if (video.paused || video.ended || video.seeking || video.playbackRate <= 0) return;
    if (video.readyState < HAVE_FUTURE_DATA) return; // `canplay` wakes us
    still = time === lastTime ? still + 1 : 0;
    const least = Math.min(MAX_STILL_MS, still * STILL_MS);
    const rest = Math.min(MAX_SLEEP_MS, Math.max(until(next, time), least));
    // Out of sight a timer may take a second, however short it is: two would take two.
    const near = rest <= 2 * APPROACH_MS || video.ownerDocument.hidden;
    if (near) timer = setTimeout(arrive, rest, next);
    else timer = setTimeout(() => approach(next), rest - APPROACH_MS);
  }

  /** Sooner than planned, if media time went ahead; never later: it may only not have moved yet. */
  function approach(next: number): void {
    const left = until(next, video.currentTime - believed);
    timer = setTimeout(arrive, Math.min(APPROACH_MS, Math.max(0, left)), next);
  }

  /** Media time may still be where it was: then nothing has changed, and nobody is told. */
  function arrive(next: number): void {
    const time = video.currentTime - believed;
    if (time < next && time >= lastTime) {
      sleep(next, time);
      lastTime = time;
    } else look();
  }

  /** Milliseconds, rounded up but for the error of the subtraction itself. */
  function until(next: number, time: number): number {
    return Math.ceil(((next - time) / video.playbackRate) * 1000 - 1e-6);
  }

  /** Something happened that may have moved either clock. */
  function wake(): void {
    leadDue = 0;
    look();
  }

  function look(): void {
    clearTimeout(timer);
    if (signal.aborted) return;
    if (video.readyState < HAVE_METADATA) {
      lastTime = Number.NaN;
      tick(null);
      return;
    }
    const doubtful = watchLead();
    const time = video.currentTime - believed;
    const next = tick(doubtful ? null : time);
    if (next !== null) sleep(next, time);
    lastTime = time;
  }

  for (const event of EVENTS) video.addEventListener(event, wake, { signal });
  const rateChanged = () => {
    clearTimeout(rateTimer);
    if (!video.paused) rateTimer = setTimeout(wake, RATE_SETTLES_MS);
  };
  video.addEventListener('ratechange', rateChanged, { signal });
  video.ownerDocument.addEventListener('visibilitychange', wake, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(leadTimer);
    clearTimeout(rateTimer);
  });
  wake();
  return { refresh: wake };
}
