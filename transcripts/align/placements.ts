import type { AlignInput, Placement, Placements } from './align-types.ts';
import { type Edge, edgesAt } from './clock.ts';
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
  const edges = edgesByPlace(spans, heard);
  const late = drawnStarts(spans, sentences, texts);
  const finder = matches && new PointFinder(texts, matches);
  const placements: Placements = sentences.map(() => null);
  for (const span of spans) {
    const { sentence, from, to, confidence } = span;
    const begin = edges[from];
    const startTime = Math.max(0, (begin?.start ?? 0) + (late.get(from) ?? 0));
    const endTime = Math.max(edges[to]?.end ?? 0, startTime + SHORTEST);
    const sure = confidence * timeSureness(begin?.unsure ?? 0, heard);
    const placement: Placement = { startTime, endTime, confidence: sure };
    if (finder) placement.points = finder.find(span, startTime, endTime);
    placements[sentence] = placement;
  }
  if (fixed) holdFixed(placements, fixed, pins);
  return placements;
}

/** When the sentences begin and end that meet at a place, where some do. */
function edgesByPlace(spans: readonly Span[], heard: Heard): (Edge | undefined)[] {
  const meet = new Uint8Array(heard.words.length + 1);
  for (const { from, to } of spans) {
    meet[from] = 1;
    meet[to] = 1;
  }
  const places = new Int32Array(spans.length * 2);
  let count = 0;
  for (let place = meet.indexOf(1); place >= 0; place = meet.indexOf(1, place + 1)) {
    places[count] = place;
    count += 1;
  }
  const edges = new Array<Edge | undefined>(meet.length);
  for (const edge of edgesAt(places.subarray(0, count), heard)) edges[edge.place] = edge;
  return edges;
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
