/** First wait after a failure; each further one is twice as long. Milliseconds. */
export const FIRST_WAIT = 30_000;
/** Longest wait of its own accord. Milliseconds: six hours. */
export const LONGEST_WAIT = 6 * 3_600_000;
/** Longest wait a server may ask for. Milliseconds: a day. */
export const LONGEST_ASKED = 24 * 3_600_000;
/** Most requests in an hour, whatever becomes of them: a viewer is not a flood. */
export const HOURLY = 20;
const HOUR = 3_600_000;

/**
 * How long to wait after a failure, in milliseconds: anything up to the back-off (full
 * jitter, so that viewers who failed together do not come back together), and no less
 * than the server asked for.
 *
 * @param attempts - made so far, 1 after the first
 * @param asked - what the server asked for (`readRetryAfter`); null: nothing
 * @param random - as `Math.random`
 */
export function nextWait(attempts: number, asked: number | null, random: () => number): number {
  // The exponent is bounded: after a year of trying 2 ** attempts is no number any more.
  const doubled = FIRST_WAIT * 2 ** Math.min(Math.max(0, attempts - 1), 20);
  const backOff = random() * Math.min(LONGEST_WAIT, doubled);
  if (asked === null) return Math.round(backOff);
  const wanted = Math.min(asked, LONGEST_ASKED) + random() * FIRST_WAIT;
  return Math.round(Math.max(backOff, wanted));
}

/**
 * `Retry-After`, in milliseconds from now: seconds, or a date as HTTP writes it. Null: the
 * header is absent, or says neither.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_ASKED);
  // Date.parse takes much else ("5", "-3"): a date of HTTP begins with its day.
  const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(date)) return null;
  return Math.min(Math.max(0, date - now), LONGEST_ASKED);
}

/** Requests that count still. What lies in the future was written under a wrong clock. */
export function recentSends(sends: readonly number[], now: number): number[] {
  return sends.filter((at) => at <= now && now - at < HOUR);
}

/** When the next request may go, given the recent ones; `now`: at once. */
export function freeAt(sends: readonly number[], now: number): number {
  const recent = recentSends(sends, now).sort((a, b) => a - b);
  const blocking = recent[recent.length - HOURLY];
  return blocking === undefined ? now : blocking + HOUR;
}
