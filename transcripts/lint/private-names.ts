/** A form of a name that must stand nowhere. */
export interface PrivateName {
  /** Counted from 1, without comments and empty lines: what a report may say of it. */
  entry: number;
  /** 1-based line of the list. */
  line: number;
  /** Folded, in each order of its words; empty when the entry has no letter. */
  forms: readonly string[];
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
    names.push({ entry: names.length + 1, line: index + 1, forms: orders(words) });
  }
  return names;
}

/** Where a name stands in a text. */
export interface PrivateHit {
  name: PrivateName;
  /** UTF-16 units of the text. */
  offset: number;
}

/**
 * The names of the list that stand in `text`, each once, at its first place. Case,
 * widths, marks, spaces, points and the order of a name's words make no difference.
 * Rather one too many than one too few: what is found is looked at by a person.
 */
export function findPrivateNames(text: string, names: readonly PrivateName[]): PrivateHit[] {
  if (names.length === 0) return [];
  const folded = fold(text);
  return names.flatMap((name) => {
    const places = name.forms.flatMap((form) => {
      for (const [at] of placesOf(folded, form)) return at;
      return [];
    });
    if (places.length === 0) return [];
    return [{ name, offset: folded.at[Math.min(...places)] ?? 0 }];
  });
}

/**
 * Every stretch of `text` that is a form of a name of the list.
 *
 * @returns starts and ends, in UTF-16 units, in any order; they may overlap
 */
export function privateStretches(text: string, names: readonly PrivateName[]): [number, number][] {
  if (names.length === 0) return [];
  const folded = fold(text);
  const stretches: [number, number][] = [];
  for (const form of names.flatMap((name) => name.forms)) {
    for (const [from, to] of placesOf(folded, form)) {
      stretches.push([folded.at[from] ?? 0, folded.ends[to - 1] ?? text.length]);
    }
  }
  return stretches;
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
  let before: 'other' | 'small' | 'capital' | 'digit' = 'other';
  let at = 0;
  for (const letter of text) {
    // Letter by letter, so that each keeps its place; decomposed, so that both ways of
    // writing a syllable are one.
    const plain = letter
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\p{Cf}\u0640]/gu, '');
    const kept = plain.replace(/[^\p{L}\p{N}]/gu, '');
    if (kept !== '') {
      const kind = kindOf(letter);
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
    } else if (plain !== '') before = 'other';
    else if (folded.ends.length > 0) folded.ends[folded.ends.length - 1] = at + letter.length;
    at += letter.length;
  }
  return folded;
}

function kindOf(letter: string): 'small' | 'capital' | 'digit' {
  if (/\p{N}/u.test(letter)) return 'digit';
  return /\p{Lu}/u.test(letter) ? 'capital' : 'small';
}

/** Each order of the words, joined; of a long name only as written and turned around. */
function orders(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const listed = words.length > MAX_WORDS ? [words, words.toReversed()] : permutations(words);
  return [...new Set(listed.map((order) => order.join('')))];
}

function permutations(words: readonly string[]): (readonly string[])[] {
  if (words.length < 2) return [words];
  return words.flatMap((word, i) =>
    permutations(words.toSpliced(i, 1)).map((rest) => [word, ...rest]),
  );
}
