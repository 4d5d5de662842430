import { windows1252 } from '../transcripts/formats/entities.ts';

export interface Decoded {
  text: string;
  /** WHATWG label. */
  encoding: string;
  /** False where the encoding is a guess, or bytes had to be replaced. */
  certain: boolean;
}

/** Bytes looked at for the NULs of UTF-16. */
const SAMPLE = 4096;
/**
 * Share of NULs that tells UTF-16: digits, spaces and line breaks make more
 * than a tenth of any caption file, in Korean too; no other encoding has any.
 */
const MIN_NULS = 0.1;
/** Damaged UTF-8 has this many good letters for each bad byte; other encodings have few. */
const GOOD_PER_BAD = 10;

/**
 * Decode a caption file: byte order mark, then the NULs of UTF-16 without one
 * (before UTF-8, for Cyrillic UTF-16 can be valid UTF-8), then UTF-8. What is
 * none of these is taken for windows-1252, which decodes anything.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = byMark(bytes) ?? byNuls(bytes);
  if (encoding !== null) return { ...decodeAs(bytes, encoding), encoding };
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8.certain || isDamagedUtf8(utf8.text)) return { ...utf8, encoding: 'utf-8' };
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', certain: false };
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

/** The byte order mark is not part of the text. */
function decodeAs(bytes: Uint8Array, encoding: string): { text: string; certain: boolean } {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), certain: true };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), certain: false };
  }
}

function isDamagedUtf8(text: string): boolean {
  let bad = 0;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  return good > bad * GOOD_PER_BAD;
}

/** Node before 24 decodes 0x80 to 0x9F as control characters, where browsers give letters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (character) => windows1252(character.charCodeAt(0)));
}
