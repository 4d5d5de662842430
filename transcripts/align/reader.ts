import { BothSides } from './both-sides.ts';
import { chooseSpans } from './choose.ts';
import { cellsOf, corridorsOf, FEW_CELLS, MAX_CELLS, roughPassage } from './corridors.ts';
import { Evidence } from './evidence.ts';
import { UNHEARD } from './heard-writer.ts';
import type { Model } from './model.ts';
import { type Passage, placesIn, type Span, wholePassage } from './passage.ts';
import type { Stretch } from './pins.ts';
import { type Reading, readPassage } from './reading.ts';
import { RowMaker } from './rows.ts';
import { Scratch } from './scratch.ts';
import { Sounds } from './sounds.ts';
import { type Texts, wordsOf } from './texts.ts';

/** Of a sentence between two that are pinned. */
const PINNED = 0.98;
/** Where it is about as long as printed. */
const LEAST = 0.6;
const MOST = 1.5;

/** Where fewer words are the same, captions may be a translation. */
const MOSTLY = 0.7;
/** How much less sure it is where nobody wrote down what is heard. */
const UNHEARD_DOUBT = 0.8;

/** A sentence's place, and how much likelier that is than that it is not spoken. */
export interface Heeded {
  spans: Span[];
  /** By span, in natural logarithms. */
  gains: number[];
}

/** Reads stretches of both texts with one model. */
export class StretchReader {
  readonly #texts: Texts;
  readonly #model: Model;
  readonly #maker: RowMaker;
  readonly #evidence: Evidence;
  readonly #scratch = new Scratch();
  /** Captions are missing somewhere. */
  readonly #holes: boolean;
  /** Null: only words count. */
  readonly #sounds: Sounds | null;
  /** Null: words are mostly the same. */
  readonly #sides: BothSides | null;

  /** @param listens - to letters, too: takes a little longer, and finds words that were misheard */
  constructor(texts: Texts, model: Model, listens: boolean) {
    this.#texts = texts;
    this.#model = model;
    this.#holes = texts.heard.words.includes(UNHEARD);
    this.#evidence = new Evidence(texts, model);
    this.#sounds = listens && canListen(texts) ? new Sounds(texts) : null;
    this.#sides = listens && inOtherWords(texts, model) ? new BothSides(texts, model) : null;
    this.#maker = new RowMaker(texts, model, this.#evidence);
  }

  /** Where the sentences of a stretch are heard, if that is not `plain`; yields after each piece of work. */
  *read(stretch: Stretch): Generator<void, Heeded> {
    const { firstSentence, from, to } = stretch;
    this.#scratch.reset();
    const whole = wholePassage(stretch, placesIn(this.#texts.heard, from, to));
    const { passage, reading } = yield* this.#readAll(whole);
    const spans = chooseSpans(passage, reading, this.#texts.heard, this.#sounds, this.#sides);
    if (this.#holes) {
      for (const span of spans)
        span.confidence *= 1 - UNHEARD_DOUBT * unheardShare(span, this.#texts);
    }
    const gains = spans.map(
      ({ sentence }) => reading.best - (reading.unspoken[sentence - firstSentence] as number),
    );
    return { spans, gains };
  }

  /** How many of a sentence's words are heard in its span, as a share of what is usual. */
  alike({ sentence, from, to }: Span): number {
    this.#evidence.choose(sentence);
    let same = 0;
    for (let at = from; at < to; at += 1) same += this.#evidence.share(at);
    const { ratio, same: usual } = this.#model;
    const words = wordsOf(this.#texts.printed, sentence) * ratio;
    return same / Math.max(1, to - from, words) / usual;
  }

  /** The part of a sentence's span that its words speak for, and what is between them; all of it, where none do. */
  claim({ sentence, from, to }: Span): { from: number; to: number } {
    const claim = { from, to };
    this.#evidence.choose(sentence);
    let most = 0;
    let sum = from < to ? this.#evidence.begins(from) : 0;
    let first = from;
    for (let at = from; at < to; at += 1) {
      sum += this.#evidence.weigh(at);
      if (sum > most) {
        most = sum;
        claim.from = first;
        claim.to = at + 1;
      } else if (sum <= 0) {
        sum = 0;
        first = at + 1;
      }
    }
    return claim;
  }

  /** One sentence that is all of the stretch; null: it is to be read. */
  plain({ firstSentence, lastSentence, pinned, ends, from, to }: Stretch): Span | null {
    if (!pinned || !ends || lastSentence !== firstSentence + 1) return null;
    const usual = wordsOf(this.#texts.printed, firstSentence) * this.#model.ratio;
    if (to - from < usual * LEAST - 1 || to - from > usual * MOST + 2) return null;
    return { sentence: firstSentence, from, to, confidence: PINNED };
  }

  /** First roughly, where there is much; then where the sentences are likely to be. */
  *#readAll(whole: Passage): Generator<void, { passage: Passage; reading: Reading }> {
    if (cellsOf(whole) <= FEW_CELLS) {
      return {
        passage: whole,
        reading: yield* this.#readOne(whole, false),
      };
    }
    const rough = roughPassage(whole, this.#texts.heard, this.#texts.printed);
    const guess = yield* this.#readOne(rough, true);
    const fine = corridorsOf(whole, rough, guess);
    if (cellsOf(fine) > MAX_CELLS) return { passage: rough, reading: guess };
    return {
      passage: fine,
      reading: yield* this.#readOne(fine, false),
    };
  }

  #readOne(passage: Passage, rough: boolean): Generator<void, Reading> {
    return readPassage(passage, this.#maker, this.#model, this.#scratch, rough);
  }
}

/** Of the words of a sentence, those for which there are no captions. */
function unheardShare({ from, to }: Span, { heard }: Texts): number {
  let count = 0;
  for (let place = from; place < to; place += 1) if (heard.words[place] === UNHEARD) count += 1;
  return count / Math.max(1, to - from);
}

/** Letters that stand alone are words already; what is written may be a translation, which sounds like nothing. */
function canListen({ heard, letters }: Texts): boolean {
  return !letters && (heard.timed || !heard.written);
}

/** Captions say the same in other words, as a translation; where words have times, nobody translated them. */
export function inOtherWords({ heard }: Texts, { same }: Model): boolean {
  return !heard.timed && same < MOSTLY;
}
