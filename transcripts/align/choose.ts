import type { BothSides } from './both-sides.ts';
import type { Heard } from './heard.ts';
import type { Passage, Span } from './passage.ts';
import { LIKELY, type Reading } from './reading.ts';
import type { Sounds } from './sounds.ts';

/** A beginning so near is as good, seconds; what is nearer is better. */
const NEAR = 1;
/** Of what one as near as that is worth, the part of one that is the same. */
const FAR_WORTH = 1 / 6;
/**
 * What a tenth of a letter says that is heard where it is printed, natural logarithm, and how many
 * are by chance on both sides of a place.
 */
const TENTH_SAYS = 0.05;
const TENTHS_BY_CHANCE = 50;
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
    const byWords = sounds === null ? null : listen(odds, passage, s, before, sounds);
    if (sides !== null) sides.weigh(odds, passage, s, before, places[reading.to[s - 1] ?? 0] ?? 0);
    const choice = likeliest(passage, reading, s, odds, heard);
    // Where words and letters disagree, neither is to be relied on.
    if (byWords !== null) {
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
  const values = begins[s] as Float32Array;
  const odds = new Float64Array(values.length);
  const least = best - LIKELY;
  for (let k = 0; k < odds.length; k += 1) {
    const value = values[k] as number;
    if (value > least) odds[k] = Math.exp(value - best);
  }
  return odds;
}

/**
 * Weigh the likely places by the letters heard after them, and before them.
 *
 * @returns the odds as they were; null: they still are
 */
function listen(
  odds: Float64Array,
  { places, low, firstSentence }: Passage,
  s: number,
  before: number,
  sounds: Sounds,
): Float64Array | null {
  const likely = likelyIn(odds);
  if (likely.length < 2) return null;
  const first = low[s] as number;
  const same = new Int32Array(likely.length);
  sounds.chooseHead(firstSentence + s);
  addHeard(same, likely, places, first, 1, sounds);
  if (before >= 0) {
    sounds.chooseTail(before);
    addHeard(same, likely, places, first, -1, sounds);
  }
  const byWords = odds.slice();
  const chance = TENTHS_BY_CHANCE / (before >= 0 ? 1 : 2);
  for (let index = 0; index < likely.length; index += 1) {
    const k = likely[index] as number;
    const says = TENTH_SAYS * ((same[index] as number) - chance);
    odds[k] = (odds[k] as number) * Math.exp(says);
  }
  return byWords;
}

/** Where letters can make up for what words say. */
function likelyIn(odds: Float64Array): number[] {
  let most = 0;
  for (let k = 0; k < odds.length; k += 1) if ((odds[k] as number) > most) most = odds[k] as number;
  const least = most * BEYOND_LETTERS;
  const likely: number[] = [];
  for (let k = 0; k < odds.length; k += 1) if ((odds[k] as number) > least) likely.push(k);
  return likely;
}

/** @param same - by likely place, added to: how many letters are heard on a side of it */
function addHeard(
  same: Int32Array,
  likely: readonly number[],
  places: Int32Array,
  first: number,
  side: 1 | -1,
  sounds: Sounds,
): void {
  for (let index = 0; index < likely.length; index += 1) {
    const place = places[first + (likely[index] as number)] as number;
    same[index] = (same[index] as number) + sounds.heardAt(place, side);
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
  passage: Passage,
  reading: Reading,
  s: number,
  begins: Float64Array,
  heard: Heard,
): Choice {
  const { places } = passage;
  const first = passage.low[s] as number;
  const words = heard.from.length;
  const choice: Choice = { at: reading.from[s] as number, share: 0 };
  let most = 0;
  for (let k = 0; k < begins.length; k += 1) {
    if (begins[k] === 0 || (places[first + k] as number) >= words) continue;
    const worth = worthOf(begins, k, places, first, heard.from);
    if (worth <= most) continue;
    most = worth;
    choice.at = first + k;
  }
  if (most > 0) choice.share = shareNear(passage, reading, s, begins, choice.at, heard);
  return choice;
}

/** What a place is worth, with the likelihood of those on both sides, as they are near. */
function worthOf(
  begins: Float64Array,
  k: number,
  places: Int32Array,
  first: number,
  times: Float64Array,
): number {
  const time = times[places[first + k] as number] as number;
  let worth = begins[k] as number;
  for (let step = -1; step <= 1; step += 2) {
    for (let other = k + step; other >= 0 && other < begins.length; other += step) {
      const there = places[first + other] as number;
      if (there >= times.length) break;
      const away = Math.abs((times[there] as number) - time);
      if (away > NEAR) break;
      worth += (begins[other] as number) * (1 - (away / NEAR) * (1 - FAR_WORTH));
    }
  }
  return worth;
}
