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
  /** By how many words are heard: how likely that is. */
  lengths: Float32Array;
  /** From low to endHigh: the evidence of all words before the place. */
  sums: Float32Array;
  /** From low to high: what speaks for beginning there. */
  opening: Float32Array;
  /** From endLow to endHigh: what speaks for ending there. */
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
      lengths: this.#lengthsOf(words),
      sums: scratch.take(to - from + 1, 0),
      opening: scratch.take((high[s] as number) - from + 1, 0),
      closing: scratch.take(to - (low[s + 1] as number) + 1, 0),
    };
    if (words > 0) this.#weigh(row, passage.places, sentence);
    return row;
  }

  #weigh(row: Row, places: Int32Array, sentence: number): void {
    const { heard, habits } = this.#texts;
    const evidence = this.#evidence;
    evidence.choose(sentence);
    let sum = 0;
    let at = places[row.low] as number;
    for (let k = row.low; k <= row.endHigh; k += 1) {
      const place = places[k] as number;
      for (; at < place; at += 1) sum += evidence.weigh(at);
      row.sums[k - row.low] = sum;
      if (k <= row.high && place < heard.words.length) {
        const marks = heard.marks[place] as number;
        row.opening[k - row.low] =
          evidence.begins(place) +
          (this.#model.places[marks] as number) +
          (habits[place] as number);
      }
      if (k >= row.endLow) row.closing[k - row.endLow] = evidence.ends(place);
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
