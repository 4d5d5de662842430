import type { BothSides } from './both-sides.ts';
import type { Heard } from './heard.ts';
import type { Passage, Span } from './passage.ts';
import { LIKELY, type Reading } from './reading.ts';
import type { Sounds } from './sounds.ts';

/** A beginning so near is as good, seconds; what is nearer is better. */
const NEAR = 1;
/** Of what one as near as that is worth, the part of one that is the same. */
const FAR_WORTH = 1 / 6;
/** What a tenth of a letter says that is heard where it is printed, natural logarithm. */
const TENTH_SAYS = 0.05;
/** Places so much less likely than another that letters cannot make up for it. */
const BEYOND_LETTERS = Math.exp(-8);

/** Where a sentence may begin, and how likely that is next to the best reading. */
export interface Likely {
  /** Indexes into the places, rising. */
  at: number[];
  odds: number[];
}

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
  const { places, low, firstSentence } = passage;
  let last: Span | undefined;
  for (let s = 0; s < reading.from.length; s += 1) {
    const best = reading.from[s] as number;
    if (best < 0) continue;
    const sentence = firstSentence + s;
    const likely = likelyPlaces(reading, s, low[s] as number);
    const before = last === undefined ? -1 : last.sentence;
    const byWords = sounds === null ? null : listen(likely, places, sentence, before, sounds);
    const ended = places[reading.to[s - 1] ?? 0] ?? 0;
    if (sides !== null) sides.weigh(likely, places, sentence, before, ended);
    const unspoken = unspokenOdds(reading, s);
    const choice = likeliest(likely, places, best, unspoken, heard);
    // Where words and letters disagree, neither is to be relied on.
    if (byWords !== null) {
      const share = shareNear({ at: likely.at, odds: byWords }, places, choice.at, unspoken, heard);
      choice.share = (choice.share + share) / 2;
    }
    const least = last === undefined ? 0 : last.from + 1;
    const from = Math.max(least, places[choice.at] as number);
    if (last !== undefined && (last.to > from || last.to === places[best])) last.to = from;
    const to = Math.max(from + 1, places[reading.to[s] as number] as number);
    last = { sentence, from, to, confidence: choice.share };
    spans.push(last);
  }
  return spans;
}

function likelyPlaces({ begins, best }: Reading, s: number, low: number): Likely {
  const values = begins[s] as Float32Array;
  const likely: Likely = { at: [], odds: [] };
  const least = best - LIKELY;
  for (let k = 0; k < values.length; k += 1) {
    const value = values[k] as number;
    if (value <= least) continue;
    likely.at.push(low + k);
    likely.odds.push(Math.exp(value - best));
  }
  return likely;
}

/**
 * Weigh the likely places by the letters heard after them, and before them.
 *
 * @returns the odds as they were; null: they still are
 */
function listen(
  { at, odds }: Likely,
  places: Int32Array,
  sentence: number,
  before: number,
  sounds: Sounds,
): number[] | null {
  const near = withinLetters(odds);
  if (near.length < 2) return null;
  const same = new Int32Array(near.length);
  sounds.chooseHead(sentence);
  addHeard(same, near, at, places, 1, sounds);
  if (before >= 0) {
    sounds.chooseTail(before);
    addHeard(same, near, at, places, -1, sounds);
  }
  const byWords = odds.slice();
  for (let k = 0; k < near.length; k += 1) {
    const index = near[k] as number;
    odds[index] = (odds[index] as number) * Math.exp(TENTH_SAYS * (same[k] as number));
  }
  return byWords;
}

/** Indexes of those where letters can make up for what words say. */
function withinLetters(odds: readonly number[]): number[] {
  let most = 0;
  for (let index = 0; index < odds.length; index += 1) most = Math.max(most, odds[index] as number);
  const least = most * BEYOND_LETTERS;
  const near: number[] = [];
  for (let index = 0; index < odds.length; index += 1) {
    if ((odds[index] as number) > least) near.push(index);
  }
  return near;
}

/** @param same - by index of `near`, added to: how many letters are heard on a side of the place */
function addHeard(
  same: Int32Array,
  near: readonly number[],
  at: readonly number[],
  places: Int32Array,
  side: 1 | -1,
  sounds: Sounds,
): void {
  for (let k = 0; k < near.length; k += 1) {
    const place = places[at[near[k] as number] as number] as number;
    same[k] = (same[k] as number) + sounds.heardAt(place, side);
  }
}

/** Of all likelihood, what is near a place. */
function shareNear(
  { at, odds }: Likely,
  places: Int32Array,
  chosen: number,
  unspoken: number,
  heard: Heard,
): number {
  const time = heard.from[places[chosen] as number] ?? Number.POSITIVE_INFINITY;
  let sum = unspoken;
  let near = 0;
  for (let index = 0; index < at.length; index += 1) {
    sum += odds[index] as number;
    const there = heard.from[places[at[index] as number] as number] ?? Number.NEGATIVE_INFINITY;
    if (Math.abs(there - time) <= NEAR) near += odds[index] as number;
  }
  return near / sum;
}

function unspokenOdds({ unspoken, best }: Reading, s: number): number {
  return Math.exp(Math.max(-50, (unspoken[s] as number) - best));
}

/**
 * The place with most likelihood near it.
 *
 * @param best - where no place has any: where the best reading has it
 */
function likeliest(
  likely: Likely,
  places: Int32Array,
  best: number,
  unspoken: number,
  heard: Heard,
): Choice {
  const choice: Choice = { at: best, share: 0 };
  let most = 0;
  for (let index = 0; index < likely.at.length; index += 1) {
    const worth = worthOf(likely, index, places, heard.from);
    if (worth <= most) continue;
    most = worth;
    choice.at = likely.at[index] as number;
  }
  if (most > 0) choice.share = shareNear(likely, places, choice.at, unspoken, heard);
  return choice;
}

/** What a place is worth, with the likelihood of those on both sides, as they are near; 0: it is the end of all. */
function worthOf(
  { at, odds }: Likely,
  index: number,
  places: Int32Array,
  times: Float64Array,
): number {
  const time = times[places[at[index] as number] as number];
  if (time === undefined) return 0;
  let worth = odds[index] as number;
  for (let step = -1; step <= 1; step += 2) {
    for (let other = index + step; other >= 0 && other < at.length; other += step) {
      const there = times[places[at[other] as number] as number];
      if (there === undefined) break;
      const away = Math.abs(there - time);
      if (away > NEAR) break;
      worth += (odds[other] as number) * (1 - (away / NEAR) * (1 - FAR_WORTH));
    }
  }
  return worth;
}
