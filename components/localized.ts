import type { Localized } from '../transcripts/bundle.ts';
import { nearest } from '../transcripts/nearest-language.ts';

/** Words of a transcript together with the language they are in, for `lang`. */
interface Words {
  text: string;
  language: string;
}

/** The text in the language nearest to `language` (BCP 47). Null: there is none. */
export function localized(texts: Localized, language: string): Words | null {
  const tag = nearest(Object.keys(texts), (one) => one, language);
  const text = tag === undefined ? undefined : texts[tag];
  return tag && text ? { text, language: tag } : null;
}

/** The name of language `tag` in language `language`; the tag itself where it is unknown. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // a transcript may carry a malformed tag
  }
}

/** 1 → "100%", as `language` writes it. */
export function percent(value: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(value);
}

/** Seconds with a sign, as `language` writes them: "+0.3 sec", "0.3초". */
export function signedSeconds(seconds: number, language: string, decimals = 1): string {
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  });
  return format.format(seconds).replace('-', '\u2212'); // the true minus, as wide as the plus
}

/** A day as `language` writes it; null where `date` is none. */
export function day(date: string | undefined, language: string): string | null {
  const time = Date.parse(date ?? '');
  if (Number.isNaN(time)) return null;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** `url` where a viewer may be led there: http and https only. Else null. */
export function safeLink(url: string | undefined): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
