import type { Heard } from './heard.ts';
import { OPENS } from './marks.ts';
import type { Printed } from './printed.ts';

/** A sentence whose first word is known to be heard at a place. */
export interface Pin {
  sentence: number;
  place: number;
}

/** Sentences that are looked for in a run of heard words. */
export interface Stretch {
  firstSentence: number;
  /** Exclusive. */
  lastSentence: number;
  from: number;
  to: number;
  /** The first sentence begins at `from`, for certain. */
  pinned: boolean;
  /** The sentence after the last begins at `to`, for certain. */
  ends: boolean;
}

/** Words looked at on both sides of a beginning, and how many of them must be the same. */
const BESIDE = 6;
const LEAST_SAME = 4;
/** and letters, where they stand alone. */
const LETTERS_BESIDE = 12;
const LEAST_LETTERS = 9;
/** So many words at a beginning may be misheard, one for one. */
const MOST_MISHEARD = 2;

/**
 * Sentences whose beginning is beyond doubt: what is around it is heard as printed, word
 * for word.
 *
 * @param matches - for each printed word its place in the heard ones, or -1
 * @param letters - the words are mostly letters that stand alone
 */
export function findPins(
  { starts }: Printed,
  { marks }: Heard,
  matches: Int32Array,
  letters: boolean,
): Pin[] {
  const beside = letters ? LETTERS_BESIDE : BESIDE;
  const least = letters ? LEAST_LETTERS : LEAST_SAME;
  const misheard = letters ? 0 : MOST_MISHEARD;
  const pins: Pin[] = [];
  let last = -1;
  for (let sentence = 1; sentence + 1 < starts.length; sentence += 1) {
    const first = starts[sentence] as number;
    if (first === starts[sentence + 1] || first === starts[sentence - 1]) continue;
    const place = placeOf(matches, first, misheard);
    if (place <= last || ((marks[place] as number) & OPENS) === 0) continue;
    if (sameBeside(matches, first, place, -1, beside) < least) continue;
    if (sameBeside(matches, first, place, 1, beside) < least) continue;
    pins.push({ sentence, place });
    last = place;
  }
  return pins;
}

/** Where a word is heard, going by the nearest on both sides that are the same; -1: they disagree. */
function placeOf(matches: Int32Array, word: number, misheard: number): number {
  let before = word - 1;
  while (before >= 0 && word - before <= misheard && (matches[before] as number) < 0) before -= 1;
  let after = word;
  while (after < matches.length && after - word < misheard && (matches[after] as number) < 0) {
    after += 1;
  }
  const from = before < 0 ? -1 : (matches[before] as number);
  const to = after < matches.length ? (matches[after] as number) : -1;
  if (from < 0 || to < 0 || to - from !== after - before) return -1;
  return from + word - before;
}

/** How many of the next words to one side are heard about where they should be. */
function sameBeside(
  matches: Int32Array,
  word: number,
  place: number,
  side: 1 | -1,
  beside: number,
): number {
  let same = 0;
  for (let k = 0; k < beside; k += 1) {
    const index = side > 0 ? word + k : word - 1 - k;
    if (index < 0 || index >= matches.length) break;
    const match = matches[index] as number;
    if (match >= 0 && Math.abs(match - place - (index - word)) <= 2) same += 1;
  }
  return same;
}

/**
 * What is between the pins.
 *
 * @param pins - rising in both
 * @param sentences - how many there are
 * @param words - how many are heard
 */
export function stretchesBetween(
  pins: readonly Pin[],
  sentences: number,
  words: number,
): Stretch[] {
  const stretches: Stretch[] = [];
  const end: Pin = { sentence: sentences, place: words };
  let first: Pin = { sentence: 0, place: 0 };
  for (let index = 0; index <= pins.length; index += 1) {
    const pin = pins[index] ?? end;
    stretches.push({
      firstSentence: first.sentence,
      lastSentence: pin.sentence,
      from: first.place,
      to: pin.place,
      pinned: index > 0,
      ends: index < pins.length,
    });
    first = pin;
  }
  return stretches;
}
