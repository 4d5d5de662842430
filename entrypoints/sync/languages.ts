import type { EncodingView } from '../../components/sync/view.ts';
import type { Candidate } from '../../services/encoding.ts';

/** Languages that are offered for the words, after the likely ones. */
const USUAL = (
  'en ko ja zh-Hans zh-Hant yue es pt fr de it nl sv da nb fi is pl cs sk sl hr sr bs mk bg ro hu ' +
  'el uk ru be lt lv et tr az ka hy he ar fa ur ps ku hi bn pa gu mr ta te kn ml si ne th lo km my ' +
  'vi id ms fil sw am ti so ha yo ig zu af sq ca eu gl ga cy kk uz mn bo'
).split(' ');

/** Tags for a list: the one guessed, the viewer's own, then the usual ones. */
export function languagesFor(guessed: string): string[] {
  return [...new Set([guessed, ...navigator.languages.map(base), ...USUAL])];
}

/** A country matters to a list only where the writing differs. */
function base(tag: string): string {
  return tag.startsWith('zh') ? tag : (tag.split('-')[0] ?? tag);
}

/** What files are written in where they are not UTF-8. WHATWG labels. */
const ENCODINGS = (
  'utf-8 utf-16le utf-16be euc-kr shift_jis euc-jp iso-2022-jp gb18030 big5 windows-1250 ' +
  'windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 ' +
  'windows-1258 windows-874 koi8-r iso-8859-2'
).split(' ');

/** Encodings for a list: those that were guessed, with a sample of each, then the usual ones. */
export function encodingView(read: {
  name: string;
  candidates: readonly Candidate[];
}): EncodingView {
  const guessed = new Set(read.candidates.map(({ encoding }) => encoding));
  const others = ENCODINGS.filter((encoding) => !guessed.has(encoding));
  return {
    chosen: read.name,
    choices: [...read.candidates, ...others.map((encoding) => ({ encoding, sample: null }))],
  };
}
