import type { BothSides } from './both-sides.ts';
import type { Heard } from './heard.ts';
import type { Passage, Span } from './passage.ts';
import { LIKELY, type Reading } from './reading.ts';
import type { Sounds } from './sounds.ts';

/** A beginning so near is as good, seconds; what is nearer is better. */
const NEAR = 1;
/** Of what one as near as that is worth, the part of one that is the same. */
const FAR_WORTH = 1 / 6;
/** What a letter says that is heard where it is printed, natural logarithm, and how many are by chance. */
const LETTER_SAYS = 0.5;
const LETTERS_BY_CHANCE = 5;
/** Places so much less likely than another that letters cannot make up for it. */
const BEYOND_LETTERS = Math.exp(-8);

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
export function chooseSpans(
  passage: Passage,
  reading: Reading,
  heard: Heard,
  sounds: Sounds | null,
  sides: BothSides | null,
): Span[] {
  const spans: Span[] = [];
  const { places, firstSentence } = passage;
  let last: Span | undefined;
  for (let s = 0; s < reading.from.length; s += 1) {
    const best = reading.from[s] as number;
    if (best < 0) continue;
    const odds = oddsOf(reading, s);
    const before = last === undefined ? -1 : last.sentence;
    const byWords = sounds === null ? odds : odds.slice();
    if (sounds !== null) listen(odds, passage, s, before, sounds);
    if (sides !== null) sides.weigh(odds, passage, s, before, places[reading.to[s - 1] ?? 0] ?? 0);
    const choice = likeliest(passage, reading, s, odds, heard);
    // Where words and letters disagree, neither is to be relied on.
    if (sounds !== null) {
      choice.share = (choice.share + shareNear(passage, reading, s, byWords, choice.at, heard)) / 2;
    }
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

/** By place from the sentence's `low`: how likely it begins there, next to the best reading. */
function oddsOf({ begins, best }: Reading, s: number): Float64Array {
  return Float64Array.from(begins[s] as Float32Array, (value) =>
    value - best > -LIKELY ? Math.exp(value - best) : 0,
  );
}

/** Weigh the likely places by the letters heard after them, and before them. */
function listen(
  odds: Float64Array,
  { places, low, firstSentence }: Passage,
  s: number,
  before: number,
  sounds: Sounds,
): void {
  const likely: number[] = [];
  const least = odds.reduce((most, value) => Math.max(most, value), 0) * BEYOND_LETTERS;
  for (let k = 0; k < odds.length; k += 1) if ((odds[k] as number) > least) likely.push(k);
  if (likely.length < 2) return;
  const first = low[s] as number;
  const same = new Float64Array(likely.length);
  const add = (side: 1 | -1) => {
    for (const [index, k] of likely.entries()) {
      same[index] = (same[index] as number) + sounds.heardAt(places[first + k] as number, side);
    }
  };
  sounds.chooseHead(firstSentence + s);
  add(1);
  if (before >= 0) {
    sounds.chooseTail(before);
    add(-1);
  }
  const chance = LETTERS_BY_CHANCE / (before >= 0 ? 1 : 2);
  for (const [index, k] of likely.entries()) {
    const says = LETTER_SAYS * ((same[index] as number) - chance);
    odds[k] = (odds[k] as number) * Math.exp(says);
  }
}

/** Of all likelihood, what is near a place. */
function shareNear(
  { places, low }: Passage,
  reading: Reading,
  s: number,
  begins: Float64Array,
  at: number,
  heard: Heard,
): number {
  const first = low[s] as number;
  const time = heard.from[places[at] as number] ?? Number.POSITIVE_INFINITY;
  let sum = unspokenOdds(reading, s);
  let near = 0;
  for (let k = 0; k < begins.length; k += 1) {
    const odds = begins[k] as number;
    if (odds === 0) continue;
    sum += odds;
    const there = heard.from[places[first + k] as number] ?? Number.NEGATIVE_INFINITY;
    if (Math.abs(there - time) <= NEAR) near += odds;
  }
  return near / sum;
}

function unspokenOdds({ unspoken, best }: Reading, s: number): number {
  return Math.exp(Math.max(-50, (unspoken[s] as number) - best));
}

/** The place with most likelihood near it. */
function likeliest(
  { places, low }: Passage,
  reading: Reading,
  s: number,
  begins: Float64Array,
  heard: Heard,
): Choice {
  const first = low[s] as number;
  const times = heard.from;
  const choice: Choice = { at: reading.from[s] as number, share: 0 };
  let sum = unspokenOdds(reading, s);
  let most = 0;
  let share = 0;
  for (let k = 0; k < begins.length; k += 1) {
    const odds = begins[k] as number;
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
        const its = begins[other] as number;
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
