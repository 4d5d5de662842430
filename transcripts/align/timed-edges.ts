import type { Edge } from './clock.ts';
import type { Heard } from './heard.ts';

/** A last word may be drawn out: by so many seconds, and so many times its usual length. */
const DRAWN = 0.15;
const DRAWN_OUT = 1.4;

/** When sentences begin and end that meet at given places, of words with times of their own. */
export function timedEdges(places: Int32Array, heard: Heard): Edge[] {
  const edges: Edge[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    const end = endBefore(place, heard);
    edges.push({ place, start: heard.from[place] ?? end, end, unsure: 0 });
  }
  return edges;
}

/** A word has no end of its own: it lasts until the next, but not for ever. */
function endBefore(place: number, { from, to, letters, rate }: Heard): number {
  if (place === 0) return from[0] ?? 0;
  const usual = rate * (letters[place - 1] as number);
  const longest = (from[place - 1] as number) + DRAWN + usual * DRAWN_OUT;
  return Math.min(to[place - 1] as number, longest);
}
