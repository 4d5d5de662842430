import { baseLanguage } from '../nearest-language.ts';

/** What viewers of a language can read in time. */
interface ReadingLimits {
  /** Characters of one line. */
  line: number;
  /** Characters a second, for hearing viewers. */
  speed: number;
  /** The same for captions, which carry sounds and speakers, too; nobody should go over it. */
  captionsSpeed: number;
}

/** Most lines of a cue (Netflix, General Requirements). */
export const MAX_LINES = 2;
/** Seconds (Netflix, General Requirements). */
export const MIN_DURATION = 5 / 6;
/** Seconds (Netflix, General Requirements). */
export const MAX_DURATION = 7;
/** Seconds: two frames at 24 a second. A shorter gap is a flicker (Netflix, General Requirements). */
export const MIN_GAP = 2 / 24;

/**
 * By base language. Lines: Netflix's style guides; Japanese and Thai from SubtitleEdit's
 * check of them. Speeds: SubtitleEdit, `NetflixQualityController.cs`, for adults.
 * https://partnerhelp.netflixstudios.com/hc/en-us/articles/215758617
 * https://github.com/SubtitleEdit/subtitleedit
 */
const BY_LANGUAGE: Readonly<Record<string, ReadingLimits>> = {
  ar: { line: 42, speed: 20, captionsSpeed: 23 },
  en: { line: 42, speed: 20, captionsSpeed: 20 },
  hi: { line: 42, speed: 22, captionsSpeed: 25 },
  ja: { line: 23, speed: 4, captionsSpeed: 7 },
  ko: { line: 16, speed: 12, captionsSpeed: 14 },
  th: { line: 35, speed: 17, captionsSpeed: 20 },
  zh: { line: 16, speed: 9, captionsSpeed: 11 },
};
const OTHERS: ReadingLimits = { line: 42, speed: 17, captionsSpeed: 20 };

/** Languages written in squares, where what is narrow counts half. */
const SQUARE = new Set(['ja', 'ko', 'zh', 'yue']);

/** @param language - BCP 47 */
export function readingLimits(language: string): ReadingLimits {
  const base = baseLanguage(language);
  const own = base === 'yue' ? 'zh' : base;
  return (Object.hasOwn(BY_LANGUAGE, own) && BY_LANGUAGE[own]) || OTHERS;
}

/** Unicode's wide and full-width blocks, as far as captions use them (UAX 11). */
const WIDE =
  /[\u1100-\u11ff\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Drawn over or under the letter before, or not at all. */
const NO_WIDTH = /[\p{M}\p{Cf}\p{Cc}]/u;

/**
 * How much of a line `text` takes, in characters. In Korean, Chinese and Japanese
 * Latin letters, digits, spaces and narrow punctuation count half; line breaks,
 * marks and invisible characters count nowhere.
 *
 * @param language - BCP 47
 */
export function widthOf(text: string, language: string): number {
  const narrow = SQUARE.has(baseLanguage(language)) ? 0.5 : 1;
  let width = 0;
  for (const letter of text.normalize('NFC')) {
    if (!NO_WIDTH.test(letter)) width += WIDE.test(letter) ? 1 : narrow;
  }
  return width;
}
