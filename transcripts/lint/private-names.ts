import { ofOneAlphabet, plainLetter } from './look-alikes.ts';

/** A form of a name that must stand nowhere. */
export interface PrivateName {
  /** Counted from 1, without comments and empty lines: what a report may say of it. */
  entry: number;
  /** 1-based line of the list. */
  line: number;
  /** Folded, in each order of its words; empty when the entry has no letter. */
  forms: readonly string[];
  /** Words of a Cyrillic name without their endings, in each order: it is declined. None: absent. */
  stems?: readonly (readonly string[])[];
}

/** A text as names are looked for in it. */
interface Folded {
  /** Letters and digits only, decomposed, without case, marks, spaces and points. */
  letters: string;
  /** For each unit of `letters`: where it stood in the text, in UTF-16 units. */
  at: number[];
  /** For each unit: where it ended, with the marks behind it. */
  ends: number[];
  /** For each unit: whether a word begins with it. */
  begins: boolean[];
}

/** Orders of a name's words that are tried: all, of four words or fewer. */
const MAX_WORDS = 4;
/** Scripts without spaces between words, or with particles joined to them. Decomposed, Hangul is jamo. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** These write "and", "the", "of" onto the word. */
const PREFIXED = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Letters of an ending at most: Петренк-ові, Черновськ-ого. */
const MAX_ENDING = 4;
/** Letters of a stem that stands alone; fewer begin too many words. */
const LEAST_STEM = 5;
/** Vowels and finals of Hangul: what stands before is not a whole syllable yet. */
const INSIDE_SYLLABLE = /[\u1160-\u11ff]/;

/**
 * Read a publisher's private list: one form a line, comments from `#`. Names with
 * several spellings stand on several lines.
 */
