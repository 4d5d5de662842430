import type { Evidence } from './evidence.ts';
import type { Model } from './model.ts';
import type { Passage } from './passage.ts';
import type { Scratch } from './scratch.ts';
import { type Texts, wordsOf } from './texts.ts';

/** What the words say of one sentence of a passage, by places of its corridor. */
export interface Row {
  /** It begins in low..high and ends in endLow..endHigh, indexes into the places. */
  low: number;
  high: number;
  endLow: number;
  endHigh: number;
  /** Printed words. */
  words: number;
  /** So many are usually heard; more are less likely the more they are. */
  usual: number;
  /** By how many words are heard: how likely that is. */
  lengths: Float32Array;
  /** From low to endHigh: the evidence of all words before the place. */
  sums: Float32Array;
  /** From low to high: what speaks for beginning there. */
  opening: Float32Array;
  /** From endLow to endHigh: what speaks for ending there, with the sum. */
  closing: Float32Array;
}

/** Of the usual length, the longest a sentence can be. */
const LONGEST = 3;

export class RowMaker {
  readonly #texts: Texts;
  readonly #model: Model;
  readonly #evidence: Evidence;
  /** By printed words. */
  readonly #lengths = new Map<number, Float32Array>();

  constructor(texts: Texts, model: Model, evidence: Evidence) {
    this.#texts = texts;
    this.#model = model;
    this.#evidence = evidence;
  }

  /**
   * @param s - index of the sentence in the passage
   * @param scratch - what the row is made of
   */
  make(passage: Passage, s: number, scratch: Scratch): Row {
    const { low, high } = passage;
    const sentence = passage.firstSentence + s;
    const words = wordsOf(this.#texts.printed, sentence);
    const from = low[s] as number;
    const to = high[s + 1] as number;
    const row: Row = {
      low: from,
      high: high[s] as number,
      endLow: low[s + 1] as number,
      endHigh: to,
      words,
      usual: Math.ceil(words * this.#model.ratio) + 1,
      lengths: this.#lengthsOf(words),
      sums: scratch.take(to - from + 1),
      opening: scratch.take((high[s] as number) - from + 1),
      closing: scratch.take(to - (low[s + 1] as number) + 1),
    };
    if (words > 0) this.#weigh(row, passage.places, sentence);
    else for (const says of [row.sums, row.opening, row.closing]) says.fill(0);
    return row;
  }

  #weigh(row: Row, places: Int32Array, sentence: number): void {
    this.#evidence.choose(sentence);
    this.#evidence.sumUp(places, row.low, row.sums);
    this.#open(row, places);
    this.#close(row, places);
  }

  #open({ low, opening }: Row, places: Int32Array): void {
    const { heard, habits } = this.#texts;
    const { places: odds, inner } = this.#model;
    const evidence = this.#evidence;
    for (let k = 0; k < opening.length; k += 1) {
      const place = places[low + k] as number;
      if (place >= heard.words.length) {
        opening[k] = 0;
        continue;
      }
      const marks = heard.marks[place] as number;
      const here = (odds[marks] as number) - (inner[marks] as number);
      opening[k] = evidence.begins(place) + here + (habits[place] as number);
    }
  }

  #close({ low, endLow, sums, closing }: Row, places: Int32Array): void {
    const evidence = this.#evidence;
    for (let k = 0; k < closing.length; k += 1) {
      const end = endLow + k;
      closing[k] = (sums[end - low] as number) + evidence.ends(places[end] as number);
    }
  }

  /** How likely a sentence of so many printed words is heard as so many. */
  #lengthsOf(words: number): Float32Array {
    const known = this.#lengths.get(words);
    if (known) return known;
    const { ratio, spread } = this.#model;
    const usual = words * ratio + 1;
    const table = new Float32Array(Math.ceil(usual * LONGEST) + 8);
    for (let length = 0; length < table.length; length += 1) {
      table[length] = -Math.abs(Math.log((length + 1) / usual)) / spread;
    }
    this.#lengths.set(words, table);
    return table;
  }
}
