import { wordSegmenter } from './split-words.ts';

/** A place where a caption, or a line of it, may end. */
export interface Break {
  /** Where the next part begins: offset in UTF-16 code units. */
  at: number;
  /** How much it hurts the reader: 0 where the sense breaks, 1 where it does not. */
  cost: number;
}

const CLAUSE = /[,;:.?!…—–、，；：。？！،؛؟।၊](?:["'”’»›)\]）］」』】》〉])*\s?$/u;
/** Written without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/gu;
/** What must not begin a line (JIS X 4051, and closing punctuation everywhere). */
const NO_START =
  /^[\p{Pe}\p{Pf}\p{M}、。，．！？：；・ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…,.!?:;%ๆฯ]/u;
/** After these a Japanese phrase is whole. */
const JAPANESE_END = /(?:[はがをにでともへてらばの]|から|ので|けど|まで)$/u;
/** Bracketed words, which are read in one. */
const BRACKETED = /[([（［【][^()[\]（）［］【】]{0,60}[)\]）］】]/gu;

/** Costs, by what stands at the break. */
const AT_CLAUSE = 0;
const AT_PHRASE = 0.4;
const AT_SPACE = 0.5;
/** After an article or a preposition, most of which are short; in Korean before a short noun. */
const AT_TIED = 0.9;
const AT_LETTERS = 0.8;

/**
 * Where `text` may be broken, growing; never its beginning or end.
 *
 * @param language - BCP 47
 */
export function breaksOf(text: string, language: string): Break[] {
  const inBrackets = bracketed(text);
  const found = isUnspaced(text) ? wordBreaks(text, language) : spaceBreaks(text);
  return found.filter(
    ({ at }) =>
      at > 0 && at < text.length && !inBrackets[at] && !NO_START.test(text.slice(at, at + 1)),
  );
}

/** Korean with a few Chinese characters is not. */
function isUnspaced(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return 3 * (text.match(UNSPACED)?.length ?? 0) > letters;
}

function spaceBreaks(text: string): Break[] {
  return Array.from(text.matchAll(/\s+/gu), ({ 0: space, index }) => {
    const at = index + space.length;
    return { at, cost: costAtSpace(text, index, at) };
  });
}

function costAtSpace(text: string, end: number, at: number): number {
  const before = text.slice(Math.max(0, end - 8), end);
  if (CLAUSE.test(before)) return AT_CLAUSE;
  const short = /(?:^|\s)[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}’']{1,3}$/u;
  if (short.test(before)) return AT_TIED;
  if (/^[—–([（«“]/u.test(text.slice(at, at + 1))) return AT_CLAUSE;
  return /^\p{Script=Hangul}(?:\s|$|\p{P})/u.test(text.slice(at, at + 2)) ? AT_TIED : AT_SPACE;
}

function wordBreaks(text: string, language: string): Break[] {
  const found: Break[] = [];
  let before = '';
  for (const { segment, index } of wordSegmenter(language).segment(text)) {
    if (index > 0 && !/^\s/u.test(segment)) {
      found.push({ at: index, cost: costInWords(before, segment) });
    }
    before = (before + segment).slice(-8);
  }
  return found;
}

function costInWords(before: string, next: string): number {
  if (CLAUSE.test(before)) return AT_CLAUSE;
  if (/\s$/u.test(before)) return AT_SPACE;
  if (JAPANESE_END.test(before) && !/^\p{Script=Hiragana}/u.test(next)) return AT_PHRASE;
  if (/^[\p{Ps}\p{Pi}]/u.test(next)) return AT_PHRASE;
  return /^[\p{Script=Hiragana}\p{P}]/u.test(next) ? 1 : AT_LETTERS;
}

/** By offset: 1 where a break would tear bracketed words apart. */
function bracketed(text: string): Uint8Array {
  const inside = new Uint8Array(text.length + 1);
  for (const { 0: words, index } of text.matchAll(BRACKETED)) {
    inside.fill(1, index + 1, index + words.length);
  }
  return inside;
}
