import type { Cue, ParsedCaptions, Word } from '../cue.ts';
import type { Collector } from './collect.ts';
import { trimSpace } from './lines.ts';
import { PLAIN, RunBuilder, type RunStyle } from './runs.ts';

/** A piece of a line: in automatic captions a word with the space before it. */
export interface Segment {
  text: string;
  /** Milliseconds after the line's start; null where the document gives none. */
  offset: number | null;
  italic: boolean;
  /** The document says that another speaker begins here. */
  turn?: boolean;
}

/** One text event of a json3 or srv3 document, in its order. */
export interface TimedLine {
  /** Milliseconds. */
  start: number;
  /** Milliseconds on screen; 0 where the document gives none. */
  duration: number;
  segments: Segment[];
  /** 1-based; null in JSON. */
  line: number | null;
}

/** What YouTube's player takes for a missing duration, in milliseconds. */
const DEFAULT_DURATION = 5000;

/** Lines shorter than this many words say nothing about whether their times are real. */
const MIN_UNIFORM_WORDS = 4;

/** `[음악]`, `[Music]`; not `[ __ ]`, which stands for a word. */
const SOUND_TAG = /^\[(?![\s\u00a0_]*\])[^[\]]*\]$/;

/** What automatic captions write where the machine heard another speaker. */
export const TURN_MARK = '>>';

/** Zero-width marks that subtitle tools pad lines with. */
const PADDING = /^[\s\u200b\u200c\u2060\ufeff]*$/;

/**
 * Make cues of a document's lines.
 *
 * In a rolling document (automatic captions) two lines are on screen and a
 * line's duration is how long it stays there, so its end is clipped to the next
 * line's start. Otherwise times are authoritative and overlaps are meant.
 */
export function linesToCues(
  lines: readonly TimedLine[],
  rolling: boolean,
  collector: Collector,
): ParsedCaptions {
  const texts = lines.filter((line) => !PADDING.test(lineText(line)));
  if (rolling) texts.sort((a, b) => a.start - b.start);
  const timed = texts.some((line) => line.segments.some((s) => s.offset !== null));
  const uniform = timed && hasUniformWords(texts);
  if (uniform) {
    const message = 'All words are evenly spaced, so their times are not real; they are left out.';
    collector.problem('uniform-word-times', null, message);
  }
  texts.forEach((line, index) => {
    const cue = toCue(line, rolling, timed && !uniform);
    const next = texts[index + 1];
    if (rolling && next !== undefined) cue.endTime = Math.min(cue.endTime, next.start / 1000);
    if (cue.words) cue.words = wordsInside(cue.words, cue);
    if (cue.text !== '') collector.add(cue, () => line.line);
  });
  return collector.finish(null);
}

function lineText(line: TimedLine): string {
  return line.segments.map((segment) => segment.text).join('');
}

function toCue(line: TimedLine, rolling: boolean, timed: boolean): Cue {
  const builder = new RunBuilder();
  const words: Word[] = [];
  let turn = false;
  line.segments.forEach((segment, index) => {
    let { text } = segment;
    if (rolling && index === 0) {
      turn = segment.turn === true || text.startsWith(TURN_MARK);
      if (text.startsWith(TURN_MARK)) text = trimSpace(text.slice(TURN_MARK.length));
    }
    const word = trimSpace(text);
    const sound = rolling && SOUND_TAG.test(word);
    if (!sound) builder.push(text, styleOf(segment));
    else {
      builder.push(text.slice(0, text.indexOf('[')));
      builder.push(word, { kind: 'sound' });
      builder.push(text.slice(text.indexOf('[') + word.length));
    }
    if (timed && !sound && word !== '') {
      words.push({ startTime: (line.start + (segment.offset ?? 0)) / 1000, text: word });
    }
  });
  const duration = line.duration > 0 ? line.duration : DEFAULT_DURATION;
  const cue: Cue = {
    id: '',
    startTime: line.start / 1000,
    endTime: (line.start + duration) / 1000,
    ...builder.finish(),
  };
  if (words.length > 0) cue.words = words;
  if (turn) cue.turn = true;
  return cue;
}

/**
 * Words in order and inside their cue. In real automatic captions one line in
 * thirty has a word that starts before the one it follows, or after the next
 * line has begun: such a word takes the nearest time that it can have.
 */
function wordsInside(words: readonly Word[], { startTime, endTime }: Cue): Word[] {
  let earliest = startTime;
  // The last millisecond, since a word at the end would belong to the next line.
  const latest = Math.max(startTime, Math.round(endTime * 1000 - 1) / 1000);
  return words.map((word) => {
    earliest = Math.max(earliest, Math.min(word.startTime, latest));
    return { ...word, startTime: earliest };
  });
}

function styleOf(segment: Segment): RunStyle {
  return segment.italic ? { italic: true } : PLAIN;
}

/**
 * Whether the words' times are made up, as in automatic translations: in every
 * line long enough to tell, all gaps are equal to a millisecond. Of real
 * automatic captions about one such line in 600 is.
 */
function hasUniformWords(lines: readonly TimedLine[]): boolean {
  let told = 0;
  for (const { segments } of lines) {
    if (segments.length < MIN_UNIFORM_WORDS) continue;
    const offsets = segments.map((segment) => segment.offset ?? 0);
    const first = (offsets[1] ?? 0) - (offsets[0] ?? 0);
    const even = offsets.every(
      (offset, i) => i === 0 || Math.abs(offset - (offsets[i - 1] ?? 0) - first) <= 1,
    );
    if (!even) return false;
    told++;
  }
  return told > 0;
}
