import type { Plugin } from 'vite';

/** Tags that have another form: it asks `Intl` for that anyway, and here always. */
const ALIASES = [
  /"canonicalAliases": \{[\s\S]*?\n\t\},\n/,
  /(?:const (?:language|script|region)Aliases = .*\n){3}/,
  /\tconst basic = prefix\(tag\);\n\tif \(.*Aliases.*\) return tag;\n/,
];
/** `match` goes through what also reads the extensions of tags: calendars, subdivisions. */
const RESOLVING =
  /return ResolveLocale\(availableLocales, (CanonicalizeLocaleList\(requestedLocales\)), .*(\(\) => defaultLocale)\)\.locale;/;

/**
 * Leave out of the library that tells how near languages are what is not about that: tables
 * of old tags, and of what extensions say. What it answers is the same.
 *
 * @param code - of `@formatjs/intl-localematcher/index.js`
 * @throws Error when something of it is no longer there
 */
export function shortenedLocalematcher(code: string): string {
  const found = (left: string, part: RegExp) => {
    if (!part.test(left)) throw new Error(`intl-localematcher: nothing like ${part} found`);
    return left;
  };
  const matching = found(code, RESOLVING).replace(
    RESOLVING,
    'return BestFitMatcher(createLocaleListSnapshot(availableLocales), $1, $2).locale;',
  );
  return ALIASES.reduce((left, part) => found(left, part).replace(part, ''), matching);
}

/** A Vite plugin that ships the library so. */
export function shortenLocalematcher(): Plugin {
  return {
    name: 'truecue:shorten-localematcher',
    transform(code, id) {
      if (!/@formatjs\/intl-localematcher\/index\.js$/.test(id)) return null;
      return { code: shortenedLocalematcher(code), map: null };
    },
  };
}
