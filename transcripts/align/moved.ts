import type { Heard } from './heard.ts';
import type { Stretch } from './pins.ts';
import { hashOf } from './run-table.ts';
import type { Texts } from './texts.ts';

/** Words in a row that must be the same; and letters, where they stand alone. */
const WORDS_IN_ROW = 3;
const LETTERS_IN_ROW = 6;
/** So many such rows are no accident. */
const ENOUGH = 3;
/** Where there are fewer, words that are heard so often at most, in any order: */
const MOST_HEARD = 6;
/** to find so many of them near each other by chance is so rare, natural logarithm: a recording has some thousand places. */
const SURPRISE = 8;
/** Sentences may be heard in so much more room than they take, and words besides. */
const ROOM = 1.5;
const MORE = 8;
/** At least so many words are read on either side of what is the same. */
const AROUND = 20;

/** Words looked for in all; then no more is found. A text printed backwards would take the square of its length. */
const MOST_LOOKED = 2_000_000;

/** Sentences in print order without a place; `last` is exclusive. */
export interface Run {
  first: number;
  last: number;
}

/** Something that is printed and heard: its first word in both. */
interface Hit {
  printed: number;
  heard: number;
}

/** Looks for sentences that are printed out of order: wherever what is heard belongs to no other. */
export class MovedFinder {
  readonly #texts: Texts;
  readonly #placed: Uint8Array;
  readonly #claimed: Uint8Array;
  readonly #size: number;
  /** By hash of words in a row that nothing claims: where they are heard, -1: more than once. */
  readonly #rows: ReadonlyMap<number, number>;
  /** By stem that is not heard often: where nothing claims it; null: not asked for yet. */
  #places: ReadonlyMap<number, readonly number[]> | null = null;
  #looked = 0;

  /**
   * @param placed - by sentence: it has a place
   * @param claimed - by heard word: a sentence has it; both may grow between two questions
   */
  constructor(texts: Texts, placed: Uint8Array, claimed: Uint8Array) {
    this.#texts = texts;
    this.#placed = placed;
    this.#claimed = claimed;
    this.#size = texts.letters ? LETTERS_IN_ROW : WORDS_IN_ROW;
    this.#rows = freeRows(texts.heard, claimed, this.#size);
  }

