// By parts: its front also looks for Unicode, which is told before (services/encoding.ts).
import { big5, euc_jp, euc_kr, gb_18030, sjis } from 'chardet/lib/encoding/mbcs';
import {
  ISO_8859_1,
  ISO_8859_2,
  ISO_8859_5,
  ISO_8859_6,
  ISO_8859_7,
  ISO_8859_8,
  ISO_8859_9,
  KOI8_R,
  windows_874,
  windows_1251,
  windows_1256,
  windows_1257,
  windows_1258,
} from 'chardet/lib/encoding/sbcs';
import { alphabetShare } from './alphabets.ts';
import { hangulShare, orthographyFaults, thaiOrder } from './orthography.ts';

/** What the bytes may be, and how much speaks for it. */
interface Guess {
  /** WHATWG label. */
  encoding: string;
  /** Comparable within one file only; above 0.2 the text reads like a language. */
  score: number;
  /** The lines beyond ASCII, in this encoding. */
  text: string;
}

/** Bytes looked at: a detector needs a few hundred letters, not a file; each is read in all of them. */
const SAMPLE = 16_384;

/**
 * chardet's names as browsers know them. Where a name stands for several, text
 * alone can tell them apart: they differ in a handful of letters.
 */
const LABELS: Record<string, readonly string[]> = {
  'ISO-8859-1': ['windows-1252', 'iso-8859-15'],
  'ISO-8859-2': ['windows-1250', 'iso-8859-2'],
  'ISO-8859-5': ['iso-8859-5'],
  'ISO-8859-6': ['windows-1256', 'iso-8859-6'],
  'windows-1256': ['windows-1256'],
  'ISO-8859-7': ['windows-1253', 'iso-8859-7'],
  'ISO-8859-8': ['windows-1255'],
  'ISO-8859-9': ['windows-1254'],
  'windows-1251': ['windows-1251', 'ibm866'],
  'windows-1257': ['windows-1257', 'iso-8859-13', 'iso-8859-4'],
  'windows-1258': ['windows-1258'],
  'windows-874': ['windows-874'],
  // The same letters as KOI8-R, and the Ukrainian ones.
  'KOI8-R': ['koi8-u'],
  Shift_JIS: ['shift_jis'],
  Big5: ['big5'],
  'EUC-JP': ['euc-jp'],
  'EUC-KR': ['euc-kr'],
  GB18030: ['gb18030'],
};

const RECOGNISERS = [
  new sjis(),
  new big5(),
  new euc_jp(),
  new euc_kr(),
  new gb_18030(),
  new ISO_8859_1(),
  new ISO_8859_2(),
  new ISO_8859_5(),
  new ISO_8859_6(),
  new ISO_8859_7(),
  new ISO_8859_8(),
  new ISO_8859_9(),
  new windows_1251(),
  new windows_1256(),
  new windows_1257(),
  new windows_1258(),
  new windows_874(),
  new KOI8_R(),
];

const ENCODINGS = [...new Set(Object.values(LABELS).flat())];

/** What a text of nothing but faulty letters loses. */
const FAULT_WEIGHT = 2.5;
/** What a text loses whose letters belong to no one language. */
const ALPHABET_WEIGHT = 0.6;
/** Of two encodings that read alike, the one of Windows: less than any single letter says. */
const SECOND = 1e-6;

/** Scripts that tell better by themselves than by chardet's lists of common letters. */
const ORDERS: Record<string, (text: string) => number> = {
  'windows-874': thaiOrder,
  'euc-kr': hangulShare,
};

/** All encodings the bytes can be read in, the likeliest first. */
export function guessEncodings(bytes: Uint8Array): [Guess, ...Guess[]] {
  const sample = telling(bytes);
  const found = new Map<string, number>();
  for (const { name, confidence } of matchesOf(sample)) {
    for (const label of LABELS[name] ?? []) {
      found.set(label, Math.max(found.get(label) ?? 0, confidence / 100));
    }
  }
  const guesses = ENCODINGS.map((encoding): Guess => {
    const text = new TextDecoder(encoding).decode(sample);
    return { encoding, text, score: scoreOf(text, encoding, found.get(encoding) ?? 0) };
  });
  const [best, ...others] = guesses.sort((a, b) => b.score - a.score);
  return [best ?? { encoding: 'windows-1252', text: '', score: 0 }, ...others];
}

function matchesOf(bytes: Uint8Array) {
  const context = {
    byteStats: [], // only those of Unicode count
    c1Bytes: false, // would only give some of them the name of Windows
    rawInput: bytes,
    rawLen: bytes.length,
    inputBytes: bytes,
    inputLen: bytes.length,
  };
  return RECOGNISERS.flatMap((recogniser) => recogniser.match(context) ?? []);
}

function scoreOf(text: string, encoding: string, found: number): number {
  const likely = Math.max(found, ORDERS[encoding]?.(text) ?? 0);
  const faults = FAULT_WEIGHT * orthographyFaults(text);
  const strange = ALPHABET_WEIGHT * (1 - alphabetShare(text));
  const score = likely - faults - strange;
  return encoding.startsWith('windows') ? score : score - SECOND;
}

/** The lines that are not plain ASCII; no encoding has a line break inside a letter. */
function telling(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE);
  let size = 0;
  let start = 0;
  let high = false;
  for (let at = 0; at <= bytes.length && size < SAMPLE; at++) {
    const byte = bytes[at];
    if (byte !== undefined && byte !== 10) {
      high ||= byte > 0x7f;
      continue;
    }
    if (high) {
      const line = bytes.subarray(start, Math.min(at + 1, start + SAMPLE - size));
      sample.set(line, size);
      size += line.length;
    }
    start = at + 1;
    high = false;
  }
  return sample.subarray(0, size);
}
