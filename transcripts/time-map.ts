import type { BundleMedia, MapSegment } from './bundle.ts';
import type { Cue } from './cue.ts';
import { firstAbove } from './first-above.ts';

/** Most cues made of one track: a hostile map must not multiply them without end. */
const MAX_MADE = 100_000;
/** A sliver of a cue at the edge of a clip, too short to be read. Seconds. */
const MIN_PIECE = 0.05;

/**
 * The cues at the times one recording plays them: a clip starts in the middle,
 * a compilation plays stretches in an order of its own.
 *
 * A cue is clipped to the stretches it lies in; one that lies in two appears in
 * both under the same id, which is then unique at any time, not in the list.
 *
 * @param cues - sorted by `startTime`, in bundle time
 * @param media - with a map as `checkBundle` leaves it; without one, times stay
 * @returns cues sorted by `startTime`, in media time
 */
export function toMediaCues(cues: readonly Cue[], media: Pick<BundleMedia, 'map'>): readonly Cue[] {
  if (!media.map) return cues;
  // Latest end up to each cue: tells where the cues that reach a stretch begin.
  let latest = 0;
  const latestEnds = cues.map((cue) => {
    latest = Math.max(latest, cue.endTime);
    return latest;
  });
  const made: Cue[] = [];
  for (const segment of media.map) {
    const end = segment.bundleStart + segment.length;
    for (let i = firstAbove(latestEnds, segment.bundleStart); i < cues.length; i += 1) {
      const cue = cues[i];
      if (!cue || cue.startTime >= end || made.length >= MAX_MADE) break;
      const piece = pieceOf(cue, segment);
      if (piece) made.push(piece);
    }
  }
  return made.sort((a, b) => a.startTime - b.startTime); // stable: ties keep the order of the bundle
}

/** The part of `cue` inside `segment`, in media time; null when there is none to speak of. */
function pieceOf(cue: Cue, { bundleStart, mediaStart, length }: MapSegment): Cue | null {
  const startTime = Math.max(cue.startTime, bundleStart);
  const endTime = Math.min(cue.endTime, bundleStart + length);
  const whole = startTime === cue.startTime && endTime === cue.endTime;
  if (endTime <= startTime || (!whole && endTime - startTime < MIN_PIECE)) return null;
  const toMedia = (time: number) => time - bundleStart + mediaStart;
  const piece: Cue = { ...cue, startTime: toMedia(startTime), endTime: toMedia(endTime) };
  if (cue.words) {
    // A word said before the clip begins is on screen with the rest from its start.
    piece.words = cue.words
      .filter((word) => word.startTime < endTime)
      .map((word) => ({ ...word, startTime: toMedia(Math.max(word.startTime, startTime)) }));
  }
  return piece;
}
