import { type Cue, MAX_CUE_TEXT } from '../cue.ts';
import { PLAIN, RunBuilder, type RunStyle } from './runs.ts';
import type { Interval } from './ttml-timing.ts';

/** Text of a paragraph, and when it shows. */
export interface Piece {
  text: string;
  intervals: Interval[];
  style: RunStyle;
  /** Whether white space stands as written (`xml:space`). */
  preserve: boolean;
  /** Whether it is a `<br/>`, its text `\n`. */
  lineBreak: boolean;
}

/** A cue's times and text. */
type Shown = Pick<Cue, 'startTime' | 'endTime' | 'text' | 'runs'>;

/** Nothing ends it: seconds that no recording reaches. */
export const NEVER = 360_000;
/** Spans that come and go within a paragraph make a cue each; beyond this many all others make one. */
const MAX_CHANGES = 200;

/** A paragraph as cues: one, or one for each stretch of time in which the same pieces show. */
export function paragraphCues(pieces: readonly Piece[]): Shown[] {
  const times = boundaries(pieces);
  const cues: Shown[] = [];
  times.forEach((startTime, index) => {
    const endTime = Math.min(times[index + 1] ?? startTime, NEVER);
    if (endTime <= startTime) return;
    const shown = join(pieces.filter((piece) => isActive(piece, startTime, endTime)));
    const last = cues[cues.length - 1];
    if (last?.endTime === startTime && last.text === shown.text) last.endTime = endTime;
    else if (shown.text !== '') cues.push({ startTime, endTime, ...shown });
  });
  return cues;
}

function boundaries(pieces: readonly Piece[]): number[] {
  const times = new Set<number>();
  let last = 0;
  for (const { intervals } of pieces) {
    for (const { begin, end } of intervals) {
      if (begin >= end) continue;
      if (times.size < MAX_CHANGES) times.add(begin).add(end);
      last = Math.max(last, end);
    }
  }
  if (times.size > 0) times.add(last);
  return [...times].sort((a, b) => a - b);
}

function isActive(piece: Piece, from: number, to: number): boolean {
  return piece.intervals.some(({ begin, end }) => begin < end && begin < to && from < end);
}

/** Put pieces together; white space counts as one space, and none at a line's ends. */
function join(pieces: readonly Piece[]): Pick<Shown, 'text' | 'runs'> {
  const builder = new RunBuilder();
  let space = '';
  let before: RunStyle = PLAIN;
  let atStart = true;
  for (const { text, style, preserve, lineBreak } of pieces) {
    if (builder.length > MAX_CUE_TEXT) break;
    if (preserve || lineBreak) {
      if (!lineBreak) builder.push(space, withoutReading(before));
      builder.push(text, style);
      before = style;
      space = '';
      atStart = text.endsWith('\n');
      continue;
    }
    const words = text.split(/[ \t\r\n]+/);
    if (words[0] === '' && !atStart) space = ' ';
    const content = words.filter((word) => word !== '').join(' ');
    if (content === '') continue;
    builder.push(space, withoutReading(before));
    builder.push(content, style);
    before = style;
    space = words[words.length - 1] === '' ? ' ' : '';
    atStart = false;
  }
  return builder.finish();
}

/** The space after a word is not what its reading is for. */
function withoutReading({ ruby, ...style }: RunStyle): RunStyle {
  return style;
}
