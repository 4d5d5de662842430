import { readingLimits, widthOf } from '../lint/reading-limits.ts';
import type { OwnTranscript } from '../own.ts';

/** No sentence is shorter than this. Seconds. */
export const MIN_LENGTH = 0.1;
/** A sentence stands this much longer than it takes to say. Seconds. */
const LINGER = 0.5;
/** People speak slower than they can read: these parts of the limit for captions. */
const USUAL_SPEECH = 0.75;
const SLOW_SPEECH = 0.6;

/** How long `text` takes to say, in seconds; never 0. `language`: BCP 47. */
export function spokenSeconds(text: string, language: string): number {
  return Math.max(1, widthOf(text, language)) / speed(language, USUAL_SPEECH);
}

/** How long a caption of `text` may stand when nothing follows it, in seconds. */
export function standingSeconds(text: string, language: string): number {
  return LINGER + Math.max(1, widthOf(text, language)) / speed(language, SLOW_SPEECH);
}

/** Characters a second. */
function speed(language: string, share: number): number {
  return readingLimits(language).captionsSpeed * share;
}

/** The sentence's segment was left out by the viewer: it is never shown. */
export function isDropped(own: OwnTranscript, index: number): boolean {
  const sentence = own.sentences[index];
  return sentence === undefined || own.segments[sentence.segment]?.dropped === true;
}

/**
 * Where sentence `index` ends when nobody said where: at the next start, or when it has
 * stood long enough.
 *
 * @param start - where it begins, or would begin; seconds
 */
export function naturalEnd(own: OwnTranscript, index: number, start: number): number {
  const text = own.sentences[index]?.text ?? '';
  let end = start + standingSeconds(text, own.language);
  own.sentences.forEach(({ startTime }, other) => {
    if (other === index || startTime === null || startTime <= start || startTime >= end) return;
    if (!isDropped(own, other)) end = startTime;
  });
  return Math.max(start + MIN_LENGTH, Math.min(end, own.duration ?? end));
}
