/** To compile it takes as long as to read thousands of words, so what is usual is known without it. */
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** By UTF-16 code unit: 1 part of a word, 2 not, 0 not asked yet. */
const known = new Uint8Array(0x10000);
known.fill(2, 0, 0x80).fill(2, 0xa0, 0xaa).fill(2, 0x2000, 0x2070).fill(2, 0x20a0, 0x20d0);
known.fill(1, 0x30, 0x3a).fill(1, 0x41, 0x5b).fill(1, 0x61, 0x7b);
known.fill(1, 0xc0, 0xd7).fill(1, 0xd8, 0xf7).fill(1, 0xf8, 0x250);

/** Letters, digits and their marks: how many code units the one at `at` has; 0: it is none of them. */
export function wordUnitsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) {
    const point = text.codePointAt(at) ?? 0;
    return point > 0xffff && WORD.test(String.fromCodePoint(point)) ? 2 : 0;
  }
  const answer = known[code] as number;
  if (answer !== 0) return answer === 1 ? 1 : 0;
  const is = WORD.test(String.fromCharCode(code));
  known[code] = is ? 1 : 2;
  return is ? 1 : 0;
}

export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

/**
 * How many letters of an alphabet longer a text takes to say than it has letters: a Han letter takes
 * as long as three, a Hangul or kana one as two, and a digit as four.
 */
export function saidLonger(text: string, from: number, to: number): number {
  let longer = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x3041) longer += code >= 0x30 && code <= 0x39 ? 3 : 0;
    else if (isHangul(code) || code <= 0x30ff) longer += 1;
    else if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) longer += 2;
  }
  return longer;
}

/** Vowel and tone marks of Thai and Lao, voice marks of kana. */
export function isMark(code: number): boolean {
  return (
    code === 0x0e31 ||
    (code >= 0x0e34 && code <= 0x0e3a) ||
    (code >= 0x0e47 && code <= 0x0e4e) ||
    code === 0x0eb1 ||
    (code >= 0x0eb4 && code <= 0x0ebc) ||
    (code >= 0x0ec8 && code <= 0x0ecd) ||
    code === 0x3099 ||
    code === 0x309a
  );
}

/** Thai, Lao, Burmese, Khmer: scripts without spaces whose words have many letters. */
export function isSegmented(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}

/** Thai, Lao, Burmese, Khmer, kana, Han, Hangul. */
export function isSolo(code: number): boolean {
  return (
    isSegmented(code) ||
    (code >= 0x3005 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    isHangul(code) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff66 && code <= 0xff9f) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}
