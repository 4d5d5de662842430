import { diffArrays } from 'diff';

/** A stretch of two texts. Those `same` or `removed` add up to the one before, `same` or `added` to the one after. */
export interface Difference {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/**
 * Most words, or letters of a script without spaces, that are taken out and put in. Texts
 * that differ by more are two texts: the whole of one is shown for the whole of the other.
 */
const MAX_EDITS = 300;
/** Scripts of which a letter says little: their words are compared, as far as they can be told. */
const SOUTH = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Scripts of which each letter is compared. */
const EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A stretch of the first; a word; or one letter or mark with all that is drawn onto it. */
const PIECE = new RegExp(
  `(${SOUTH.source}+)|(?:(?!${EAST.source}|${SOUTH.source})[\\p{L}\\p{N}\\p{M}'’])+|` +
    '\\p{RI}\\p{RI}|.(?:[\\p{M}\\p{EMod}\\u200d]|(?<=\\u200d).)*',
  'gsu',
);

/**
 * How one text becomes another: by words, and in Chinese and Japanese by letters.
 *
 * @param language - BCP 47, of both; one that is none counts as unknown
 * @returns in reading order, `removed` before the `added` in its place; empty if both texts are
 */
export function differences(before: string, after: string, language: string): Difference[] {
  const changes = diffArrays(pieces(before, language), pieces(after, language), {
    maxEditLength: MAX_EDITS,
  });
  const found: Difference[] = changes
    ? changes.map(({ value, added, removed }) => ({
        text: value.join(''),
        kind: added ? 'added' : removed ? 'removed' : 'same',
      }))
    : replaced(before, after);
  return joined(found);
}

function replaced(before: string, after: string): Difference[] {
  return [
    { text: before, kind: 'removed' },
    { text: after, kind: 'added' },
  ];
}

function pieces(text: string, language: string): string[] {
  return [...text.matchAll(PIECE)].flatMap(([piece, south]) =>
    south === undefined ? piece : words(south, language),
  );
}

function words(text: string, language: string): string[] {
  return Array.from(segmenterOf(language).segment(text), ({ segment }) => segment);
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('und', { granularity: 'word' });
  }
}

/**
 * One stretch where the comparison made several. A space that stands between two changes
 * is the same only by chance: "dark red" for "light green" is one change.
 */
function joined(found: readonly Difference[]): Difference[] {
  const rows: Difference[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') rows.push({ text: removed, kind: 'removed' });
    if (added !== '') rows.push({ text: added, kind: 'added' });
    removed = '';
    added = '';
  };
  for (const [index, { text, kind }] of found.entries()) {
    const next = found[index + 1];
    const both = removed !== '' && added !== '' && next !== undefined;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (both && next.kind !== 'same' && /^ +$/.test(text)) {
      removed += text;
      added += text;
    } else if (text !== '') {
      flush();
      rows.push({ text, kind });
    }
  }
  flush();
  return rows;
}
