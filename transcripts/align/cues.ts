import type { Cue } from '../cue.ts';
import {
  MAX_DURATION,
  MAX_LINES,
  MIN_DURATION,
  readingLimits,
  widthOf,
} from '../lint/reading-limits.ts';
import type { TimePoint } from './align-types.ts';
import { gestureRuns } from './cues-runs.ts';
import { lengthened, type Seated, seated } from './cues-times.ts';
import { breakLines, splitForReading } from './split.ts';

/** A sentence that has its times, before it is cut for reading. */
export interface PlacedSentence {
  id: string;
  text: string;
  /** Seconds. */
  startTime: number;
  endTime: number;
  /** 0 to 1. */
  confidence: number;
  /** Sentences of one stretch of one speaker may share a caption. */
  segment: number;
  /** Id of the speaker. */
  speaker?: string;
  /** It is a caption as it is. */
  whole?: boolean;
  /** The viewer says that it starts here. */
  fixed?: boolean;
  points?: TimePoint[];
}

/** Seconds between two sentences that may still share a caption. */
const MAX_PAUSE = 0.5;
/** Seconds: a caption that would stand no longer than this is not seen at all. */
const UNSEEN = 0.05;

/**
 * Captions of placed sentences, cut and timed for reading, sorted by time and without
 * overlaps but for those that are captions as they are.
 *
 * A sentence's captions have its id, with `.1`, `.2` … where there are several. A very
 * short one shares the caption, and the id, of a neighbour.
 *
 * @param language - BCP 47
 */
export function readableCues(sentences: readonly PlacedSentence[], language: string): Cue[] {
  const pieces = seated(sentences, language).flatMap((sentence) => piecesOf(sentence, language));
  const joined = withNeighbours(pieces, language);
  return lengthened(joined, language).map((piece) => toCue(piece, language));
}

function piecesOf(sentence: Seated, language: string): Seated[] {
  if (sentence.whole) return [sentence];
  const timeAt = timesWithin(sentence);
  const pieces = splitForReading(sentence.text, language, timeAt);
  if (pieces.length === 1) return [sentence];
  return pieces.map(({ start, end }, index) => ({
    ...sentence,
    id: `${sentence.id}.${index + 1}`,
    text: sentence.text.slice(start, end),
    startTime: timeAt(start),
    endTime: timeAt(pieces[index + 1]?.start ?? sentence.text.length),
    fixed: sentence.fixed === true && index === 0,
  }));
}

/** When the letter at an offset is heard: by the points, else by the share of letters. */
function timesWithin({
  text,
  startTime,
  endTime,
  points = [],
}: Seated): (offset: number) => number {
  const known = [
    { offset: 0, time: startTime },
    ...points.filter(
      ({ offset, time }) =>
        offset > 0 && offset < text.length && time > startTime && time < endTime,
    ),
    { offset: text.length, time: endTime },
  ];
  let at = 0;
  return (offset) => {
    // Asked in order, mostly: from where the last answer was.
    if ((known[at]?.offset ?? 0) > offset) at = 0;
    while (at + 2 < known.length && (known[at + 1]?.offset ?? 0) <= offset) at += 1;
    const [a, b] = [known[at], known[at + 1]];
    if (!a || !b || b.offset <= a.offset) return a?.time ?? startTime;
    const share = Math.min(1, Math.max(0, (offset - a.offset) / (b.offset - a.offset)));
    return a.time + (Math.max(b.time, a.time) - a.time) * share;
  };
}

/** Let pieces that would only flash share the caption of the one before or after. */
function withNeighbours(pieces: readonly Seated[], language: string): Seated[] {
  const joined: Seated[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = joined.at(-1);
    const next = pieces[index + 1]?.startTime ?? Number.POSITIVE_INFINITY;
    if (before && (isUnseen(before, piece) || mayJoin(before, piece, next, language))) {
      joined[joined.length - 1] = join(before, piece);
    } else joined.push(piece);
  }
  return joined;
}

function isUnseen(before: Seated, piece: Seated): boolean {
  return !before.whole && !piece.whole && piece.startTime - before.startTime < UNSEEN;
}

function mayJoin(before: Seated, piece: Seated, next: number, language: string): boolean {
  if (before.whole || piece.whole || piece.fixed) return false;
  if (before.segment !== piece.segment || before.speaker !== piece.speaker) return false;
  if (piece.startTime - before.endTime > MAX_PAUSE) return false;
  if (piece.endTime - before.startTime > MAX_DURATION) return false;
  const flashes = (from: number, to: number) => to - from < MIN_DURATION;
  if (!flashes(before.startTime, piece.startTime) && !flashes(piece.startTime, next)) return false;
  const most = readingLimits(language).line * MAX_LINES;
  return widthOf(textOfBoth(before, piece), language) <= most;
}

function join(before: Seated, piece: Seated): Seated {
  return {
    ...before,
    text: textOfBoth(before, piece),
    endTime: Math.max(before.endTime, piece.endTime),
    confidence: Math.min(before.confidence, piece.confidence),
  };
}

function textOfBoth({ text }: Seated, piece: Seated): string {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。！？」』]$/u;
  return wide.test(text) ? text + piece.text : `${text} ${piece.text}`;
}

function toCue(piece: Seated, language: string): Cue {
  const { id, startTime, endTime, confidence, speaker } = piece;
  const cue: Cue = {
    id,
    startTime: inMilliseconds(startTime),
    endTime: inMilliseconds(endTime),
    text: piece.whole ? piece.text : breakLines(piece.text, language),
    confidence,
  };
  if (speaker !== undefined) cue.speaker = speaker;
  const runs = gestureRuns(cue);
  if (runs) cue.runs = runs;
  return cue;
}

/** Caption files write no finer. */
function inMilliseconds(time: number): number {
  return Math.round(time * 1000) / 1000;
}
