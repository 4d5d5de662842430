import type { Cue } from '../cue.ts';
import type { ShownCue } from './cue-effort.ts';
import { HeardWriter } from './heard-writer.ts';
import { wordUnitsAt } from './letters.ts';
import { markPauses, usualRate } from './pauses.ts';
import { retime } from './retime.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of all captions, in the order of time. */
export interface Heard {
  words: Int32Array;
  /** Seconds of media time. */
  from: Float64Array;
  to: Float64Array;
  /** How many letters of an alphabet each takes as long to say as. */
  letters: Uint8Array;
  /** Of the place before each word; see marks.ts. */
  marks: Uint8Array;
  /** Words have their own times; else they are reckoned inside their cues. */
  timed: boolean;
  /** Cues are shown beyond the start of the next, as YouTube's are that roll up. */
  rolling: boolean;
  /** They have full stops, as what is written or translated: words may have moved from cue to cue. */
  written: boolean;
  /** By word: seconds its times may be wrong by, where words were moved; else empty. */
  unsure: Float32Array;
  /** Where words are timed: seconds for a letter, as people usually speak; else 0. */
  rate: number;
}

/** Nothing but a sound: [Music], ♪. */
const SOUND = /^\s*(?:♪.*|[[(【（][^\])】）]*[\])】）])\s*$/s;
/** Where captions are missing for so long, and no longer, somebody may speak all the same; seconds. */
const MIN_HOLE = 6;
const MAX_HOLE = 300;
/** Cues read in one piece of work. */
const AT_ONCE = 200;

/** What is known of the captions before a cue. */
interface Way {
  /** Seconds: the end of the last; and for how long all that speak are shown. */
  last: number;
  shown: number;
  /** How many are shown beyond the start of the next. */
  rolling: number;
  /** Null: words have times. */
  cues: ShownCue[] | null;
}

/** Yields after each piece of work. */
export function* readHeard(
  captions: readonly Cue[],
  vocabulary: Vocabulary,
): Generator<void, Heard> {
  const writer = new HeardWriter(captions, vocabulary);
  const timed = areTimed(captions);
  const way: Way = {
    last: Number.POSITIVE_INFINITY,
    shown: 0,
    rolling: 0,
    cues: timed ? null : [],
  };
  for (let index = 0; index < captions.length; index += 1) {
    readCue(captions, index, writer, way);
    if (index % AT_ONCE === AT_ONCE - 1) yield;
  }
  const heard = writer.heard(timed, way.rolling * 2 > captions.length);
  if (heard.timed) heard.rate = usualRate(heard);
  else yield* retime(heard, way.cues ?? []);
  markPauses(heard);
  return heard;
}

function readCue(captions: readonly Cue[], index: number, writer: HeardWriter, way: Way): void {
  const cue = captions[index] as Cue;
  const next = captions[index + 1]?.startTime ?? Number.POSITIVE_INFINITY;
  const end = Math.max(cue.startTime + 0.05, Math.min(cue.endTime, next));
  const hole = cue.startTime - way.last;
  if (hole >= MIN_HOLE && hole <= MAX_HOLE) writer.addHole(way.last, hole, way.shown);
  way.last = Math.max(end, cue.endTime);
  if (isSound(cue.text)) return;
  way.shown += end - cue.startTime;
  if (cue.endTime > next + 0.05) way.rolling += 1;
  const place = writer.count;
  writer.addCue(cue, end);
  way.cues?.push({ place, to: writer.count, start: cue.startTime, end });
}

/** The words of most of them have times. */
function areTimed(captions: readonly Cue[]): boolean {
  let timed = 0;
  for (let index = 0; index < captions.length; index += 1) {
    const { text, words } = captions[index] as Cue;
    if (words?.length && !isSound(text)) timed += 1;
  }
  return timed * 2 > captions.length;
}

/** Most begin with a letter, and need no closer look. */
function isSound(text: string): boolean {
  return wordUnitsAt(text, 0) === 0 && SOUND.test(text);
}
