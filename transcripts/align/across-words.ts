import { numberOf } from './across-numbers.ts';
import { skeletonOf } from './across-skeleton.ts';
import { wordSegmenter } from './split-words.ts';

/** How a word is compared with words of another language. One object for each form. */
export interface WordForm {
  /** What inflected forms of it share; several where the script has no clear stem. */
  stems: readonly string[];
  /** What it sounds like, or the number it names: alike in any language. '' where unknown. */
  sound: string;
}

interface ForeignWord {
  form: WordForm;
  /** UTF-16 code units into the text. */
  from: number;
  to: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Letters that are words, or halves of one. */
const IDEOGRAPHS = /\p{Script=Han}/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const RUNS =
  /\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const SEGMENTED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Reads the words of one language; what a word gives is kept, for words come again. */
export class ForeignWords {
  readonly #forms = new Map<string, WordForm>();
  /** Words of scripts without spaces, in their parts. */
  readonly #parts = new Map<string, ForeignWord[]>();
  readonly #language: string;

  /** @param language - BCP 47 */
  constructor(language: string) {
    this.#language = language;
  }

  /** The words of `text`, in order. */
  read(text: string): ForeignWord[] {
    const words: ForeignWord[] = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const form = this.#forms.get(word);
      if (form) words.push({ form, from: index, to: index + word.length });
      else {
        for (const part of this.#partsOf(word)) {
          words.push({ form: part.form, from: index + part.from, to: index + part.to });
        }
      }
    }
    return words;
  }

  #partsOf(word: string): ForeignWord[] {
    const known = this.#parts.get(word);
    if (known) return known;
    let parts: ForeignWord[];
    if (SEGMENTED.test(word)) parts = this.#segmented(word);
    else if (UNSPACED.test(word)) parts = this.#runs(word);
    else return [{ form: this.#formOf(word), from: 0, to: word.length }];
    this.#parts.set(word, parts);
    return parts;
  }

  #segmented(word: string): ForeignWord[] {
    return Array.from(wordSegmenter(this.#language).segment(word), ({ segment, index }) => ({
      form: this.#formOf(segment),
      from: index,
      to: index + segment.length,
    }));
  }

  #runs(word: string): ForeignWord[] {
    const parts: ForeignWord[] = [];
    for (const { 0: run, index } of word.matchAll(RUNS)) {
      if (!IDEOGRAPHS.test(run)) {
        parts.push({ form: this.#formOf(run), from: index, to: index + run.length });
        continue;
      }
      const letters = [...run];
      let at = index;
      for (const [place, letter] of letters.entries()) {
        const form = { stems: [letter + (letters[place + 1] ?? '')], sound: numberOf(letter) };
        parts.push({ form, from: at, to: at + letter.length });
        at += letter.length;
      }
    }
    return parts;
  }

  #formOf(word: string): WordForm {
    let form = this.#forms.get(word);
    if (!form) {
      const plain = plainOf(word);
      const number = numberOf(plain);
      form = { stems: stemsOf(plain), sound: number === '' ? skeletonOf(plain) : number };
      this.#forms.set(word, form);
    }
    return form;
  }
}

/** Lower-case, without accents; the marks of kana are no accents. */
function plainOf(word: string): string {
  if (UNSPACED.test(word)) return word.normalize('NFKC');
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}

/** Endings follow the stem in most languages, and particles the noun in Korean. */
function stemsOf(word: string): string[] {
  if (/\p{Script=Hangul}/u.test(word)) {
    const letters = [...word];
    if (letters.length < 2) return [];
    if (letters.length < 4) return [letters.slice(0, 2).join('')];
    return [letters.slice(0, 2).join(''), letters.slice(0, 3).join('')];
  }
  if (/^\p{Script=Hiragana}+$/u.test(word)) return word.length > 2 ? [word] : [];
  if (/\p{Script=Arabic}/u.test(word)) {
    return [word.replace(/^(?:وال|بال|كال|فال|ال|لل)(?=..)/u, '').slice(0, 4)];
  }
  if (/\p{Script=Hebrew}/u.test(word)) return [word.replace(/^[הובלמשכ](?=...)/u, '').slice(0, 4)];
  if (word.length < 2) return [];
  return [word.length > 7 ? word.slice(0, 6) : word.slice(0, 5)];
}
