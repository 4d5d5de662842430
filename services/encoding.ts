import { guessEncodings } from './encoding-guess.ts';

interface Decoded {
  text: string;
  /** WHATWG label. */
  encoding: string;
  /** False where the encoding is a guess, or bytes had to be replaced. */
  certain: boolean;
  /** What else the bytes may be, the likeliest first, for the viewer to choose; `encoding` leads. */
  candidates: Candidate[];
}

export interface Candidate {
  /** WHATWG label. */
  encoding: string;
  /** Some of the text that tells encodings apart, as this one reads it. */
  sample: string;
}

/** Bytes looked at for the NULs of UTF-16. */
const SAMPLE = 4096;
/**
 * Share of NULs that tells UTF-16: digits, spaces and line breaks make more
 * than a tenth of any caption file, in Korean too; no other encoding has any.
 */
const MIN_NULS = 0.1;
/** A guess is certain if it reads like a language, and clearly more so than the next. */
const SURE_SCORE = 0.2;
const SURE_MARGIN = 0.15;
const MAX_CANDIDATES = 8;
/** UTF-16 units of a sample. */
const SAMPLE_LENGTH = 120;

/**
 * Decode a text file: byte order mark, then the NULs of UTF-16 without one
 * (before UTF-8, for Cyrillic UTF-16 can be valid UTF-8), then UTF-8, then
 * what the file declares, then what its letters look like.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const unicode = byMark(bytes) ?? byNuls(bytes);
  if (unicode !== null) return known(bytes, unicode);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8.certain) return byEscapes(utf8.text) ? known(bytes, 'iso-2022-jp') : only(utf8, 'utf-8');
  const declared = byDeclaration(bytes);
  if (declared !== null) return known(bytes, declared);
  return isDamagedUtf8(utf8.text) ? only(utf8, 'utf-8') : byLetters(bytes);
}

/**
 * The text as this encoding reads it; the byte order mark is no part of it.
 *
 * @param encoding - WHATWG label
 * @throws RangeError if there is no such encoding
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function only(found: { text: string; certain: boolean }, encoding: string): Decoded {
  const candidates = [{ encoding, sample: sampleOf(found.text) }];
  return { ...found, encoding, candidates };
}

function known(bytes: Uint8Array, encoding: string): Decoded {
  return only(decodeStrictly(bytes, encoding), encoding);
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function byNuls(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[pair * 2] === 0) first++;
    if (bytes[pair * 2 + 1] === 0) second++;
  }
  const least = Math.max(pairs * MIN_NULS, 2);
  if (second > least && second > first * 8) return 'utf-16le';
  return first > least && first > second * 8 ? 'utf-16be' : null;
}

/** Old Japanese mail: ASCII to the eye, with escapes between the alphabets. */
function byEscapes(text: string): boolean {
  return text.includes('\u001b$B') || text.includes('\u001b$@');
}

/** What an XML declaration says, if it is an encoding. */
function byDeclaration(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  try {
    const { encoding } = new TextDecoder(label);
    return label === undefined || encoding.startsWith('utf') ? null : encoding;
  } catch {
    return null; // a name of its own
  }
}

function byLetters(bytes: Uint8Array): Decoded {
  const guesses = guessEncodings(bytes);
  const [best] = guesses;
  const candidates: Candidate[] = [];
  let margin = Number.POSITIVE_INFINITY;
  for (const { encoding, score, text } of guesses) {
    const sample = sampleOf(text);
    if (candidates.some((candidate) => candidate.sample === sample)) continue;
    if (candidates.length === 1) margin = best.score - score;
    candidates.push({ encoding, sample });
    if (candidates.length === MAX_CANDIDATES) break;
  }
  const { text } = decodeStrictly(bytes, best.encoding);
  const sure = best.score >= SURE_SCORE && margin >= SURE_MARGIN && !text.includes('\ufffd');
  return { text, encoding: best.encoding, certain: sure, candidates };
}

/** Of a guess, its text has only the lines that are not plain ASCII. */
function sampleOf(text: string): string {
  return text.slice(0, SAMPLE_LENGTH).replaceAll('\r', '').trim();
}

function decodeStrictly(bytes: Uint8Array, encoding: string): { text: string; certain: boolean } {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), certain: true };
  } catch {
    return { text: decodeAs(bytes, encoding), certain: false };
  }
}

/** Damaged UTF-8 has more letters than bad bytes; of other encodings not half as many look right. */
function isDamagedUtf8(text: string): boolean {
  let bad = 0;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  return good > bad;
}
