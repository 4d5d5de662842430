import type { Heard } from './heard.ts';
import { UNHEARD } from './heard-writer.ts';
import type { Span } from './passage.ts';
import type { Printed } from './printed.ts';

/** Most of the room is without captions. */
const MOSTLY = 0.6;
/** The room is about what the sentences need. */
const LEAST = 0.55;
const MOST = 1.8;
/** They are spread over it, no more. */
const SURENESS = 0.2;

/**
 * Sentences for which no captions are found, between two that are heard with about as
 * much time between them as they need, in which there are no captions at all.
 *
 * @param spans - by sentence, in the order of both texts
 * @param ratio - heard words per printed one
 */
export function fillHoles(
  spans: readonly Span[],
  printed: Printed,
  heard: Heard,
  ratio: number,
): Span[] {
  const filled: Span[] = [];
  for (let index = 1; index < spans.length; index += 1) {
    const before = spans[index - 1] as Span;
    const after = spans[index] as Span;
    if (after.sentence === before.sentence + 1) continue;
    const from = printed.starts[before.sentence + 1] as number;
    const needed = ((printed.starts[after.sentence] as number) - from) * ratio;
    const room = after.from - before.to;
    if (room < needed * LEAST || room > needed * MOST || room < 1) continue;
    if (unheardIn(heard, before.to, after.from) < room * MOSTLY) continue;
    const place = (word: number): number =>
      before.to + Math.floor(((word - from) * room * ratio) / needed);
    for (let sentence = before.sentence + 1; sentence < after.sentence; sentence += 1) {
      const start = place(printed.starts[sentence] as number);
      const end = place(printed.starts[sentence + 1] as number);
      if (end > start) filled.push({ sentence, from: start, to: end, confidence: SURENESS });
    }
  }
  return filled;
}

function unheardIn(heard: Heard, from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k += 1) if (heard.words[k] === UNHEARD) count += 1;
  return count;
}
