/** Letters, signs and marks that stand beside letters in honest text. */
const USUAL =
  /[\p{L}\p{M}«»‹›“”‘’„‚…–—―¿¡·•♪♫°€£§№ªº·´、。・「」『』（）！？，：；～\u00a0\u00ad\u2028]/u;
const LETTER = /[\p{L}\p{M}]/u;
const LATIN = /\p{Script=Latin}/u;
/** Unassigned, private, a C1 control, or what decoders put for bytes that are no letter. */
const BROKEN = /[\ufffd\u0080-\u009f\p{Co}\p{Cn}]/u;
/** Half-width kana: lone bytes of other encodings read as Japanese. */
const HALF_WIDTH = /[\uff61-\uff9f]/;

/**
 * How much of a text's letters beyond ASCII cannot be right, 0 to 1: no
 * letter at all, a capital inside a word, signs inside a word, two scripts in
 * one word. A text without such letters has no faults.
 */
export function orthographyFaults(text: string): number {
  let letters = 0;
  let faults = 0;
  let before = '\n';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x7f) {
      letters++;
      faults += faultOf(character, before);
    } else if (isAsciiLetter(code) && isForeign(before)) faults += 0.5;
    else if (code >= 65 && code <= 90 && isLower(before) && before > '\x7f') faults += 0.5;
    before = character;
  }
  return letters === 0 ? 0 : Math.min(1, faults / letters);
}

function faultOf(character: string, before: string): number {
  if (BROKEN.test(character)) return 3;
  if (!USUAL.test(character)) return LETTER.test(before) ? 1 : 0.5;
  if (HALF_WIDTH.test(character)) return 0.5;
  if (!LETTER.test(character)) return 0;
  if (isLower(before) && isUpper(character)) return 1;
  const mixed = isForeign(character)
    ? LATIN.test(before)
    : isForeign(before) && LATIN.test(character);
  return mixed ? 1 : 0;
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase() && character === character.toLowerCase();
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase() && character === character.toUpperCase();
}

function isAsciiLetter(code: number): boolean {
  const letter = code | 32;
  return letter >= 97 && letter <= 122;
}

/** An alphabet that does not share words with Latin letters: Cyrillic, Greek, Hebrew, Arabic, Thai. */
function isForeign(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x370 && code < 0xe80 && LETTER.test(character) && !LATIN.test(character);
}

/**
 * How sure Thai is, 0 to 1, by the order of its signs: a mark above or below
 * stands on a consonant, a leading vowel before one. Bytes of other encodings
 * read as Thai break that in every other letter.
 */
export function thaiOrder(text: string): number {
  let signs = 0;
  let wrong = 0;
  let thai = 0;
  let others = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code < 0xe01 || code > 0xe5b) {
      others++;
      continue;
    }
    thai++;
    if (isThaiMark(code)) {
      signs++;
      const before = text.charCodeAt(at - 1);
      if (!isThaiConsonant(before) && !isThaiMark(before)) wrong++;
    } else if (code >= 0xe40 && code <= 0xe44) {
      signs++;
      if (!isThaiConsonant(text.charCodeAt(at + 1))) wrong++;
    }
  }
  if (thai < 20 || others > thai / 50 || signs < thai / 10) return 0;
  return wrong < signs / 20 ? 0.8 : 0;
}

function isThaiConsonant(code: number): boolean {
  return code >= 0xe01 && code <= 0xe2e;
}

function isThaiMark(code: number): boolean {
  return code === 0xe31 || (code >= 0xe34 && code <= 0xe3a) || (code >= 0xe47 && code <= 0xe4e);
}

/** Chinese and Japanese bytes read as Korean make as many Hanja as syllables. */
const MIN_HANGUL = 0.9;
/** Particles and endings: a fifth of any Korean, and of nothing that only reads as Hangul. */
const COMMON_HANGUL = new Set('이다는은가을를에의도고지어요하해니서나로');
const MIN_COMMON = 0.05;

/** How sure Korean is, 0 to 1: nearly all its letters are Hangul, and of the common ones some. */
export function hangulShare(text: string): number {
  let hangul = 0;
  let common = 0;
  let others = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xac00 && code <= 0xd7a3) {
      hangul++;
      if (COMMON_HANGUL.has(text.charAt(at))) common++;
    } else if (code >= 0xa0 && (code < 0x2010 || code > 0x303f)) others++;
  }
  const korean = hangul >= (hangul + others) * MIN_HANGUL && common >= hangul * MIN_COMMON;
  return hangul >= 20 && korean ? 1 : 0;
}
