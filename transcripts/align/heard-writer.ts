import type { Cue, Word } from '../cue.ts';
import type { Heard } from './heard.ts';
import { saidLonger } from './letters.ts';
import { CUE_START, marksBetween, OPENS, STOP, TURN } from './marks.ts';
import { grown, OPENING, SOLO, Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word nobody wrote down: captions are missing here. */
export const UNHEARD = -1;

/** Most words of a hole for a second. */
const MAX_RATE = 10;
/** Of a cue; more are made room for. */
const USUAL_WORDS = 8;
/** There is at least one full stop in so many words. */
const WRITTEN = 100;

/** Without spaces at its end. */
function lengthOf(text: string): number {
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) <= 0x20) length -= 1;
  return length;
}

function lettersOf(captions: readonly Cue[]): number {
  let letters = 0;
  for (let k = 0; k < captions.length; k += 1) letters += (captions[k] as Cue).text.length;
  return letters;
}

/** Writes words down, in the order of time. */
export class HeardWriter {
  readonly #tokens: Tokens;
  #count = 0;
  #stops = 0;
  readonly #captions: readonly Cue[];
  /** Words that may still fill holes; less than zero: not reckoned yet. */
  #spare = -1;
  /** Punctuation after the last word, which says something of the next. */
  #pending = 0;
  #words = new Int32Array(0);
  #from = new Float64Array(0);
  #to = new Float64Array(0);
  #letters = new Uint8Array(0);
  #marks = new Uint8Array(0);

  constructor(captions: readonly Cue[], vocabulary: Vocabulary) {
    this.#tokens = new Tokens(vocabulary);
    this.#captions = captions;
    this.#room(captions.length * USUAL_WORDS + 16);
  }

  /** Make room for so many words. */
  #room(count: number): void {
    this.#words = grown(this.#words, new Int32Array(count));
    this.#from = grown(this.#from, new Float64Array(count));
    this.#to = grown(this.#to, new Float64Array(count));
    this.#letters = grown(this.#letters, new Uint8Array(count));
    this.#marks = grown(this.#marks, new Uint8Array(count));
  }

  /** Words so far. */
  get count(): number {
    return this.#count;
  }

  addCue(cue: Cue, end: number): void {
    const first = CUE_START | (cue.turn ? TURN : 0);
    const { words } = cue;
    if (!words?.length) {
      this.#addText(cue.text, cue.startTime, end, first);
      return;
    }
    for (let index = 0; index < words.length; index += 1) {
      const { startTime, text } = words[index] as Word;
      const next = words[index + 1]?.startTime ?? Math.max(end, startTime + 0.05);
      const until = next > startTime ? next : startTime;
      const marks = index === 0 ? first : 0;
      // Most are nothing but a word.
      const word = this.#tokens.whole(text);
      if (word < 0) this.#addText(text, startTime, until, marks);
      else {
        const at = this.#add(word, text.length, OPENS | marks | this.#pending);
        this.#from[at] = startTime;
        this.#to[at] = until;
        this.#pending = 0;
      }
    }
  }

  /** Words without times of their own: spread over their text's time by how long their letters take to say. */
  #addText(text: string, start: number, end: number, first: number): void {
    const tokens = this.#tokens;
    tokens.read(text);
    const all = saidLonger(text, 0, text.length);
    const rate = (end - start) / Math.max(1, lengthOf(text) + all);
    let last = 0;
    let longer = 0;
    for (let k = 0; k < tokens.count; k += 1) {
      const from = tokens.from[k] as number;
      const to = tokens.to[k] as number;
      const kind = tokens.kinds[k] as number;
      let marks = 0;
      if (kind & OPENING) marks = OPENS | marksBetween(text, last, from, (kind & SOLO) !== 0);
      if (k === 0) {
        marks |= OPENS | first | this.#pending;
        this.#pending = 0;
      }
      const own = all === 0 ? 0 : saidLonger(text, from, to);
      const at = this.#add(tokens.words[k] as number, to - from + own, marks);
      this.#from[at] = k === 0 ? start : start + rate * (from + longer);
      longer += own;
      this.#to[at] = start + rate * (to + longer);
      last = to;
    }
    this.#pending |= marksBetween(text, last, text.length, false);
  }

  /** Words at the rate of what was heard before. */
  addHole(start: number, hole: number, shown: number): void {
    const rate = shown > 0 ? Math.min(MAX_RATE, this.#count / shown) : 2;
    if (this.#spare < 0) this.#spare = Math.ceil(lettersOf(this.#captions) / 4);
    const count = Math.min(this.#spare, Math.floor(hole * rate));
    this.#spare -= count;
    for (let k = 0; k < count; k += 1) {
      const from = start + (hole * k) / count;
      const at = this.#add(UNHEARD, 0, k === 0 ? OPENS | CUE_START : OPENS);
      this.#from[at] = from;
      this.#to[at] = from + hole / count;
    }
  }

  /**
   * Its times are written by who asks: of numbers with a fraction that are handed on, an engine
   * makes objects.
   *
   * @returns its index
   */
  #add(word: number, letters: number, marks: number): number {
    const index = this.#count;
    if (index === this.#words.length) this.#room(index * 2);
    this.#words[index] = word;
    this.#letters[index] = letters < 255 ? letters : 255;
    this.#marks[index] = marks;
    if (marks & STOP) this.#stops += 1;
    this.#count = index + 1;
    return index;
  }

  heard(timed: boolean, rolling: boolean): Heard {
    return {
      words: this.#words.subarray(0, this.#count),
      from: this.#from.subarray(0, this.#count),
      to: this.#to.subarray(0, this.#count),
      letters: this.#letters.subarray(0, this.#count),
      marks: this.#marks.subarray(0, this.#count),
      timed,
      rolling,
      written: this.#stops * WRITTEN > this.#count,
      unsure: new Float32Array(0),
      rate: 0,
    };
  }
}
