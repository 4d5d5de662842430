import { wrapEmphasis } from './emphasis.ts';

/** UTF-16 units of what a link is called where its address is given elsewhere. */
const MAX_NAME = 200;
/** Ticks around code; more are letters. */
const MAX_TICKS = 20;

/** One mark at a time, the first that fits; what none of them takes is a letter. */
const MARKS = new RegExp(
  [
    /\\(?<escaped>[!-/:-@[-`{-~])/,
    /(?<tick>`+)/,
    /<(?<address>(?:https?|mailto):[^\s<>]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,200})>/,
    /(?<tag><(?:\/?[a-z][\w-]{0,50}(?:\s[^<>]{0,2000})?\/?|!--[^<>]{0,2000}--)>)/,
    /(?<bracket>!?\[)/,
    // The end of what a link shows: its address follows, or its name, or nothing.
    /(?<closing>\]\(\s{0,9}(?:<[^<>\n]{0,2000}>|(?:[^()\s<]|\([^()\s]{0,500}\)){0,2000})(?:\s{1,9}["'(][^"'\n]{0,500}["')])?\s{0,9}\)|\]\[[^[\]]{0,200}\]|\])/,
    /(?<br> {2,50}\n|\\\n)/,
    /(?<entity>&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/,
    /(?<mark>\*+|_+|~{1,2})/,
    /(?<bare>https?:\/\/[^\s<>"'*[\]()]{1,2000})/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** What an escaped or plain letter is in HTML. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A piece of a line: HTML, or marks that may turn out to be emphasis. */
export type Piece = string | { mark: string; before: string; after: string };

/**
 * A paragraph's text as HTML: emphasis, code, links, breaks; tags stay what they are.
 *
 * @param isNamed - whether a link's address is given elsewhere by this name
 */
export function inlineHtml(text: string, isNamed: (name: string) => boolean): string {
  const pieces: Piece[] = [];
  /** Where a link or a picture may have begun, and in the text. */
  const open: { piece: number; at: number; image: boolean }[] = [];
  const ticks = new Map<number, number>();
  let plain = '';
  const add = (piece: Piece) => {
    if (plain !== '') pieces.push(escapeText(plain));
    plain = '';
    pieces.push(piece);
  };
  for (let at = 0; at < text.length; ) {
    MARKS.lastIndex = at;
    const found = MARKS.exec(text);
    plain += text.slice(at, found?.index);
    if (!found) break;
    at = found.index;
    const [whole] = found;
    const { escaped, tick, address, tag, bracket, closing, br, entity, mark, bare } =
      found.groups ?? {};
    let end = at + whole.length;
    if (escaped) plain += escaped;
    else if (tick) {
      const close = closingTicks(text, tick.length, end, ticks);
      if (close < 0) plain += tick;
      else {
        const code = text.slice(end, close).replaceAll('\n', ' ');
        add(`<code>${escapeText(/^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code)}</code>`);
        end = close + tick.length;
      }
    } else if (address || bare) {
      // A full stop behind an address is the sentence's.
      const link = address ?? whole.replace(/[.,:;!?]{1,20}$/, '');
      if (!address) end = at + link.length;
      const shown = escapeText(link);
      add(`<a href="${shown.replaceAll('"', '&quot;')}">${shown}</a>`);
    } else if (tag || entity) add(whole);
    else if (br) add('<br>');
    else if (bracket) {
      add(bracket);
      open.push({ piece: pieces.length - 1, at: end, image: bracket === '![' });
    } else if (closing) {
      const start = open.pop();
      const name = closing.length > 2 && closing[1] === '[' ? closing.slice(2, -1) : '';
      const label = start && at - start.at <= MAX_NAME ? text.slice(start.at, at) : '';
      const isLink = start && (closing[1] === '(' || isNamed(name || label));
      if (!isLink || !start) {
        plain += ']';
        end = at + 1;
      } else {
        add(start.image ? '' : '</a>');
        pieces[start.piece] = start.image ? '' : '<a href="#">';
        if (start.image) pieces.length = start.piece;
      }
    } else if (mark) add({ mark, before: text[at - 1] ?? ' ', after: text[end] ?? ' ' });
    at = end;
  }
  add('');
  return wrapEmphasis(pieces);
}

/** Offset of the run of as many ticks; -1: none. What was sought in vain is not sought again. */
function closingTicks(
  text: string,
  length: number,
  from: number,
  vain: Map<number, number>,
): number {
  if (length > MAX_TICKS || (vain.get(length) ?? Number.POSITIVE_INFINITY) <= from) return -1;
  const run = /`+/g;
  run.lastIndex = from;
  for (let found = run.exec(text); found; found = run.exec(text))
    if (found[0].length === length) return found.index;
  vain.set(length, from);
  return -1;
}