export function readPrivateNames(text: string): PrivateName[] {
  const names: PrivateName[] = [];
  for (const [index, written] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const form = written.replace(/#.*$/, '').trim();
    if (form === '') continue;
    const words = form
      .split(/[\s,]+/u)
      .map((word) => fold(word).letters)
      .filter((word) => word !== '');
    const forms = orders(words).map((order) => order.join(''));
    const stems = stemsOf(words);
    names.push({
      entry: names.length + 1,
      line: index + 1,
      forms: [...new Set(forms)],
      ...(stems.length > 0 && { stems }),
    });
  }
  return names;
}

/** Where a name stands in a text. */
export interface PrivateHit {
  name: PrivateName;
  /** UTF-16 units of the text. */
  offset: number;
  end: number;
}

/**
 * The names of the list that stand in `text`, each once, at its first place. Case,
 * widths, marks, spaces, points and the order of a name's words make no difference.
 * Rather one too many than one too few: what is found is looked at by a person.
 */
export function findPrivateNames(text: string, names: readonly PrivateName[]): PrivateHit[] {
  const first = new Map<PrivateName, PrivateHit>();
  for (const hit of privateHits(text, names)) {
    const known = first.get(hit.name);
    if (!known || hit.offset < known.offset) first.set(hit.name, hit);
  }
  return [...first.values()];
}

/** Every stretch of `text` that is a form of a name of the list; name by name, they may overlap. */
export function privateHits(text: string, names: readonly PrivateName[]): PrivateHit[] {
  if (names.length === 0) return [];
  const folded = fold(text);
  return names.flatMap((name) =>
    [...placesOfName(folded, name)].map(([from, to]) => {
      return { name, offset: folded.at[from] ?? 0, end: folded.ends[to - 1] ?? text.length };
    }),
  );
}

/** In units of the folded letters, in no order. */
function* placesOfName(folded: Folded, { forms, stems = [] }: PrivateName) {
  for (const form of forms) yield* placesOf(folded, form);
  for (const order of stems) yield* placesOfStems(folded, order);
}

/** Where words that begin so stand one behind the other, each with some ending. */
function* placesOfStems(
  { letters, begins }: Folded,
  [first = '', ...rest]: readonly string[],
): Generator<[number, number]> {
  const wordEnd = (from: number) => {
    for (let at = from; at <= from + MAX_ENDING; at += 1) if (begins[at] ?? true) return at;
    return -1;
  };
  for (let at = letters.indexOf(first); at >= 0; at = letters.indexOf(first, at + 1)) {
    let end = begins[at] ? wordEnd(at + first.length) : -1;
    for (const stem of rest) {
      end = end >= 0 && letters.startsWith(stem, end) ? wordEnd(end + stem.length) : -1;
    }
    if (end >= 0) yield [at, end];
  }
}

/** Where `form` stands as a word of its own, in units of the folded letters. */
function* placesOf({ letters, begins }: Folded, form: string): Generator<[number, number]> {
  // One syllable, or one letter of any script, is in too many words.
  const single = [...form.normalize('NFC')].length < 2;
  const unspaced = UNSPACED.test(form) && !single;
  const anywhere = unspaced || PREFIXED.test(form);
  for (let at = letters.indexOf(form); at >= 0; at = letters.indexOf(form, at + 1)) {
    const end = at + form.length;
    const starts = anywhere || begins[at];
    const ends = unspaced ? !INSIDE_SYLLABLE.test(letters[end] ?? '') : (begins[end] ?? true);
    if (starts && ends) yield [at, end];
  }
}

function fold(text: string): Folded {
  const folded: Folded = { letters: '', at: [], ends: [], begins: [] };
  let before: FoldedLetter['kind'] = 'other';
  let at = 0;
  for (const letter of ofOneAlphabet(text)) {
    // Letter by letter, so that each keeps its place.
    const { kept, kind } = foldLetter(letter);
    if (kept !== '') {
      // Also inside of `nameInFileName` and `name2`.
      const begins =
        before === 'other' ||
        (before === 'small' && kind === 'capital') ||
        (before === 'digit') !== (kind === 'digit');
      for (let unit = 0; unit < kept.length; unit += 1) {
        folded.at.push(at);
        folded.ends.push(at + letter.length);
        folded.begins.push(begins && unit === 0);
      }
      folded.letters += kept;
      before = kind;
    } else if (kind === 'other') before = 'other';
    else if (folded.ends.length > 0) folded.ends[folded.ends.length - 1] = at + letter.length;
    at += letter.length;
  }
  return folded;
}

interface FoldedLetter {
  /** Decomposed, so that both ways of writing a syllable are one; empty: it is no letter. */
  kept: string;
  /** A mark belongs to the letter before it. */
  kind: 'other' | 'small' | 'capital' | 'digit' | 'mark';
}

/** A text has few letters, and each many times; whoever sends all there are fills no memory. */
const MAX_LETTERS = 20_000;
const foldedLetters = new Map<string, FoldedLetter>();

function foldLetter(letter: string): FoldedLetter {
  const known = foldedLetters.get(letter);
  if (known) return known;
  const plain = letter
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]/gu, '');
  const kept = plainLetter(plain.replace(/[^\p{L}\p{N}]/gu, ''));
  const folded: FoldedLetter = { kept, kind: kept === '' ? lostKind(plain) : kindOf(letter) };
  if (foldedLetters.size >= MAX_LETTERS) foldedLetters.clear();
  foldedLetters.set(letter, folded);
  return folded;
}

function lostKind(plain: string): 'other' | 'mark' {
  return plain === '' ? 'mark' : 'other';
}

function kindOf(letter: string): 'small' | 'capital' | 'digit' {
  if (/\p{N}/u.test(letter)) return 'digit';
  return /\p{Lu}/u.test(letter) ? 'capital' : 'small';
}

/** A Cyrillic name's words without the last vowels, which cases change; none of other alphabets. */
function stemsOf(words: readonly string[]): (readonly string[])[] {
  if (!words.every((word) => /^\p{Script=Cyrillic}+$/u.test(word))) return [];
  const stems = words.map((word) => word.replace(/(?<=.{3})[аеиоуыэюяіь]{1,2}$/u, ''));
  if (stems.length === 1 && (stems[0]?.length ?? 0) < LEAST_STEM) return [];
  return orders(stems);
}

/** Each order of the words; of a long name only as written and turned around. */
function orders(words: readonly string[]): (readonly string[])[] {
  if (words.length === 0) return [];
  const listed = words.length > MAX_WORDS ? [words, words.toReversed()] : permutations(words);
  return [...new Map(listed.map((order) => [order.join(' '), order])).values()];
}

function permutations(words: readonly string[]): (readonly string[])[] {
  if (words.length < 2) return [words];
  return words.flatMap((word, i) =>
    permutations(words.toSpliced(i, 1)).map((rest) => [word, ...rest]),
  );
}
