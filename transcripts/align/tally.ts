import { Evidence } from './evidence.ts';
import { MARKS } from './marks.ts';
import { innerOdds, type Model, modelOf, usualModel } from './model.ts';
import type { Span } from './passage.ts';
import type { Stretch } from './pins.ts';
import { type Texts, wordsOf } from './texts.ts';

/** Sentences of fewer words say little of how lengths differ. */
const LONG_ENOUGH = 4;
/** What is usual counts as if it had been seen so often. */
const USUAL_WORDS = 50;
const USUAL_SENTENCES = 20;
const USUAL_PLACES = 8;
/** However alike they seem. */
const LEAST_SPREAD = 0.15;
const MOST_ALIKE = 0.93;

/** What a first reading tells of the two texts: how alike they are, and where sentences begin. */
export class Tally {
  readonly #texts: Texts;
  readonly #evidence: Evidence;
  #words = 0;
  #same = 0;
  #matched = 0;
  #inOrder = 0;
  readonly #lengths: number[] = [];
  /** By marks: how many sentences begin at such places, and how many such places there are. */
  readonly #begun = new Float64Array(MARKS);
  readonly #there = new Float64Array(MARKS);
  /** Neighbours both spoken, and those of them with something between that is not printed. */
  #neighbours = 0;
  #unprinted = 0;
  /** Sentences in a row not heard: all, and without room to be heard. */
  #runs = 0;
  #bare = 0;

  constructor(texts: Texts, model: Model) {
    this.#texts = texts;
    this.#evidence = new Evidence(texts, model);
  }

  /** @param spans - what a reading found in the stretch, in order */
  add(stretch: Stretch, spans: readonly Span[]): void {
    const { printed } = this.#texts;
    let sentence = stretch.firstSentence;
    let last = stretch.pinned ? stretch.from : -1;
    for (const span of spans) {
      if (last >= 0) this.#addGap(span.from - last, wordsOf(printed, sentence, span.sentence));
      this.#addSpan(span);
      sentence = span.sentence + 1;
      last = span.to;
    }
    if (!stretch.ends || last < 0) return;
    this.#addGap(stretch.to - last, wordsOf(printed, sentence, stretch.lastSentence));
  }

  /** @param missed - printed words of the sentences between that are not heard */
  #addGap(room: number, missed: number): void {
    if (missed === 0) {
      this.#neighbours += 1;
      if (room > 0) this.#unprinted += 1;
      return;
    }
    this.#runs += 1;
    if (room < missed * 0.35) this.#bare += 1;
  }

  #addSpan({ sentence, from, to }: Span): void {
    const { marks } = this.#texts.heard;
    const begun = marks[from] as number;
    this.#begun[begun] = (this.#begun[begun] as number) + 1;
    for (let at = from; at < to; at += 1) {
      const there = marks[at] as number;
      this.#there[there] = (this.#there[there] as number) + 1;
    }
    const words = wordsOf(this.#texts.printed, sentence);
    if (words < LONG_ENOUGH) return;
    this.#lengths.push(Math.log((to - from + 1) / (words + 1)));
    this.#evidence.choose(sentence);
    for (let at = from; at < to; at += 1) {
      const share = this.#evidence.share(at);
      this.#words += 1;
      this.#same += share;
      if (share === 0 || at === from) continue;
      this.#matched += 1;
      if (this.#evidence.inOrder(at)) this.#inOrder += 1;
    }
  }

  /** The model of these texts. */
  model(): Model {
    const usual = usualModel(this.#texts.heard.timed);
    const lengths = Float64Array.from(this.#lengths).sort();
    const middle = lengths[lengths.length >> 1] ?? 0;
    let apart = usual.spread * USUAL_SENTENCES;
    for (const length of lengths) apart += Math.min(1, Math.abs(length - middle));
    const gaps = this.#neighbours + this.#runs + USUAL_SENTENCES;
    const unprinted = (this.#unprinted + 0.5) / (this.#neighbours + USUAL_SENTENCES);
    const bare = (this.#bare + 0.5) / gaps;
    const share = (count: number, of: number, before: number) =>
      Math.min(MOST_ALIKE, (count + before * USUAL_WORDS) / (of + USUAL_WORDS));
    return modelOf({
      ...usual,
      same: share(this.#same, this.#words, usual.same),
      inOrder: share(this.#inOrder, this.#matched, usual.inOrder),
      ratio: lengths.length * 2 >= USUAL_SENTENCES ? Math.exp(middle) : usual.ratio,
      spread: Math.max(LEAST_SPREAD, apart / (lengths.length + USUAL_SENTENCES)),
      unprinted: Math.log(unprinted),
      unspoken: Math.max(-6, Math.min(-1.5, Math.log(bare))),
      ...this.#places(usual.places),
    });
  }

  /** By marks: how much likelier a sentence begins at such a place than at any. */
  #places(usual: Float64Array): Pick<Model, 'places' | 'inner'> {
    let begun = 1;
    let there = 10;
    for (let marks = 0; marks < MARKS; marks += 1) {
      begun += this.#begun[marks] as number;
      there += this.#there[marks] as number;
    }
    const rate = begun / there;
    const { timed } = this.#texts.heard;
    const places = usual.map((odds, marks) => {
      const expected = Math.min(0.9, rate * Math.exp(odds)) * USUAL_PLACES;
      const seen = (this.#begun[marks] as number) + expected;
      return Math.log(seen / ((this.#there[marks] as number) + USUAL_PLACES) / rate);
    });
    return { places, inner: places.map((odds) => innerOdds(odds, rate, timed)) };
  }
}
