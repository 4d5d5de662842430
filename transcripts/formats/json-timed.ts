import type { Word } from '../cue.ts';
import { readClock, toMillisecond } from './clock.ts';
import { asArray, asNumber, asObject, type JsonObject } from './json-value.ts';
import { trimSpace } from './lines.ts';

/** One item of a list, as far as it is understood; its own names are kept in `source`. */
export interface TimedItem {
  source: JsonObject;
  /** Seconds once `inSeconds` has looked at the list; null if missing. */
  start: number | null;
  end: number | null;
  /** Null if missing. */
  text: string | null;
  id: string;
  speaker: string;
  words: Word[];
}

const STARTS = [
  'startTime',
  'start',
  'begin',
  'from',
  'start_time',
  'ts',
  't',
  'offset',
  'startOffset',
];
const ENDS = ['endTime', 'end', 'to', 'end_time', 'end_ts', 'stop', 'endOffset'];
const DURATIONS = ['duration', 'dur', 'd'];
const TEXTS = [
  'text',
  'content',
  'transcript',
  'punctuated_word',
  'word',
  'caption',
  'value',
  'body',
];
const MILLISECONDS = {
  start: ['startMs', 'start_ms', 'tStartMs', 'startTimeMs', 'startMillis', 'startInMs'],
  end: ['endMs', 'end_ms', 'endTimeMs', 'endMillis', 'endInMs'],
  duration: ['durationMs', 'duration_ms', 'dDurationMs', 'durMs'],
};

export function readTimed(source: JsonObject): TimedItem {
  const times = asObject(source.timestamps) ?? source; // whisper.cpp
  const start = first(times, STARTS, readTime) ?? thousandth(source, MILLISECONDS.start);
  const length = first(times, DURATIONS, readTime) ?? thousandth(source, MILLISECONDS.duration);
  const end =
    first(times, ENDS, readTime) ??
    thousandth(source, MILLISECONDS.end) ??
    (start !== null && length !== null ? toMillisecond(start + length) : null) ??
    (Array.isArray(source.timestamp) ? readTime(source.timestamp[1]) : null);
  return {
    source,
    start: start ?? (Array.isArray(source.timestamp) ? readTime(source.timestamp[0]) : null),
    end,
    text: readText(source),
    id: typeof source.id === 'string' ? source.id : '',
    speaker: readSpeaker(source),
    words: asArray(source.words).flatMap(readWord),
  };
}

/** A shortest caption of this many seconds would be none: the numbers are milliseconds. */
const NO_CAPTION = 100;

/** The same items in seconds: whole numbers that would make captions of minutes are milliseconds. */
export function inSeconds(items: TimedItem[]): TimedItem[] {
  const lengths: number[] = [];
  for (const { start, end } of items) {
    if (start === null || end === null) continue;
    if (!Number.isInteger(start) || !Number.isInteger(end)) return items;
    lengths.push(end - start);
  }
  const median = lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
  if (median < NO_CAPTION) return items;
  return items.map((item) => ({
    ...item,
    start: item.start === null ? null : item.start / 1000,
    end: item.end === null ? null : item.end / 1000,
    words: item.words.map((word) => ({ ...word, startTime: word.startTime / 1000 })),
  }));
}

function first<T>(
  source: JsonObject,
  names: readonly string[],
  read: (value: unknown) => T | null,
): T | null {
  for (const name of names) {
    const value = source[name] === undefined ? null : read(source[name]);
    if (value !== null) return value;
  }
  return null;
}

function thousandth(source: JsonObject, names: readonly string[]): number | null {
  const value = first(source, names, readTime);
  return value === null ? null : value / 1000;
}

/** Longest text that is looked at for a time. */
const MAX_TIME = 30;

/** A number, or one as text: `1.5`, `1.5s`, `00:00:01,500`. */
function readTime(value: unknown): number | null {
  if (typeof value !== 'string') return asNumber(value);
  return value.length > MAX_TIME ? null : readClock(value.trim().replace(/s$/, ''));
}

function readText(source: JsonObject): string | null {
  const text = first(source, TEXTS, (value) => (typeof value === 'string' ? value : null));
  if (text !== null) return trimSpace(text);
  if (Array.isArray(source.lines)) {
    return trimSpace(source.lines.filter((line) => typeof line === 'string').join('\n'));
  }
  const [alternative] = asArray(source.alternatives);
  const best = asObject(alternative);
  return best === null ? null : first(best, TEXTS, (value) => asString(value));
}

function asString(value: unknown): string | null {
  return typeof value === 'string' ? trimSpace(value) : null;
}

/** What Speechmatics writes where it does not know who speaks. */
const UNKNOWN = 'UU';

function readSpeaker(source: JsonObject): string {
  const best = asObject(asArray(source.alternatives)[0]); // Speechmatics
  const label = source.speaker ?? source.speaker_label ?? source.speakerLabel ?? source.speakerId;
  const value = label ?? source.speakerTag ?? best?.speaker;
  if (value === UNKNOWN) return '';
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function readWord(value: unknown): Word[] {
  const item = asObject(value);
  if (item === null) return [];
  const startTime = first(item, STARTS, readTime);
  const text = readText(item);
  return startTime === null || text === null || text === '' ? [] : [{ startTime, text }];
}
