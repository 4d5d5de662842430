import type { AlignInput } from './align-types.ts';

/** Letters looked at where a language is not known. */
const SAMPLE = 2000;
/** Tags of one language as far as words go. */
const SAME = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['yue', 'zh'],
  ['cmn', 'zh'],
  ['iw', 'he'],
  ['in', 'id'],
]);
const SCRIPTS = {
  latin: /\p{Script=Latin}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  hangul: /\p{Script=Hangul}/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  han: /\p{Script=Han}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  greek: /\p{Script=Greek}/gu,
  thai: /\p{Script=Thai}/gu,
  devanagari: /\p{Script=Devanagari}/gu,
};

/**
 * Whether the sentences are in another language than the captions. Where one is not
 * known, the script tells; of one script, they are taken to be the same.
 */
export function isAcross(input: AlignInput): boolean {
  const { language, captionLanguage, sentences, captions } = input;
  if (language !== null && captionLanguage !== null)
    return base(language) !== base(captionLanguage);
  const printed = scriptOf(sentences);
  const heard = scriptOf(captions);
  return printed !== null && heard !== null && printed !== heard;
}

function base(language: string): string {
  const tag = language.split('-', 1)[0]?.toLowerCase() ?? '';
  return SAME.get(tag) ?? tag;
}

/** The script of most letters; null where there are none. Japanese is known by its kana. */
function scriptOf(texts: readonly { text: string }[]): string | null {
  let sample = '';
  for (const { text } of texts) {
    if (sample.length >= SAMPLE) break;
    sample += ` ${text.slice(0, SAMPLE)}`;
  }
  let most = 0;
  let found: string | null = null;
  for (const [script, letters] of Object.entries(SCRIPTS)) {
    let count = sample.match(letters)?.length ?? 0;
    if (script === 'han' && found === 'kana') count = count > 10 * most ? count : 0;
    if (count <= most) continue;
    most = count;
    found = script;
  }
  return found;
}
