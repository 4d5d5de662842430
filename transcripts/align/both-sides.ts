import type { Likely } from './choose.ts';
import type { Model } from './model.ts';
import { type Texts, wordsOf } from './texts.ts';

/** How much of it counts: the reading goes by the same words. */
const TRUST = 0.3;
/** Of the usual length of a sentence, how far its words are looked for. */
const REACH = 1.25;
/** Places so much less likely than another that it cannot make up for that. */
const BEYOND = Math.exp(-10);

/**
 * Weighs where two sentences meet by which words of the first are heard before, and of the second
 * after. The reading asks of each heard word whose it is, again and again for one that is repeated;
 * this asks of each printed word, once, and tells what is not heard at all. So it says most where
 * two texts have few words in common, as two translations.
 */
export class BothSides {
  readonly #texts: Texts;
  readonly #model: Model;
  /** By stem: the last time it was heard, or, one more, found. */
  readonly #seen: Int32Array;
  #time = 0;

  constructor(texts: Texts, model: Model) {
    this.#texts = texts;
    this.#model = model;
    this.#seen = new Int32Array(texts.size);
  }

  /**
   * @param likely - where the sentence may begin; how likely that is is changed
   * @param before - the last sentence that is heard before; -1: none
   * @param ended - the place before which that has ended, by the best reading
   */
  weigh(
    { at, odds }: Likely,
    places: Int32Array,
    sentence: number,
    before: number,
    ended: number,
  ): void {
    const least = odds.reduce((most, value) => Math.max(most, value), 0) * BEYOND;
    const isNext = before >= 0 && before === sentence - 1;
    // What is not printed may be between the two.
    const apart = isNext ? this.#found(before, ended, -1) + this.#model.unprinted : 0;
    const says = new Float64Array(odds.length);
    let most = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < odds.length; index += 1) {
      if ((odds[index] as number) <= least) continue;
      const place = places[at[index] as number] as number;
      const beside = isNext ? this.#found(before, place, -1) : 0;
      const first = place > ended ? Math.max(beside, apart) : beside;
      says[index] = first + this.#found(sentence, place, 1);
      if ((says[index] as number) > most) most = says[index] as number;
    }
    for (let index = 0; index < odds.length; index += 1) {
      if ((odds[index] as number) <= least) continue;
      odds[index] = (odds[index] as number) * Math.exp((says[index] as number) - most);
    }
  }

  /** What its words say that a sentence is heard on a side of a place; natural logarithm. */
  #found(sentence: number, place: number, side: 1 | -1): number {
    const { printed, printedStems, shares } = this.#texts;
    const { same, ratio } = this.#model;
    const length = Math.round(wordsOf(printed, sentence) * ratio * REACH);
    const time = this.#listen(place, side, length);
    const end = printed.starts[sentence + 1] as number;
    let sum = 0;
    for (let k = printed.starts[sentence] as number; k < end; k += 1) {
      const stem = printedStems[k] as number;
      const seen = this.#seen[stem] as number;
      if (seen > time) continue;
      this.#seen[stem] = time + 1;
      const chance = 1 - (1 - (shares[stem] as number)) ** length;
      sum += seen === time ? Math.log(same / chance + 1 - same) : Math.log(1 - same);
    }
    return TRUST * sum;
  }

  /** Note so many words on a side of a place, holes in the captions left out; when. */
  #listen(place: number, side: 1 | -1, length: number): number {
    const { heardStems } = this.#texts;
    this.#time += 2;
    let at = side > 0 ? place : place - 1;
    for (let left = length; left > 0 && at >= 0 && at < heardStems.length; at += side) {
      const stem = heardStems[at] as number;
      if (stem < 0) continue;
      this.#seen[stem] = this.#time;
      left -= 1;
    }
    return this.#time;
  }
}
