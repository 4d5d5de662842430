import { isAbbreviated } from './sentences-abbreviations.ts';

/** A stop, what may be doubled with it, and the quotes and brackets it closes. */
const STOPS =
  /[.!?…。．｡！？‼⁇⁈⁉؟۔।॥።፧។၊။‽]+(?:\s?[»›](?=[\s,.)]|$)|["'”’)\]}）］｝」』】》〉〕]|\*)*/gu;
/** Stops after which no space is needed. */
const WIDE_STOP = /[。．｡！？‼⁇⁈⁉।॥។။]/u;
const CLOSER = /["'”’»›)\]}）］｝」』】》〉〕]$/u;
const OPENER = /["'“‘«‹([{（［｛「『【《〈〔¿¡]/u;
const DASH = /[-–—―]/u;
const CASELESS = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** How a Korean sentence ends, so that the dots after it are a stop and no pause. */
const KOREAN_END = /[다요죠까네지군걸데라자오소음함]$/u;

/** How far back a stop is judged by, in UTF-16 code units. */
const NEAR = 40;
/** Longest bracket that is kept whole, in UTF-16 code units. */
const MAX_BRACKET = 200;

/** Where sentences of a line end: offsets after the stop and its quotes, growing. */
export function ends(line: string, language: string | null): number[] {
  const found: number[] = [];
  const brackets = bracketsOf(line);
  let bracket = 0;
  for (const match of line.matchAll(STOPS)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((brackets[bracket]?.to ?? Number.POSITIVE_INFINITY) < start) bracket += 1;
    const inside = brackets[bracket];
    if (inside && inside.from < start && end <= inside.to) continue;
    const from = found.at(-1) ?? 0;
    if (isEnd(line, { from, start, end, stop: match[0] }, language)) found.push(end);
  }
  return found;
}

interface Stop {
  /** Where the sentence begins. */
  from: number;
  /** Where its stop begins and, with the quotes closed there, ends. */
  start: number;
  end: number;
  stop: string;
}

function isEnd(line: string, { from, start, end, stop }: Stop, language: string | null): boolean {
  const rest = line.slice(end, end + 40);
  const next = /\S/u.exec(rest)?.[0];
  if (next === undefined) return true;
  const closed = CLOSER.test(stop);
  const spaced = /^\s/u.test(rest);
  if (!spaced) return endsUnspaced(line.slice(Math.max(0, start - 1), start), stop, rest, closed);
  // “Yes,” she said: after a closed quote, or a dash, small letters go on with the sentence.
  const first = /^\s*(?:[-–—―]\s*)?(\p{L})?/u.exec(rest);
  const small = first?.[1] !== undefined && /\p{Ll}/u.test(first[1]);
  if (small && (closed || DASH.test(next))) return false;
  if (/[,;:、，]/u.test(next)) return false;
  const before = line.slice(Math.max(from, start - NEAR), start);
  if (/^(?:…|\.{2,})/u.test(stop) && !/[!?。！？؟]/u.test(stop)) return endsInDots(before, rest);
  if (!stop.startsWith('.') || /[!?]/u.test(stop)) return true;
  if (small) return false;
  return !isAbbreviated(before, rest.trimStart(), language);
}

/** What follows stands right after the stop. */
function endsUnspaced(before: string, stop: string, rest: string, closed: boolean): boolean {
  // 「…。」と言った, “……。”他说: the quote is part of a longer sentence.
  if (OPENER.test(rest[0] ?? '')) return WIDE_STOP.test(stop) || CASELESS.test(before);
  if (closed) return false;
  if (WIDE_STOP.test(stop)) return /^[\p{L}\p{N}–—―-]/u.test(rest);
  // A space was forgotten: 갔다.그리고
  return /[.!?]/u.test(stop) && CASELESS.test(before) && CASELESS.test(rest[0] ?? '');
}

/** Dots are a stop or a pause: in scripts without capitals only the ending tells. */
function endsInDots(before: string, rest: string): boolean {
  const next = /^[\s\p{P}]*(\p{L}|\p{N})/u.exec(rest)?.[1] ?? '';
  if (/\p{Lu}/u.test(next)) return true;
  return KOREAN_END.test(before) && /[\p{Script=Hangul}\p{N}]/u.test(next);
}

interface Bracket {
  from: number;
  to: number;
}

/** The brackets of a line that are short enough to stay whole; outermost only, in order. */
function bracketsOf(line: string): Bracket[] {
  const found: Bracket[] = [];
  const open: { at: number; closer: string }[] = [];
  const pairs: Record<string, string> = { '(': ')', '[': ']', '（': '）', '【': '】' };
  for (const { 0: letter, index } of line.matchAll(/[()[\]（）【】]/gu)) {
    const closer = pairs[letter];
    if (closer !== undefined) open.push({ at: index, closer });
    else if (open.at(-1)?.closer === letter) {
      const from = open.pop()?.at ?? index;
      if (index - from > MAX_BRACKET) continue;
      while ((found.at(-1)?.from ?? -1) > from) found.pop();
      found.push({ from, to: index + 1 });
    }
  }
  return found;
}
