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

const MARK = '[:;：；]';
const PART = String.raw`\p{Nd}{1,20}`;
/** Hours, minutes, seconds, in digits of any script; frames or a fraction may follow. */
const HOURS = String.raw`${PART}(?:\s?${MARK}\s?${PART}){2,3}(?:[.,，．]\p{Nd}{0,20})?`;
/** Minutes and seconds, with a fraction. */
const MINUTES = `${PART}${MARK}${PART}[.,，．]${PART}`;
/** Two times with little between; an arrow with no word beside it. */
const TIMES = new RegExp(
  String.raw`^\s*(?:(?:${HOURS}|${MINUTES})[^\p{L}\p{Nd}]{1,10}(?:${HOURS}|${MINUTES})` +
    String.raw`|[\p{Nd}\s:;.,：；，．]{0,60}-->[\p{Nd}\s:;.,：；，．]{0,60})\s*$`,
  'u',
);
/** Longest line that is looked at for times, in UTF-16 units. */
const MAX_LINE = 100;

/** Whether a line, though no format's, was meant to say when a caption shows: nobody says such. */
export function meansTimes(line: string): boolean {
  return line.length <= MAX_LINE && TIMES.test(line);
}
