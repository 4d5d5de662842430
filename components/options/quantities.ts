import { type MessageKey, message } from '../message.ts';

/** A number as `language` writes it: "1,204". */
export function number(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

/** The sentence for exactly one, or for another count. */
export function counted(
  count: number,
  [one, many]: readonly [MessageKey, MessageKey],
  ...more: string[]
): string {
  return message(count === 1 ? one : many, number(count, message('messagesLanguage')), ...more);
}

/** Bytes in the unit that fits: "310 kB", "3.4 MB". */
export function size(bytes: number, language: string): string {
  const [value, unit, digits] =
    bytes < 1e6
      ? [bytes / 1e3, 'kilobyte', 0]
      : bytes < 1e9
        ? [bytes / 1e6, 'megabyte', 1]
        : [bytes / 1e9, 'gigabyte', 1];
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  });
  // Something is never nothing; a number is not parted from its unit.
  return format.format(bytes > 0 && bytes < 1e3 ? 1 : value).replaceAll(' ', '\u00a0');
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * How long ago `date` (ISO 8601) was, as `language` says it; after a week the day
 * itself. Null: within a minute, or yet to come.
 */
export function ago(date: string, now: number, language: string): string | null {
  const time = Date.parse(date);
  const passed = now - time;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (Number.isNaN(passed) || passed < MINUTE) return null;
  if (passed < HOUR) return format.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return format.format(-Math.floor(passed / HOUR), 'hour');
  if (passed < WEEK) return format.format(-Math.floor(passed / DAY), 'day');
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(time);
}
