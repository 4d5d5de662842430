import type { Heard } from './heard.ts';
import type { Passage, Span } from './passage.ts';
import { LIKELY, type Reading } from './reading.ts';

/** A beginning so near is as good, seconds; what is nearer is better. */
const NEAR = 1;
/** Of what one as near as that is worth, the part of one that is the same. */
const FAR_WORTH = 1 / 6;

/** Where a sentence likely begins. */
interface Choice {
  /** Index into the places. */
  at: number;
  /** Of all likelihood, what is near. */
  share: number;
}

/**
 * Choose where sentences begin: not by the one best reading, but where most of what the
 * likely readings say is near.
 */
export function chooseSpans(passage: Passage, reading: Reading, heard: Heard): Span[] {
  const spans: Span[] = [];
  const { places, firstSentence } = passage;
  let last: Span | undefined;
  for (let s = 0; s < reading.from.length; s += 1) {
    const best = reading.from[s] as number;
    if (best < 0) continue;
    const choice = likeliest(passage, reading, s, heard);
    const least = last === undefined ? 0 : last.from + 1;
    let from = places[choice.at] as number;
    if (from < least) from = Math.max(least, places[best] as number);
    if (last !== undefined && (last.to > from || last.to === places[best])) last.to = from;
    const to = Math.max(from + 1, places[reading.to[s] as number] as number);
    last = { sentence: firstSentence + s, from, to, confidence: choice.share };
    spans.push(last);
  }
  return spans;
}

/** The place with most likelihood near it. */
function likeliest({ places, low }: Passage, reading: Reading, s: number, heard: Heard): Choice {
  const begins = reading.begins[s] as Float32Array;
  const first = low[s] as number;
  const times = heard.from;
  const choice: Choice = { at: reading.from[s] as number, share: 0 };
  let sum = Math.exp(Math.max(-50, (reading.unspoken[s] as number) - reading.best));
  let most = 0;
  let share = 0;
  for (let k = 0; k < begins.length; k += 1) {
    const odds = oddsOf(begins, k, reading.best);
    if (odds === 0) continue;
    sum += odds;
    const place = places[first + k] as number;
    if (place >= times.length) continue;
    const time = times[place] as number;
    let worth = odds;
    let near = odds;
    for (const step of [-1, 1]) {
      for (let other = k + step; other >= 0 && other < begins.length; other += step) {
        const there = places[first + other] as number;
        if (there >= times.length) break;
        const away = Math.abs((times[there] as number) - time);
        if (away > NEAR) break;
        const its = oddsOf(begins, other, reading.best);
        worth += its * (1 - (away / NEAR) * (1 - FAR_WORTH));
        near += its;
      }
    }
    if (worth <= most) continue;
    most = worth;
    choice.at = first + k;
    share = near;
  }
  choice.share = share / sum;
  return choice;
}

function oddsOf(begins: Float32Array, k: number, best: number): number {
  const worse = (begins[k] as number) - best;
  return worse > -LIKELY ? Math.exp(worse) : 0;
}
