import {
  MAX_DURATION,
  MIN_DURATION,
  MIN_GAP,
  readingLimits,
  widthOf,
} from '../lint/reading-limits.ts';
import type { PlacedSentence } from './cues.ts';

/** A sentence, or a piece of one, whose times do not run into the next one's. */
export type Seated = PlacedSentence;

/** Seconds a caption may stay after the speech, so that it can be read (Netflix: 12 frames). */
const LINGER = 0.5;
/** Seconds: starts nearer than this are one guess, and share its time. */
const SAME_START = 0.2;

/** The sentences by time, each with a start of its own and ended where the next one starts. */
export function seated(sentences: readonly PlacedSentence[], language: string): Seated[] {
  const sorted = sentences
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => a.startTime - b.startTime);
  const apart: Seated[] = [];
  for (let i = 0; i < sorted.length; ) {
    let j = i + 1;
    while (j < sorted.length && sharesStart(sorted[j - 1], sorted[j])) j += 1;
    apart.push(...shared(sorted.slice(i, j), sorted[j]?.startTime, language));
    i = j;
  }
  return apart.map((sentence, index) => {
    if (sentence.whole) return sentence;
    const next = apart[index + 1]?.startTime ?? Number.POSITIVE_INFINITY;
    return { ...sentence, endTime: Math.max(sentence.startTime, Math.min(sentence.endTime, next)) };
  });
}

function sharesStart(a?: PlacedSentence, b?: PlacedSentence): boolean {
  if (!a || !b || a.whole || b.whole || b.fixed) return false;
  return b.startTime - a.startTime < SAME_START;
}

/** Sentences of one start share the time until the next by their lengths. */
function shared(group: PlacedSentence[], next: number | undefined, language: string): Seated[] {
  const first = group[0];
  if (group.length < 2 || !first) return group;
  const last = Math.max(...group.map(({ endTime }) => endTime));
  const seconds = Math.min(last, next ?? last) - first.startTime;
  const widths = group.map(({ text }) => Math.max(1, widthOf(text, language)));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  return group.map((sentence, index) => {
    const startTime = first.startTime + (seconds * before) / whole;
    before += widths[index] ?? 0;
    const { points: _, ...rest } = sentence;
    return { ...rest, startTime, endTime: first.startTime + (seconds * before) / whole };
  });
}

/**
 * Let each caption stand as long as it takes to read, as far as the next one and the end
 * of the speech allow, and close gaps that would flicker.
 *
 * @param pieces - sorted by time
 */
export function lengthened(pieces: readonly Seated[], language: string): Seated[] {
  const { speed } = readingLimits(language);
  return pieces.map((piece, index) => {
    if (piece.whole) return piece;
    const { startTime, text } = piece;
    const next = pieces[index + 1]?.startTime ?? Number.POSITIVE_INFINITY;
    const read = startTime + widthOf(text, language) / speed;
    const wanted = Math.max(
      piece.endTime,
      Math.min(read, piece.endTime + LINGER),
      startTime + MIN_DURATION,
    );
    const end = Math.min(next, wanted, startTime + MAX_DURATION);
    const gap = next - end;
    const closed = gap > 0 && gap < MIN_GAP;
    if (!closed) return { ...piece, endTime: end };
    const full = next - startTime > MAX_DURATION;
    return { ...piece, endTime: full ? next - MIN_GAP : next };
  });
}
