import { watchLead } from './clock-lead.ts';

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
  let rateTimer: ReturnType<typeof setTimeout> | undefined;
  let lastTime = Number.NaN;
  let still = 0;
  const ahead = watchLead(video, lead, wake, signal);
  /** Of the recording, seconds. */
  const timeNow = () => video.currentTime - ahead.seconds();

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
    const left = until(next, timeNow());
    timer = setTimeout(arrive, Math.min(APPROACH_MS, Math.max(0, left)), next);
  }

  /** Media time may still be where it was: then nothing has changed, and nobody is told. */
  function arrive(next: number): void {
    const time = timeNow();
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
    ahead.doubt();
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
    const doubtful = ahead.inDoubt();
    const time = timeNow();
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
    clearTimeout(rateTimer);
  });
  wake();
  return { refresh: wake };
}
