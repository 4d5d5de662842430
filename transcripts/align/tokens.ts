import { isHangul, isMark, isSegmented, isSolo, wordUnitsAt } from './letters.ts';
import { wordSegmenter } from './split-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sentence may begin before it: not inside a word of a script with spaces. */
export const OPENING = 1;
/** One letter or word of a script without spaces, or a syllable. */
export const SOLO = 2;

/** From here on, letters may stand alone. */
const FIRST_SOLO = 0x0e00;

/** Most letters parted at once: no sentence is so long without a space. */
const LONGEST_RUN = 500;
/** Longest of what is between two spaces that is kept, in code units; and bits for as many. */
const LONGEST_PIECE = 31;
const PIECE_BITS = 5;
/** With a word's number, what it is kept with: where it begins, its length, its kind. */
const LENGTH_AT = 2;
const FROM_AT = LENGTH_AT + PIECE_BITS;
const NUMBER_AT = FROM_AT + PIECE_BITS;
/** Numbers that are kept so: what is left of 30 bits, which an engine has at hand. */
const MAX_KEPT = 1 << (30 - NUMBER_AT);

/** The words of texts, in memory that is used again. */
export class Tokens {
  count = 0;
  /** By word: its number, and where it is in its text, in UTF-16 code units. */
  words = new Int32Array(0);
  from = new Int32Array(0);
  to = new Int32Array(0);
  /** OPENING, SOLO. */
  kinds = new Uint8Array(0);
  readonly #vocabulary: Vocabulary;
  /** By what is between two spaces, if that is one word: its number, where it begins, its length. */
  readonly #pieces: Map<string, number>;

  /** @param room - for so many words; more is made when they are there */
  constructor(vocabulary: Vocabulary, room = 256) {
    this.#vocabulary = vocabulary;
    this.#pieces = vocabulary.pieces;
    this.#grow(room);
  }

  /**
   * The words of a text, in place of those before.
   *
   * Letters one by one where scripts have no spaces, or what the engine takes for words
   * in Thai and its like, if the vocabulary says so; Hangul by syllables.
   */
  read(text: string): void {
    this.count = 0;
    this.add(text);
  }

  /** The words of a text, after those before. */
  add(text: string): void {
    const most = this.count + text.length;
    if (most > this.words.length) this.#grow(most * 2);
    for (let at = 0; at < text.length; ) {
      const space = text.indexOf(' ', at);
      const end = space < 0 ? text.length : space;
      if (end - at <= LONGEST_PIECE) this.#readPiece(text, at, end);
      else this.#readRange(text, at, end);
      at = end + 1;
    }
  }

  /** The number of the word that is all of a text, in place of words read before; -1: it is not one word. */
  whole(text: string): number {
    const piece = this.#pieces.get(text);
    if (piece !== undefined) {
      const place = (piece >> LENGTH_AT) & ((1 << (2 * PIECE_BITS)) - 1);
      return place === text.length ? piece >> NUMBER_AT : -1;
    }
    this.read(text);
    const isWhole = this.count === 1 && this.from[0] === 0 && this.to[0] === text.length;
    return isWhole ? (this.words[0] as number) : -1;
  }

  /** Most are one word, and come again. */
  #readPiece(text: string, at: number, end: number): void {
    const piece = text.slice(at, end);
    const known = this.#pieces.get(piece);
    if (known === undefined) {
      this.#readNewPiece(piece, at);
      return;
    }
    const index = this.count;
    const from = at + ((known >> FROM_AT) & LONGEST_PIECE);
    this.words[index] = known >> NUMBER_AT;
    this.from[index] = from;
    this.to[index] = from + ((known >> LENGTH_AT) & LONGEST_PIECE);
    this.kinds[index] = known & (OPENING | SOLO);
    this.count = index + 1;
  }

  /** It is read by itself: a word that is all of it then needs no string of its own. */
  #readNewPiece(piece: string, at: number): void {
    const index = this.count;
    this.#readRange(piece, 0, piece.length);
    if (this.count === index + 1) this.#keep(piece, index);
    for (let k = index; k < this.count; k += 1) {
      this.from[k] = (this.from[k] as number) + at;
      this.to[k] = (this.to[k] as number) + at;
    }
  }

  /** Keep what is one word. */
  #keep(piece: string, index: number): void {
    const word = this.words[index] as number;
    if (word >= MAX_KEPT) return;
    const from = this.from[index] as number;
    const length = (this.to[index] as number) - from;
    const place = (from << FROM_AT) | (length << LENGTH_AT);
    this.#pieces.set(piece, (word << NUMBER_AT) | place | (this.kinds[index] as number));
  }

  /** What is between two spaces. */
  #readRange(text: string, start: number, end: number): void {
    let last = -1;
    let at = start;
    while (at < end) {
      let units = wordUnitsAt(text, at);
      if (units === 0) {
        at += 1;
        continue;
      }
      const from = at;
      let plain = true;
      for (; units > 0; units = at < end ? wordUnitsAt(text, at) : 0) {
        if (text.charCodeAt(at) >= FIRST_SOLO) plain = false;
        at += units;
      }
      const parted = last < 0 || isParted(text, last, from);
      if (plain) this.#take(text, from, at, parted ? OPENING : 0);
      else this.#readLetters(text, from, at, parted);
      last = at;
    }
  }

  /** A word that may hold letters that stand alone. */
  #readLetters(text: string, start: number, end: number, parted: boolean): void {
    let from = start;
    let opens = parted;
    while (from < end) {
      if (this.#vocabulary.segmented && isSegmented(text.charCodeAt(from))) {
        from = this.#readSegmented(text, from, end);
        opens = true;
        continue;
      }
      const solo = isSolo(text.codePointAt(from) ?? 0);
      let to = next(text, from);
      // A Thai letter takes its vowel and tone marks along.
      while (to < end && isSolo(text.codePointAt(to) ?? 0) === solo) {
        if (solo && !isMark(text.charCodeAt(to))) break;
        to = next(text, to);
      }
      const unspaced = solo && !isHangul(text.charCodeAt(from));
      this.#take(text, from, to, (opens || unspaced ? OPENING : 0) | (solo ? SOLO : 0));
      opens = unspaced;
      from = to;
    }
  }

  /** Words of letters that mean little one by one; where they end. */
  #readSegmented(text: string, start: number, end: number): number {
    let to = start + 1;
    const most = Math.min(end, start + LONGEST_RUN);
    while (to < most && isSegmented(text.charCodeAt(to))) to += 1;
    for (const { segment, index } of wordSegmenter('th').segment(text.slice(start, to))) {
      const from = start + index;
      this.#take(text, from, from + segment.length, OPENING | SOLO);
    }
    return to;
  }

  #take(text: string, from: number, to: number, kind: number): void {
    const index = this.count;
    this.words[index] = this.#vocabulary.numberOf(text, from, to);
    this.from[index] = from;
    this.to[index] = to;
    this.kinds[index] = kind;
    this.count = index + 1;
  }

  #grow(count: number): void {
    this.words = grown(this.words, new Int32Array(count));
    this.from = grown(this.from, new Int32Array(count));
    this.to = grown(this.to, new Int32Array(count));
    this.kinds = grown(this.kinds, new Uint8Array(count));
  }
}

function next(text: string, index: number): number {
  return index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
}

/** Whether more than an apostrophe, a hyphen or the mark in a number is between two words. */
function isParted(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    const joins = code === 0x27 || code === 0x2019 || (code >= 0x2c && code <= 0x2e);
    if (!joins) return true;
  }
  return false;
}

/** What was in the one, in the other, which is longer. */
export function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
