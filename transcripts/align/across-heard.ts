import type { Cue } from '../cue.ts';
import { Names, QUESTION } from './across-printed.ts';
import { ForeignWords, type WordForm } from './across-words.ts';

/** Pieces grow to at least this part of what they should have, so that their number is bounded. */
export const TINY = 8;

interface HeardWord {
  stems: Int32Array;
  sounds: Int32Array;
  /** Seconds. */
  from: number;
  to: number;
  letters: number;
  /** Of the place before it. */
  opening: number;
  turn: boolean;
  asked: boolean;
}

/** The heard words, to be cut into pieces of any size. */
export interface HeardWords {
  words: HeardWord[];
  stemCount: number;
}

/** What is heard, in pieces of some words. */
export interface Heard {
  stems: Int32Array[];
  sounds: Int32Array[];
  /** Seconds, by piece. */
  from: Float64Array;
  to: Float64Array;
  /** Letters before piece k; one more than there are pieces, as in those below. */
  before: Float64Array;
  /** How much the place before piece k looks like a sentence's start; 0: not at all. */
  opening: Float64Array;
  /** 1: another speaker begins there. */
  turn: Uint8Array;
  /** 1: a question ends there. */
  asked: Uint8Array;
  stemCount: number;
}

/** Seconds without a word after which a sentence may begin. */
const PAUSE = 0.35;
const STOP = /[.?!。？！؟।…．။។]["'”’»)\]」』]*\s*$/u;
const SOUND = /^\s*(?:\[[^\]]*\]|\([^)]*\)|♪.*)\s*$/u;
const TURN = /^\s*>>/;
/** How much each sign of a sentence's start counts, in nats. */
const OPENING = { stop: 3, turn: 1, pause: 1, cue: 0.2 };

/** @param sounds - shared with the printed words */
export function readForeignHeard(
  captions: readonly Cue[],
  language: string,
  sounds: Names,
): HeardWords {
  const reader = new HeardReader(language, sounds);
  for (const [index, cue] of captions.entries()) {
    if (SOUND.test(cue.text)) continue;
    const next = captions[index + 1]?.startTime ?? Number.POSITIVE_INFINITY;
    reader.read(cue, Math.max(cue.startTime + 0.05, Math.min(cue.endTime, next)));
  }
  return { words: reader.words, stemCount: reader.stems.size };
}

class HeardReader {
  readonly words: HeardWord[] = [];
  readonly stems = new Names();
  readonly #words: ForeignWords;
  readonly #sounds: Names;
  readonly #numbers = new Map<WordForm, Pick<HeardWord, 'stems' | 'sounds'>>();
  /** What stands between the last word and the next. */
  #between = '';
  #lastTo = Number.POSITIVE_INFINITY;

  constructor(language: string, sounds: Names) {
    this.#words = new ForeignWords(language);
    this.#sounds = sounds;
  }

  /** @param end - seconds at which the cue ends, or the next one begins */
  read(cue: Cue, end: number): void {
    const turn = cue.turn === true || TURN.test(cue.text);
    let first = true;
    for (const { text, from, to } of partsOf(cue, end)) {
      const rate = (to - from) / Math.max(1, text.trimEnd().length);
      let last = 0;
      for (const { form, from: start, to: stop } of this.#words.read(text)) {
        if (start > last) this.#between += text.slice(last, start);
        this.#add(form, from + rate * start, from + rate * stop, stop - start, first, turn);
        first = false;
        last = stop;
      }
      this.#between = `${this.#between}${text.slice(last)} `.slice(-20);
    }
  }

  #add(
    form: WordForm,
    from: number,
    to: number,
    letters: number,
    first: boolean,
    turns: boolean,
  ): void {
    const { stems, sounds } = this.#numbered(form);
    const turn = first && turns;
    let opening = first ? OPENING.cue : 0;
    if (turn) opening += OPENING.turn;
    if (from - this.#lastTo > PAUSE) opening += OPENING.pause;
    let asked = false;
    if (/[^ ]/.test(this.#between)) {
      const between = this.#between.slice(-20);
      asked = QUESTION.test(between);
      if (STOP.test(between)) opening += OPENING.stop;
    }
    this.words.push({ stems, sounds, from, to, letters, opening, turn, asked });
    this.#between = '';
    this.#lastTo = to;
  }

  #numbered(form: WordForm): Pick<HeardWord, 'stems' | 'sounds'> {
    let numbers = this.#numbers.get(form);
    if (!numbers) {
      const stems = this.stems.numbersOf(form.stems);
      numbers = { stems, sounds: this.#sounds.numbersOf([form.sound]) };
      this.#numbers.set(form, numbers);
    }
    return numbers;
  }
}

function partsOf(cue: Cue, end: number): { text: string; from: number; to: number }[] {
  if (!cue.words?.length) return [{ text: cue.text, from: cue.startTime, to: end }];
  return cue.words.map(({ text, startTime }, index, words) => ({
    text,
    from: startTime,
    to: Math.max(startTime, words[index + 1]?.startTime ?? end),
  }));
}

/** @param fewest - letters of a piece: it ends with the word that has them */
export function cutHeard({ words, stemCount }: HeardWords, fewest: number): Heard {
  const starts = startsOf(words, fewest);
  const count = starts.length;
  const heard: Heard = {
    stems: [],
    sounds: [],
    from: new Float64Array(count),
    to: new Float64Array(count),
    before: new Float64Array(count + 1),
    opening: new Float64Array(count + 1),
    turn: new Uint8Array(count + 1),
    asked: new Uint8Array(count + 1),
    stemCount,
  };
  for (let piece = 0; piece < count; piece += 1) {
    const own = words.slice(starts[piece], starts[piece + 1]);
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) break;
    heard.stems.push(united(own, 'stems'));
    heard.sounds.push(united(own, 'sounds'));
    heard.from[piece] = first.from;
    heard.to[piece] = last.to;
    heard.opening[piece] = first.opening;
    heard.turn[piece] = first.turn ? 1 : 0;
    heard.asked[piece] = first.asked ? 1 : 0;
    let letters = 0;
    for (const word of own) letters += word.letters;
    heard.before[piece + 1] = (heard.before[piece] ?? 0) + letters;
  }
  return heard;
}

/** The first word of each piece. All but tiny ones end before a likely start of a sentence. */
function startsOf(words: readonly HeardWord[], fewest: number): number[] {
  const starts: number[] = [];
  let letters = fewest;
  let index = 0;
  for (const word of words) {
    if (letters >= fewest || (word.opening >= OPENING.pause && letters >= fewest / TINY)) {
      starts.push(index);
      letters = 0;
    }
    letters += word.letters;
    index += 1;
  }
  return starts;
}

function united(words: readonly HeardWord[], of: 'stems' | 'sounds'): Int32Array {
  if (words.length === 1 && words[0]) return words[0][of];
  const all = new Set<number>();
  for (const word of words) for (const number of word[of]) all.add(number);
  return Int32Array.from(all);
}
