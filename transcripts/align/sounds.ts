import type { Texts } from './texts.ts';

/** Letters compared on either side of a beginning, and how many more may be heard for them. */
const LETTERS = 8;
const MORE = 3;
/** What a letter says that is the same, sounds like it, differs, or has none beside it; in tenths. */
const SAME = 10;
const ALIKE = 4;
const OTHER = -6;
const ALONE = -5;
/** Latin letters that are taken for each other when words are misheard. */
const GROUPS = ['aeiouyhw', 'bp', 'dt', 'gkcq', 'fv', 'szxj', 'mn', 'lr'];
/** A letter is its code unit, and its group in the last bits; 0: none. */
const GROUP_BITS = 4;
const GROUP = (1 << GROUP_BITS) - 1;

/** By letter: its group. */
const groups = new Uint8Array(0x10000);
for (const [index, letters] of GROUPS.entries()) {
  for (const letter of letters) groups[letter.charCodeAt(0)] = index + 1;
}

/** How much of a sentence's first or last letters is heard, whatever words the machine made of them. */
export class Sounds {
  readonly #texts: Texts;
  readonly #printed = new Int32Array(LETTERS);
  readonly #heard = new Int32Array(LETTERS + MORE);
  readonly #row = new Int32Array(LETTERS + MORE + 1);
  #length = 0;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** Take the first letters of a sentence; of a short one, and what is printed after it. */
  chooseHead(sentence: number): void {
    const { starts, words } = this.#texts.printed;
    const first = starts[sentence] as number;
    this.#length = this.#fill(this.#printed, words, first, words.length, 1);
  }

  /** Take its last letters, from the last one back, and what is printed before it. */
  chooseTail(sentence: number): void {
    const { starts, words } = this.#texts.printed;
    const last = (starts[sentence + 1] as number) - 1;
    this.#length = this.#fill(this.#printed, words, last, -1, -1);
  }

  /**
   * How many of the letters taken are heard from a place on, or back from before it.
   *
   * @returns in tenths of a letter; 0: none, at most as many as are compared
   */
  heardAt(place: number, side: 1 | -1): number {
    const { words } = this.#texts.heard;
    const from = side > 0 ? place : place - 1;
    const length = this.#fill(this.#heard, words, from, side > 0 ? words.length : -1, side);
    return this.#compare(length);
  }

  /** The letters of words one after the other, or one before the other. */
  #fill(into: Int32Array, words: Int32Array, from: number, end: number, step: 1 | -1): number {
    const { forms } = this.#texts;
    let length = 0;
    for (let at = from; at !== end && length < into.length; at += step) {
      const word = words[at] as number;
      if (word < 0) break;
      const form = forms[word] as string;
      for (let k = 0; k < form.length && length < into.length; k += 1) {
        const code = form.charCodeAt(step > 0 ? k : form.length - 1 - k);
        into[length] = (code << GROUP_BITS) | (groups[code] as number);
        length += 1;
      }
    }
    return length;
  }

  /** The best of all ways to lay beginnings of the two beside each other. */
  #compare(length: number): number {
    if (this.#isSame(length)) return SAME * this.#length;
    const row = this.#row;
    for (let j = 0; j <= length; j += 1) row[j] = j * ALONE;
    let best = 0;
    for (let i = 0; i < this.#length; i += 1) {
      const most = nextRow(row, this.#heard, length, this.#printed[i] as number);
      if (most > best) best = most;
      const rest = this.#length - 1 - i;
      if (most + rest * SAME <= best) break;
    }
    return best;
  }

  /** All are heard as they are printed. */
  #isSame(length: number): boolean {
    if (length < this.#length) return false;
    for (let k = 0; k < this.#length; k += 1) {
      if (this.#printed[k] !== this.#heard[k]) return false;
    }
    return true;
  }
}

/**
 * Lay one more printed letter beside those heard.
 *
 * In whole numbers, and without a branch: which of the ways is best is anybody's guess, and an
 * engine's wrong guesses take longer than all the rest.
 *
 * @param row - by how many letters are heard: the best so far; then with the letter
 * @returns the best with the letter
 */
function nextRow(row: Int32Array, heard: Int32Array, length: number, letter: number): number {
  const grouped = (letter & GROUP) === 0 ? 0 : ALIKE - OTHER;
  const equal = SAME - OTHER - grouped;
  let before = row[0] as number;
  let last = before + ALONE;
  let most = last;
  row[0] = last;
  for (let j = 1; j <= length; j += 1) {
    const above = row[j] as number;
    const apart = letter ^ (heard[j - 1] as number);
    const says = OTHER + (ifZero(apart & GROUP) & grouped) + (ifZero(apart) & equal);
    last = larger(before + says, larger(above, last) + ALONE);
    most = larger(most, last);
    row[j] = last;
    before = above;
  }
  return most;
}

/** All bits where a number is zero, else none; of numbers that are not less. */
function ifZero(number: number): number {
  return (number - 1) >> 31;
}

/** The larger of two whole numbers that are not far apart. */
function larger(a: number, b: number): number {
  const less = a - b;
  return a - (less & (less >> 31));
}
