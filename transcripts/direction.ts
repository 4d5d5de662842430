import { baseLanguage } from './nearest-language.ts';

/** Languages written from right to left by default (CLDR, scripts Arab, Hebr, Syrc, Thaa, Nkoo, Adlm). */
const RTL_LANGUAGES = new Set(
  'ar arc azb bal bgn bqi ckb dv fa glk he khw ks lrc mzn nqo pnb ps sd syr ug ur yi'.split(' '),
);
const RTL_SCRIPTS = /-(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)(?:-|$)/i;
const SCRIPT = /-[a-z]{4}(?:-|$)/i;

/** Reading direction of a BCP 47 tag; a script in the tag decides before its language. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  if (RTL_SCRIPTS.test(language)) return 'rtl';
  if (SCRIPT.test(language)) return 'ltr';
  return RTL_LANGUAGES.has(baseLanguage(language)) ? 'rtl' : 'ltr';
}
