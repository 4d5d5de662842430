import type { Attributes } from './xml.ts';
import { localName } from './xml.ts';

/** What time expressions are counted in (TTML2 §7.2 "parameter attributes"). */
export interface Rates {
  /** Frames a second, as played. */
  frames: number;
  /** Parts of a frame. */
  subFrames: number;
  /** Ticks a second. */
  ticks: number;
  /** Where clocks are SMPTE time codes: frames a second as counted, numbers dropped at a time. */
  codes: { frames: number; dropped: number } | null;
}

/** Beyond this many seconds nothing is a time of a recording. */
const MAX_SECONDS = 1e9;

/** Read the rates that the root element declares. */
export function readRates(attributes: Attributes): Rates {
  const values = new Map(
    Object.entries(attributes).map(([name, value]) => [localName(name), value.trim()]),
  );
  const nominal = positive(values.get('frameRate'));
  const [numerator, denominator] = (values.get('frameRateMultiplier') ?? '').split(/[\s:]+/);
  const multiplier = (positive(numerator) ?? 1) / (positive(denominator) ?? 1);
  const frames = (nominal ?? 30) * multiplier;
  const subFrames = positive(values.get('subFrameRate')) ?? 1;
  const ticks = positive(values.get('tickRate')) ?? (nominal === null ? 1 : frames * subFrames);
  // Numbers left out each minute but every tenth, or every second but the twentieth.
  const mode = values.get('dropMode');
  const dropped = mode === 'dropNTSC' ? 2 : mode === 'dropPAL' ? 4 : 0;
  const smpte = values.get('timeBase') === 'smpte';
  return { frames, subFrames, ticks, codes: smpte ? { frames: nominal ?? 30, dropped } : null };
}

function positive(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,9}(\.\d{1,9})?$/.test(value) && Number(value) > 0
    ? Number(value)
    : null;
}

/** `hh:mm:ss`, its hours may be missing, then a fraction, or frames and perhaps sub-frames. */
const CLOCK =
  /^(?:(\d{1,9}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,15})|[:;](\d{1,9})(?:\.(\d{1,9}))?)?$/;
/** A number and what it counts; seconds if nothing is said. */
const OFFSET = /^(\d{1,15}(?:[.,]\d{1,15})?)\s*(h|ms|m|s|f|t)?$/;

/** Seconds of a TTML time expression (TTML2 §12.3.1); null if it is none. */
export function readTime(value: string | undefined, rates: Rates): number | null {
  if (value === undefined) return null;
  const text = value.trim();
  const seconds = readClock(text, rates) ?? readOffset(text, rates);
  if (seconds === null || seconds > MAX_SECONDS) return null;
  return Math.round(seconds * 1e6) / 1e6;
}

function readClock(text: string, rates: Rates): number | null {
  const found = CLOCK.exec(text);
  if (found === null) return null;
  const [, hours = '0', minutes, seconds, fraction = '', frames = '0', subFrames = '0'] = found;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  // Three digits beyond the rate are no frames but milliseconds.
  if (frames.length === 3 && Number(frames) >= rates.frames) return whole + Number(`0.${frames}`);
  const frame = Number(frames) + Number(subFrames) / rates.subFrames;
  if (rates.codes !== null && fraction === '') {
    const counted = whole * rates.codes.frames + frame;
    return (counted - droppedBy(whole, rates.codes.dropped)) / rates.frames;
  }
  return whole + Number(`0.${fraction || '0'}`) + frame / rates.frames;
}

/** Numbers left out up to this second (TTML2 §I.2 "SMPTE time base"). */
function droppedBy(seconds: number, dropped: number): number {
  const turns = Math.floor(seconds / 60 / (dropped / 2 || 1));
  return dropped * (turns - Math.floor(turns / 10));
}

function readOffset(text: string, rates: Rates): number | null {
  const found = OFFSET.exec(text);
  if (found === null) return null;
  const count = Number((found[1] ?? '').replace(',', '.'));
  switch (found[2]) {
    case 'h':
      return count * 3600;
    case 'm':
      return count * 60;
    case 'ms':
      return count / 1000;
    case 'f':
      return count / rates.frames;
    case 't':
      return count / rates.ticks;
    default:
      return count;
  }
}
