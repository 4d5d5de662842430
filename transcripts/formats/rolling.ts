import type { Cue, Word } from '../cue.ts';
import { TURN_MARK } from './timed-text.ts';

/** Seconds; YouTube repeats each finished line in a cue of 10 ms. */
const REPEAT_LENGTH = 0.02;
/** Share of such cues that tells a rolling file; in one it is about half. */
const REPEAT_SHARE = 0.25;

/**
 * Undo the rolling of YouTube's automatic captions in WebVTT, where each line
 * comes three times: growing word by word, repeated when finished, and on top
 * of the next one. Each line is left once, with its words; all other files
 * come back as they are.
 *
 * @param cues - sorted, without ids of their own
 */
export function unrollCues(cues: Cue[]): Cue[] {
  if (!isRolling(cues)) return cues;
  const lines: Cue[] = [];
  let above = '';
  for (const cue of cues) {
    const own = withoutLine(cue.text, above);
    if (own === '') continue; // the line again, finished or alone after a pause
    lines.push(ownLine(cue, own, above, `c${lines.length + 1}`));
    above = own.slice(own.lastIndexOf('\n') + 1);
  }
  return lines;
}

function isRolling(cues: readonly Cue[]): boolean {
  if (!cues.some((cue) => cue.words !== undefined)) return false;
  let repeats = 0;
  cues.forEach((cue, index) => {
    const before = cues[index - 1];
    if (before !== undefined && isRepeat(cue) && before.text.endsWith(cue.text)) repeats++;
  });
  return repeats >= cues.length * REPEAT_SHARE;
}

function isRepeat(cue: Cue): boolean {
  return cue.endTime - cue.startTime <= REPEAT_LENGTH;
}

function withoutMark(text: string): string {
  return text.startsWith(TURN_MARK) ? text.slice(TURN_MARK.length).trimStart() : text;
}

/** `text` without `line` at its beginning. */
function withoutLine(text: string, line: string): string {
  if (line === '' || !text.startsWith(line)) return text;
  if (text.length === line.length) return '';
  return text.charAt(line.length) === '\n' ? text.slice(line.length + 1).trim() : text;
}

function ownLine(cue: Cue, own: string, above: string, id: string): Cue {
  const turn = own.startsWith(TURN_MARK);
  const text = turn ? withoutMark(own) : own;
  const line: Cue = { id, startTime: cue.startTime, endTime: cue.endTime, text };
  const words = cue.words?.flatMap((word, index): Word[] => {
    const rest = withoutLine(word.text, above);
    const spoken = turn && index === 0 ? withoutMark(rest) : rest;
    return spoken === '' ? [] : [{ startTime: word.startTime, text: spoken }];
  });
  if (turn) line.turn = true;
  if (words !== undefined && words.length > 0) line.words = words;
  if (cue.speaker !== undefined) line.speaker = cue.speaker;
  return line;
}
