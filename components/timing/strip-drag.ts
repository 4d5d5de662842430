import type { OwnTranscript } from '../../transcripts/own.ts';
import { MIN_LENGTH } from '../../transcripts/timing/length.ts';
import type { StripWindow } from './strip-window.ts';
import type { BarPart } from './view.ts';

/** A part of a bar in the viewer's hand. */
export interface Drag {
  index: number;
  part: BarPart;
  /** Where the pointer took it, in seconds; it may be beside the edge. */
  grabbed: number;
  was: { startTime: number; endTime: number };
  /** Of the part now, seconds. */
  time: number;
  shows: { startTime: number; endTime: number };
  moved: boolean;
  /** Less than this many seconds is no move yet. */
  slack: number;
  /** The strip stands still meanwhile. */
  window: StripWindow;
}

/** An edge is held this far from it. Pixels. */
const EDGE = 8;
/** Less is a click with an unsteady hand. Pixels. */
const UNSTEADY = 2;

/**
 * What the pointer takes at `time`; null: nothing is there. The selected bar goes first,
 * and of it the edges, which reach outside.
 *
 * @param perPixel - seconds
 */
export function grab(
  own: OwnTranscript,
  shown: readonly number[],
  selected: number,
  time: number,
  perPixel: number,
  window: StripWindow,
): Drag | null {
  const edge = EDGE * perPixel;
  const first = shown.includes(selected) ? [selected, ...shown] : shown;
  for (const index of first) {
    const { startTime, endTime } = own.sentences[index] ?? { startTime: null, endTime: null };
    if (startTime === null || endTime === null) continue;
    const outside = index === selected ? edge : 0;
    if (time < startTime - outside || time > endTime + outside) continue;
    const inside = Math.min(edge, (endTime - startTime) / 4);
    const part: BarPart =
      time < startTime + inside ? 'start' : time > endTime - inside ? 'end' : 'whole';
    const was = { startTime, endTime };
    const at = part === 'end' ? endTime : startTime;
    const slack = UNSTEADY * perPixel;
    return { index, part, grabbed: time, was, time: at, shows: was, moved: false, slack, window };
  }
  return null;
}

/** The pointer is at `time` now, in seconds. */
export function dragged(drag: Drag, time: number): Drag {
  const { part, grabbed, was } = drag;
  const by = time - grabbed;
  const moved = drag.moved || Math.abs(by) > drag.slack;
  if (!moved) return drag;
  if (part === 'start') {
    const at = Math.max(0, Math.min(was.startTime + by, was.endTime - MIN_LENGTH));
    return { ...drag, moved, time: at, shows: { ...was, startTime: at } };
  }
  if (part === 'end') {
    const at = Math.max(was.startTime + MIN_LENGTH, was.endTime + by);
    return { ...drag, moved, time: at, shows: { ...was, endTime: at } };
  }
  const at = Math.max(0, was.startTime + by);
  const shows = { startTime: at, endTime: at + was.endTime - was.startTime };
  return { ...drag, moved, time: at, shows };
}
