import type { Texts } from './texts.ts';

/** Letters compared on either side of a beginning, and how many more may be heard for them. */
const LETTERS = 8;
const MORE = 3;
/** What a letter says that is the same, sounds like it, differs, or has none beside it. */
const SAME = 1;
const ALIKE = 0.4;
const OTHER = -0.6;
const ALONE = -0.5;
/** Latin letters that are taken for each other when words are misheard. */
const GROUPS = ['aeiouyhw', 'bp', 'dt', 'gkcq', 'fv', 'szxj', 'mn', 'lr'];

/** By letter: its group; 0: none. */
const groups = new Uint8Array(128);
for (const [index, letters] of GROUPS.entries()) {
  for (const letter of letters) groups[letter.charCodeAt(0)] = index + 1;
}

/** How much of a sentence's first or last letters is heard, whatever words the machine made of them. */
export class Sounds {
  readonly #texts: Texts;
  readonly #printed = new Uint16Array(LETTERS);
  readonly #heard = new Uint16Array(LETTERS + MORE);
  readonly #row = new Float64Array(LETTERS + MORE + 1);
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
   * @returns 0: none; at most about as many as are compared
   */
  heardAt(place: number, side: 1 | -1): number {
    const { words } = this.#texts.heard;
    const from = side > 0 ? place : place - 1;
    const length = this.#fill(this.#heard, words, from, side > 0 ? words.length : -1, side);
    return this.#compare(length);
  }

  /** The letters of words one after the other, or one before the other. */
  #fill(into: Uint16Array, words: Int32Array, from: number, end: number, step: 1 | -1): number {
    const { forms } = this.#texts;
    let length = 0;
    for (let at = from; at !== end && length < into.length; at += step) {
      const form = forms[words[at] as number];
      if (form === undefined) break;
      for (let k = 0; k < form.length && length < into.length; k += 1) {
        into[length] = form.charCodeAt(step > 0 ? k : form.length - 1 - k);
        length += 1;
      }
    }
    return length;
  }

  /** The best of all ways to lay beginnings of the two beside each other. */
  #compare(length: number): number {
    const row = this.#row;
    for (let j = 0; j <= length; j += 1) row[j] = j * ALONE;
    let best = 0;
    for (let i = 0; i < this.#length; i += 1) {
      const letter = this.#printed[i] as number;
      const group = letter < 128 ? (groups[letter] as number) : 0;
      let before = row[0] as number;
      row[0] = before + ALONE;
      for (let j = 1; j <= length; j += 1) {
        const other = this.#heard[j - 1] as number;
        let says = OTHER;
        if (other === letter) says = SAME;
        else if (group !== 0 && other < 128 && groups[other] === group) says = ALIKE;
        const value = Math.max(
          before + says,
          (row[j] as number) + ALONE,
          (row[j - 1] as number) + ALONE,
        );
        before = row[j] as number;
        row[j] = value;
        if (value > best) best = value;
      }
    }
    return best;
  }
}
