import type { Track } from '../bundle.ts';
import type { Cue } from '../cue.ts';
import { type Finding, round } from './finding.ts';
import { MAX_DURATION, MIN_DURATION, MIN_GAP } from './reading-limits.ts';

/** Times are written in milliseconds; what differs by less is the same, in seconds. */
const SAME = 0.0005;

/**
 * How the cues of a track stand in time.
 *
 * @param order - their ids in the order of the file
 */
export function lintTiming(track: Track, index: number, order: readonly string[]): Finding[] {
  const found: Finding[] = [];
  const add = (
    cue: Cue,
    code: string,
    severity: Finding['severity'],
    message: string,
    hint: string,
  ) => found.push({ place: { track: index, cue: cue.id }, code, severity, message, hint });

  for (const [cue, before] of outOfOrder(track.cues, order)) {
    const message = `The cue begins before ${before.id}, which stands above it.`;
    add(cue, 'cue-order', 'warning', message, 'Move it to its place, or mend its times.');
  }
  /** By speaker: the cue that ends last so far. */
  const latest = new Map<string | undefined, Cue>();
  let end = Number.NEGATIVE_INFINITY;
  for (const cue of track.cues) {
    const { startTime, endTime, speaker } = cue;
    const seconds = endTime - startTime;
    if (seconds < MIN_DURATION - SAME) {
      const message = `The cue stands ${round(seconds)} s; under ${round(MIN_DURATION)} s it is a flash.`;
      add(cue, 'short-cue', 'warning', message, 'Let it stand longer, or join it with the next.');
    }
    if (seconds > MAX_DURATION + SAME) {
      const message = `The cue stands ${round(seconds)} s; after ${MAX_DURATION} s it is read twice.`;
      add(cue, 'long-cue', 'warning', message, 'Split it, q12.1 and q12.2, or end it earlier.');
    }
    const own = latest.get(speaker);
    if (own && startTime < own.endTime - SAME) {
      const message = `The cue begins before ${own.id} of the same speaker has ended.`;
      add(cue, 'overlap', 'warning', message, `End ${own.id} where this one begins.`);
    }
    const gap = startTime - end;
    if (gap > SAME && gap < MIN_GAP - SAME) {
      const message = `The gap of ${Math.round(gap * 1000)} ms before the cue is seen as a flicker.`;
      add(cue, 'short-gap', 'note', message, 'Close it, or leave two frames (0.084 s) or more.');
    }
    if (!own || endTime > own.endTime) latest.set(speaker, cue);
    end = Math.max(end, endTime);
  }
  return found;
}

/** Cues that stand below one that begins later, each with that one. */
function outOfOrder(cues: readonly Cue[], order: readonly string[]): [Cue, Cue][] {
  const byId = new Map(cues.map((cue) => [cue.id, cue]));
  const found: [Cue, Cue][] = [];
  let latest: Cue | undefined;
  for (const id of order) {
    const cue = byId.get(id);
    if (!cue) continue;
    if (latest && cue.startTime < latest.startTime - SAME) found.push([cue, latest]);
    else latest = cue;
  }
  return found;
}
