import { OPENS } from './marks.ts';
import type { Model } from './model.ts';
import { type Texts, wordsOf } from './texts.ts';

/** Most times a word is looked for in one sentence. */
const MAX_TIMES = 8;
/** Most that one word says, in natural logarithms of odds. */
const MOST = 6;
/** What it says where nothing is known to be heard. */
const UNKNOWN = -0.1;
/** Where captions are missing, mostly nothing is said: natural logarithm, once. */
const SILENT = -3;
/** How much of it counts: neighbouring words do not speak for themselves. */
export const TRUST = 0.45;
/** and neighbouring letters, where they stand alone, still less. */
export const TRUST_LETTERS = 0.35;
/** Words that begin or end a sentence among so many tell no more. */
const LONG = 20;

/**
 * Weighs how much likelier heard words are when a sentence is being spoken than when
 * something else is. One sentence at a time: `choose`, then ask.
 *
 * A sentence is taken to speak its words, mostly in order, and now and then any other
 * word as often as it is heard on the whole. So a rare word says much, a frequent one
 * little, and a word in its order more than one out of it, whatever the language.
 */
export class Evidence {
  readonly #texts: Texts;
  readonly #model: Model;
  /** By stem: its share of all that is heard. */
  readonly #shares: Float64Array;
  /** By word: its last place in the chosen sentence, plus one; 0: not in it. */
  readonly #places: Int32Array;
  /** By word: how often it is in the chosen sentence. */
  readonly #counts: Uint16Array;
  /** By place in the sentence: the place of the same word before, plus one. */
  readonly #before: Int32Array;
  #from = 0;
  #to = 0;
  readonly #missing: number;
  readonly #trust: number;

  constructor(texts: Texts, model: Model) {
    this.#texts = texts;
    this.#model = model;
    this.#places = new Int32Array(texts.size);
    this.#counts = new Uint16Array(texts.size);
    this.#before = new Int32Array(texts.printed.longest);
    this.#shares = texts.shares;
    this.#trust = texts.letters ? TRUST_LETTERS : TRUST;
    this.#missing = this.#trust * Math.log(1 - model.same);
  }

  /** Take a sentence; the one before is let go. */
  choose(sentence: number): void {
    const words = this.#texts.printedStems;
    const { starts } = this.#texts.printed;
    for (let k = this.#from; k < this.#to; k += 1) {
      this.#places[words[k] as number] = 0;
      this.#counts[words[k] as number] = 0;
    }
    this.#from = starts[sentence] as number;
    this.#to = starts[sentence + 1] as number;
    const length = wordsOf(this.#texts.printed, sentence);
    for (let k = 0; k < length; k += 1) {
      const word = words[this.#from + k] as number;
      this.#before[k] = this.#places[word] as number;
      this.#places[word] = k + 1;
      this.#counts[word] = (this.#counts[word] as number) + 1;
    }
  }

  /** What the heard word at `at` says for the chosen sentence. */
  weigh(at: number): number {
    const word = this.#texts.heardStems[at] as number;
    if (word < 0) return UNKNOWN * this.#trust + (this.#isHole(at - 1) ? 0 : SILENT);
    if (this.#counts[word] === 0) return this.#missing;
    return this.#trust * Math.min(MOST, Math.log(this.#likelier(at, word)));
  }

  /**
   * Add up what heard words say for the chosen sentence.
   *
   * @param places - rising; those from `low` on are asked for
   * @param sums - written: by place, of all words from the first place to before it
   */
  sumUp(places: Int32Array, low: number, sums: Float32Array): void {
    const words = this.#texts.heardStems;
    const counts = this.#counts;
    const missing = this.#missing;
    const { marks } = this.#texts.heard;
    const { inner } = this.#model;
    let sum = 0;
    let at = places[low] as number;
    for (let k = 0; k < sums.length; k += 1) {
      const place = places[low + k] as number;
      for (; at < place; at += 1) {
        const word = words[at] as number;
        if ((marks[at] as number) & OPENS) sum += inner[marks[at] as number] as number;
        // Most words are not in the sentence.
        if (word >= 0 && counts[word] === 0) sum += missing;
        else sum += this.weigh(at);
      }
      sums[k] = sum;
    }
  }

  /** How sure it is that the heard word is one of the sentence's, 0 to 1. */
  share(at: number): number {
    const word = this.#texts.heardStems[at] as number;
    if (word < 0 || this.#counts[word] === 0) return 0;
    return 1 - (1 - this.#model.same) / this.#likelier(at, word);
  }

  /** The heard word and the one before are printed in this order. */
  inOrder(at: number): boolean {
    if (at === 0) return false;
    const words = this.#texts.heardStems;
    return (
      (words[at] as number) >= 0 && this.#follows(words[at] as number, words[at - 1] as number)
    );
  }

  /** What it says that the sentence would begin with this word: more than that it is in it. */
  begins(at: number): number {
    const { heardStems, printedStems } = this.#texts;
    const word = heardStems[at] as number;
    if (this.#to === this.#from || word !== printedStems[this.#from]) return 0;
    const { same, inOrder } = this.#model;
    const odds = Math.log((same * inOrder) / (this.#shares[word] as number) + 1 - same);
    return Math.max(0, this.#trust * Math.min(MOST, odds) - this.weigh(at));
  }

  /** What it says that the sentence would end before this place. */
  ends(at: number): number {
    const { heardStems, printedStems } = this.#texts;
    if (at === 0 || this.#to === this.#from) return 0;
    if (heardStems[at - 1] !== printedStems[this.#to - 1]) return 0;
    const { same, inOrder } = this.#model;
    return this.#trust * Math.log(1 + same * inOrder * Math.min(LONG, this.#to - this.#from));
  }

  /** How many times as likely the word is as if something else were spoken. */
  #likelier(at: number, word: number): number {
    const { same, inOrder } = this.#model;
    const bag = ((1 - inOrder) * (this.#counts[word] as number)) / (this.#to - this.#from);
    const likely = same * (this.inOrder(at) ? bag + inOrder : bag);
    return likely / (this.#shares[word] as number) + 1 - same;
  }

  #isHole(at: number): boolean {
    return at >= 0 && (this.#texts.heardStems[at] as number) < 0;
  }

  /** The two words follow each other in the sentence. */
  #follows(word: number, previous: number): boolean {
    if (previous < 0) return false;
    const words = this.#texts.printedStems;
    let place = this.#places[word] as number;
    for (let times = 0; place > 0 && times < MAX_TIMES; times += 1) {
      if (place > 1 && words[this.#from + place - 2] === previous) return true;
      place = this.#before[place - 1] as number;
    }
    return false;
  }
}
