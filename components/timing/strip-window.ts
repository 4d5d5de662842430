/** The stretch of the recording that the strip shows, in seconds. */
export interface StripWindow {
  from: number;
  to: number;
}

/** How far the strip reaches on each side of its middle, in seconds, nearest first. */
export const ZOOMS = [3, 5, 10, 20, 40];

/** At this share of its width from an edge the strip turns to the next page. */
const MARGIN = 0.1;

/**
 * The window to show: the one before while `time` is well inside it, else one that begins
 * shortly before it. It does not glide along: what is to be caught by a pointer stands still.
 *
 * @param time - to be in view, seconds
 * @param half - seconds on each side of the middle
 */
export function windowAt(before: StripWindow | null, time: number, half: number): StripWindow {
  const length = 2 * half;
  const margin = length * MARGIN;
  const same = before !== null && Math.abs(before.to - before.from - length) < 0.001;
  if (same && time >= before.from && time <= before.to - margin) return before;
  // What was heard a moment ago is what the viewer wants to move.
  const from = before && !same ? time - half : time - 2 * margin;
  return { from, to: from + length };
}

/** Where `time` is in the window: 0 at its start, 100 at its end. */
export function percentAt({ from, to }: StripWindow, time: number): number {
  return ((time - from) / (to - from)) * 100;
}

/** Some of these times, if there are any, is in the window. */
export function isIn(
  { from, to }: StripWindow,
  times: { startTime: number | null; endTime: number | null } | undefined,
): times is { startTime: number; endTime: number } {
  if (times?.startTime == null || times.endTime === null) return false;
  return times.endTime >= from && times.startTime <= to;
}
