import type { AlignInput, Placement, Placements } from './align-types.ts';
import { edgesAt } from './clock.ts';
import { drawnStarts } from './drawn-starts.ts';
import { holdFixed } from './fixed.ts';
import type { Heard } from './heard.ts';
import type { Span } from './passage.ts';
import type { Pin } from './pins.ts';
import { PointFinder } from './points.ts';
import type { Texts } from './texts.ts';

/** A time that may be wrong by so much is half as sure, seconds. */
const HALF_SURE = 20;
/** A time so near is as good, seconds. */
const NEAR = 1;
/** Shortest a sentence is heard, seconds. */
const SHORTEST = 0.2;

/**
 * When the sentences are heard that have a place.
 *
 * @param matches - for each printed word its place in the heard ones, or -1; null: no
 *   points are wanted
 * @param pins - of the fixed sentences, those that cut the texts
 */
export function placementsOf(
  { sentences, fixed }: AlignInput,
  texts: Texts,
  spans: readonly Span[],
  matches: Int32Array | null,
  pins: readonly Pin[],
): Placements {
  const { heard } = texts;
  const places = new Set<number>();
  for (const { from, to } of spans) places.add(from).add(to);
  const edges = new Map(
    edgesAt(Int32Array.from(places).sort(), heard).map((edge) => [edge.place, edge]),
  );
  const late = drawnStarts(spans, sentences, texts);
  const finder = matches && new PointFinder(texts, matches);
  const placements: Placements = sentences.map(() => null);
  for (const span of spans) {
    const { sentence, from, to, confidence } = span;
    const startTime = Math.max(0, (edges.get(from)?.start ?? 0) + (late.get(from) ?? 0));
    const endTime = Math.max(edges.get(to)?.end ?? 0, startTime + SHORTEST);
    const sure = confidence * timeSureness(edges.get(from)?.unsure ?? 0, heard);
    const placement: Placement = { startTime, endTime, confidence: sure };
    if (finder) placement.points = finder.find(span, startTime, endTime);
    placements[sentence] = placement;
  }
  if (fixed) holdFixed(placements, fixed, pins);
  return placements;
}

/**
 * How likely a time is near enough.
 *
 * @param unsure - seconds it may be wrong by
 */
function timeSureness(unsure: number, heard: Heard): number {
  if (heard.unsure.length === 0) return 1 / (1 + unsure / HALF_SURE);
  return unsure === 0 ? 1 : 1 - Math.exp((-Math.SQRT2 * NEAR) / unsure);
}
