/** Scripts that put no space between words, or join particles to them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Arabic and Hebrew marks, which most writers leave out, and the stroke that only stretches. */
const VOWEL_MARKS = /[\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;
/** "And", "the", "in" …, which Arabic and Hebrew write onto the word. */
const PREFIX =
  /(?:^|[^\p{L}\p{N}])(?:[\u0648\u0641\u0628\u0643\u0644\u0633]{0,2}(?:\u0627\u0644|\u0644\u0644)?|[\u05d5\u05e9\u05d4\u05db\u05dc\u05d1\u05de]{0,3})$/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * A text as words are looked for in it: case, widths, kinds of apostrophes and
 * spaces, and Arabic or Hebrew vowel marks make no difference; accents do.
 */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(VOWEL_MARKS, '')
      .replace(/\p{Cf}/gu, '')
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/[\u2010-\u2015]/g, '-')
      .replace(/\s+/g, ' ')
      // A line break inside of a word of these scripts is none.
      .replace(
        /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
        '',
      )
      .trim()
  );
}

/**
 * Where a form stands in a text as a word, both folded: starts and ends, in UTF-16
 * units. "Ri" is not in "origin", and "24,000" is not in "124,000"; in scripts
 * without spaces between words any place counts, for a form of two letters or more.
 *
 * @param loose - an ending may follow: "fog bells" has "fog bell"
 */
export function findForm(text: string, form: string, loose = false): [number, number][] {
  const found: [number, number][] = [];
  // First the question that most cues answer with no.
  if (form === '' || !text.includes(form)) return found;
  const anywhere = UNSPACED.test(form) && form.length > 1;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    if (anywhere || (startsWord(text, at) && (loose || endsWord(text, end)))) found.push([at, end]);
  }
  return found;
}

/** Whether any of `forms` stands in `text`, all folded. */
export function hasForm(text: string, forms: readonly string[], loose = false): boolean {
  return forms.some((form) => findForm(text, form, loose).length > 0);
}

function startsWord(text: string, at: number): boolean {
  if (!WORD.test(text[at] ?? '') || !WORD.test(text[at - 1] ?? '')) return true;
  return PREFIX.test(text.slice(Math.max(0, at - 6), at));
}

function endsWord(text: string, end: number): boolean {
  return !WORD.test(text[end - 1] ?? '') || !WORD.test(text[end] ?? '');
}
