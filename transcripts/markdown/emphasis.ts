import type { Piece } from './inline.ts';

/** Marks that may begin emphasis: those not used yet, then the tags of those that are. */
interface Opener {
  char: string;
  left: number;
  tags: string;
}

/** Openers looked back at; nobody writes so many within each other. */
const MAX_OPEN = 50;

/** Turns marks into emphasis where they begin and end some (CommonMark 6.2), else into letters. */
export function wrapEmphasis(pieces: readonly Piece[]): string {
  const out: (string | Opener)[] = [];
  const open: Opener[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      out.push(piece);
      continue;
    }
    const { mark, before, after } = piece;
    const char = mark.charAt(0);
    const word = char === '_';
    const left = flanks(after, before);
    const right = flanks(before, after);
    const rest = right && (!word || !left || isPunctuation(after)) ? close(mark, open, out) : mark;
    if (rest === '') continue;
    if (left && (!word || !right || isPunctuation(before))) {
      const opener = { char, left: rest.length, tags: '' };
      out.push(opener);
      open.push(opener);
      if (open.length > MAX_OPEN) open.shift();
    } else out.push(rest);
  }
  return out
    .map((part) => (typeof part === 'string' ? part : part.char.repeat(part.left) + part.tags))
    .join('');
}

/** Ends what the marks end; gives back those left. */
function close(mark: string, open: Opener[], out: (string | Opener)[]): string {
  const char = mark.charAt(0);
  let left = mark.length;
  while (left > 0) {
    const at = open.findLastIndex(
      (one) => one.char === char && (char !== '~' || one.left === left),
    );
    const opener = open[at];
    if (!opener) break;
    open.length = at + 1;
    const size = char === '~' ? left : Math.min(2, left, opener.left);
    const tag = char === '~' ? 'del' : size === 2 ? 'strong' : 'em';
    opener.tags = `<${tag}>${opener.tags}`;
    out.push(`</${tag}>`);
    opener.left -= size;
    left -= size;
    if (opener.left === 0) open.pop();
  }
  return char.repeat(left);
}

/** Whether marks hug what is on this side (CommonMark's flanking). */
function flanks(side: string, other: string): boolean {
  if (/\s/.test(side)) return false;
  return !isPunctuation(side) || /\s/.test(other) || isPunctuation(other);
}

function isPunctuation(letter: string): boolean {
  return /[\p{P}\p{S}]/u.test(letter);
}