  /** Where most words of a run are heard, with what is free around them; null: nowhere. */
  find({ first, last }: Run): Stretch | null {
    const { starts } = this.#texts.printed;
    const from = starts[first] as number;
    const to = starts[last] as number;
    this.#looked += to - from;
    if (this.#looked > MOST_LOOKED) return null;
    const room = (to - from) * ROOM + MORE;
    let hits = this.#densest(this.#rowHits(from, to), room);
    if (hits.length < ENOUGH) {
      // In all that is heard some of its words are somewhere.
      if (room > this.#claimed.length) return null;
      const expected = this.#chance(from, to) * room;
      hits = this.#densest(this.#wordHits(from, to), room);
      if (surprise(hits.length, expected) < SURPRISE) return null;
    }
    return this.#around(hits, { first, last });
  }

  /** What is free around what is heard, and the sentences of a run that may be there. */
  #around(hits: readonly Hit[], { first, last }: Run): Stretch {
    const { starts } = this.#texts.printed;
    const one = hits[0] as Hit;
    const other = hits.at(-1) as Hit;
    const around = AROUND + (other.heard - one.heard) / 2;
    const before = (one.printed - (starts[first] as number)) * ROOM;
    const after = ((starts[last] as number) - other.printed) * ROOM;
    const from = this.#reach(one.heard, -1, Math.max(around, before));
    const to = this.#reach(other.heard, 1, Math.max(around, after)) + 1;
    let least = one.printed;
    let most = one.printed;
    for (const { printed } of hits) {
      least = Math.min(least, printed);
      most = Math.max(most, printed);
    }
    let firstSentence = first;
    const earliest = least - (one.heard - from) * ROOM;
    while ((starts[firstSentence + 1] as number) < earliest) firstSentence += 1;
    let lastSentence = last;
    const latest = most + (to - other.heard) * ROOM;
    while ((starts[lastSentence - 1] as number) > latest) lastSentence -= 1;
    return { firstSentence, lastSentence, from, to, pinned: false, ends: false };
  }

  #rowHits(from: number, to: number): Hit[] {
    const hits: Hit[] = [];
    for (let printed = from; printed + this.#size <= to; printed += 1) {
      const hash = hashOf(this.#texts.printed.words, printed, this.#size);
      const heard = this.#rows.get(hash) ?? -1;
      if (heard >= 0 && !this.#claimed[heard]) hits.push({ printed, heard });
    }
    return hits;
  }

  #wordHits(from: number, to: number): Hit[] {
    const hits: Hit[] = [];
    for (let printed = from; printed < to; printed += 1) {
      for (const heard of this.#placesOf(printed))
        if (!this.#claimed[heard]) hits.push({ printed, heard });
    }
    return hits;
  }

  /** How many of them there are for each heard word, by chance. */
  #chance(from: number, to: number): number {
    const { printedStems, shares } = this.#texts;
    let chance = 0;
    for (let printed = from; printed < to; printed += 1) {
      if (this.#placesOf(printed).length === 0) continue;
      chance += shares[printedStems[printed] as number] as number;
    }
    return chance;
  }

  #placesOf(printed: number): readonly number[] {
    this.#places ??= freePlaces(this.#texts, this.#claimed, this.#placed);
    return this.#places.get(this.#texts.printedStems[printed] as number) ?? [];
  }

  /** As many as are heard in so many words, of which no sentence has any. */
  #densest(hits: Hit[], room: number): Hit[] {
    hits.sort((one, other) => one.heard - other.heard);
    let best: [number, number] = [0, 0];
    let low = 0;
    let last = 0;
    for (const [high, hit] of hits.entries()) {
      if (this.#claimed.subarray(last, hit.heard).includes(1)) low = high;
      last = hit.heard;
      while (hit.heard - (hits[low] as Hit).heard > room) low += 1;
      if (high + 1 - low > best[1] - best[0]) best = [low, high + 1];
    }
    return hits.slice(...best);
  }

  /** The last place that is free, so many words on from a free one. */
  #reach(place: number, step: 1 | -1, words: number): number {
    let at = place;
    for (let k = 0; k < words && this.#claimed[at + step] === 0; k += 1) at += step;
    return at;
  }
}

function freeRows({ words }: Heard, claimed: Uint8Array, size: number): Map<number, number> {
  const rows = new Map<number, number>();
  for (let free = claimed.indexOf(0); free >= 0; ) {
    const next = claimed.indexOf(1, free);
    const end = next < 0 ? claimed.length : next;
    for (let from = free; from + size <= end; from += 1) {
      const hash = hashOf(words, from, size);
      if (hash !== 0) rows.set(hash, rows.has(hash) ? -1 : from);
    }
    free = claimed.indexOf(0, end);
  }
  return rows;
}

/** By stem that is not heard often, of sentences without a place: where it is heard. */
function freePlaces(
  { printed, printedStems, heardStems, shares, size }: Texts,
  claimed: Uint8Array,
  placed: Uint8Array,
): Map<number, number[]> {
  const wanted = new Uint8Array(size);
  for (let sentence = 0; sentence < placed.length; sentence += 1) {
    if (placed[sentence]) continue;
    const end = printed.starts[sentence + 1] as number;
    for (let k = printed.starts[sentence] as number; k < end; k += 1) {
      const stem = printedStems[k] as number;
      if ((shares[stem] as number) * claimed.length <= MOST_HEARD) wanted[stem] = 1;
    }
  }
  const places = new Map<number, number[]>();
  for (let k = 0; k < claimed.length; k += 1) {
    const stem = heardStems[k] as number;
    if (claimed[k] || stem < 0 || !wanted[stem]) continue;
    const before = places.get(stem);
    if (before === undefined) places.set(stem, [k]);
    else before.push(k);
  }
  return places;
}

/** How unlikely it is that there are so many where so many are expected: natural logarithm. */
function surprise(count: number, expected: number): number {
  return count > expected ? count * (Math.log(count / expected) - 1) + expected : 0;
}
