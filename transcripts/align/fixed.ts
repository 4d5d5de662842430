import type { AlignInput, Placement, Placements } from './align-types.ts';
import type { Heard } from './heard.ts';
import { UNHEARD } from './heard-writer.ts';
import { OPENS } from './marks.ts';
import type { Pin, Stretch } from './pins.ts';
import { rising } from './rising.ts';

/** What a sentence without captions is given, seconds. */
const USUAL = 3;
/** Shortest a sentence is shown, seconds. */
const SHORTEST = 0.2;

/**
 * Of the sentences the viewer has fixed, those that follow each other in both texts: as
 * many as can be. They cut what is looked for in two.
 */
export function fixedPins({ fixed, sentences }: AlignInput, heard: Heard): Pin[] {
  if (!fixed || heard.words.length === 0) return [];
  const asked = [...fixed]
    .filter(([sentence, time]) => sentence >= 0 && sentence < sentences.length && time >= 0)
    .sort((one, other) => one[0] - other[0]);
  const pins: Pin[] = [];
  for (const index of rising(Float64Array.from(asked, ([, time]) => time))) {
    const [sentence, time] = asked[index] as [number, number];
    const least = (pins.at(-1)?.place ?? -1) + 1;
    const place = Math.max(least, nearest(heard, time));
    if (place < heard.words.length) pins.push({ sentence, place });
  }
  return pins;
}

/** Where the word begins that is heard nearest to a time. */
function nearest({ from, marks, words }: Heard, time: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] as number) < time) low = middle + 1;
    else high = middle;
  }
  let best = low;
  let away = Number.POSITIVE_INFINITY;
  for (let place = Math.max(0, low - 8); place < Math.min(from.length, low + 8); place += 1) {
    const opens = ((marks[place] as number) & OPENS) !== 0 || words[place] === UNHEARD;
    const distance = Math.abs((from[place] as number) - time);
    if (!opens || distance >= away) continue;
    best = place;
    away = distance;
  }
  return best;
}

/** Of the pins that were found, those that agree with the fixed ones; and these. */
export function withFixed(found: readonly Pin[], fixed: readonly Pin[]): Pin[] {
  const pins: Pin[] = [];
  let index = 0;
  for (const next of [...fixed, null]) {
    for (; index < found.length; index += 1) {
      const pin = found[index] as Pin;
      if (next !== null && pin.sentence >= next.sentence) break;
      if (next !== null && pin.place >= next.place) continue;
      if (pin.place > (pins.at(-1)?.place ?? -1)) pins.push(pin);
    }
    while (next !== null && found[index]?.sentence === next.sentence) index += 1;
    if (next !== null) pins.push(next);
  }
  return pins;
}

/** A stretch of sentences, no further than the fixed ones around them; null: nothing is left. */
export function withinFixed(stretch: Stretch, fixed: readonly Pin[]): Stretch | null {
  let { from, to } = stretch;
  for (const { sentence, place } of fixed) {
    if (sentence < stretch.firstSentence) from = Math.max(from, place);
    else to = Math.min(to, place);
  }
  return from < to ? { ...stretch, from, to } : null;
}

/** Put the fixed ones exactly where they are, and let none of the others run over them. */
export function holdFixed(
  placements: Placements,
  fixed: ReadonlyMap<number, number>,
  pins: readonly Pin[],
): void {
  let index = 0;
  let floor = Number.NEGATIVE_INFINITY;
  for (const [sentence, placement] of placements.entries()) {
    while (index < pins.length && (pins[index] as Pin).sentence <= sentence) {
      floor = fixed.get((pins[index] as Pin).sentence) ?? floor;
      index += 1;
    }
    const next = pins[index];
    const ceiling = (next && fixed.get(next.sentence)) ?? Number.POSITIVE_INFINITY;
    const time = fixed.get(sentence);
    if (time !== undefined) placements[sentence] = held(placement, time, ceiling);
    else if (placement !== null) keepBetween(placement, floor, ceiling);
  }
}

function held(placement: Placement | null, time: number, ceiling: number): Placement {
  const end = placement && placement.endTime > time ? placement.endTime : time + USUAL;
  const endTime = Math.max(time + SHORTEST, ceiling > time ? Math.min(end, ceiling) : end);
  const points = placement?.points?.filter((point) => point.time > time && point.time < endTime);
  return { startTime: time, endTime, confidence: 1, ...(points && { points }) };
}

function keepBetween(placement: Placement, floor: number, ceiling: number): void {
  placement.startTime = Math.min(Math.max(placement.startTime, floor), ceiling);
  placement.endTime = Math.max(placement.startTime, Math.min(placement.endTime, ceiling));
  const { startTime, endTime } = placement;
  if (!placement.points) return;
  placement.points = placement.points.filter(({ time }) => time > startTime && time < endTime);
}
