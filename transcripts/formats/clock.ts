/** Hours and minutes may be missing where they are null; a fraction is of the second. */
const CLOCK = /^(?:(?:(\d{1,9}):)?(\d{1,9}):)?(\d{1,9})(?:[.,](\d{0,9}))?$/;

/**
 * Seconds of `h:mm:ss.fff`, `mm:ss,fff` or `ss.f`, to the millisecond; null if
 * `text` is nothing of the kind. For short texts: a field, not a line.
 */
export function readClock(text: string): number | null {
  const found = CLOCK.exec(text);
  if (found === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = found;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole + Math.round(Number(`0.${fraction || '0'}`) * 1000) / 1000;
}

/** Seconds to the millisecond: sums of decimals are not exact. */
export function toMillisecond(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
