import type { Plugin } from 'vite';

/** What `sites/article-main.ts` replaces, and what only that called. */
const METHODS = [
  '_cleanClasses',
  '_cleanStyles',
  '_findNode',
  '_fixLazyImages',
  '_fixRelativeUris',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_getJSONLD',
  '_isProbablyVisible',
  '_isSingleImage',
  '_isUrl',
  '_isValidByline',
  '_postProcessContent',
  '_simplifyNestedElements',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
];
/** Tables that only those read, or that nobody reads. */
const TABLES = [
  'extraneous',
  'replaceFonts',
  'nextLink',
  'prevLink',
  'srcsetUrl',
  'b64DataUrl',
  'jsonLdArticleTypes',
  'PRESENTATIONAL_ATTRIBUTES',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'HTML_ESCAPE_MAP',
];
/** As a module of today, it needs no wrapper. */
const EXPORT = /if \(typeof module === "object"\) \{[\s\S]*?\n\}\n/;
const LOG = /this\.log\((?:[^()]|\([^()]*\))*\);/g;
const DEBUGGING = /if \(this\._debug\) \{[\s\S]*?\n {2}\} else \{[\s\S]*?\n {2}\}\n/;

/**
 * Leave out of the library that finds main texts what we do not ask of it.
 *
 * @param code - of `@mozilla/readability/Readability.js`
 * @throws Error when something of it is no longer there
 */
export function shortenedReadability(code: string): string {
  return [
    ...METHODS.map((name) => new RegExp(`\\n {2}${name}\\([\\s\\S]*?\\n {2}\\},`)),
    ...TABLES.map((name) => new RegExp(`\\n {2,4}${name}: ?(?:[\\s\\S]*?[/\\]}][gimu]*,)(?=\\n)`)),
    DEBUGGING,
    LOG,
    EXPORT,
  ].reduce((left, part) => {
    if (left.search(part) < 0) throw new Error(`readability: nothing like ${part} found`);
    return left.replace(part, part === EXPORT ? 'export default Readability;\n' : '');
  }, code);
}

/** A Vite plugin that ships the library so. */
export function shortenReadability(): Plugin {
  return {
    name: 'truecue:shorten-readability',
    transform(code, id) {
      if (!/@mozilla\/readability\/Readability\.js$/.test(id)) return null;
      return { code: shortenedReadability(code), map: null };
    },
  };
}
