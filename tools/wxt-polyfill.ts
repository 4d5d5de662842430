import type { Plugin } from 'vite';

/** A module of today needs no wrapper that asks what kind of module it is. */
const WRAPPER = /^\(function \(global, factory\) \{[\s\S]*?, function \(module\) \{\n/;
const END = /\}\);\n(?=\/\/# sourceMappingURL)/;
/** What wraps methods that take callbacks, what only that called, and what we never ask for. */
const PARTS = [
  // The table of all APIs, from its brace to its end.
  /const apiMetadata = \{\n[\s\S]*?\n {6}\};\n/,
  /if \(Object\.keys\(apiMetadata\)[\s\S]*?\n {6}\}\n/,
  /const makeCallback = [\s\S]*?\n {6}\};\n/,
  /const wrapAsyncFunction = [\s\S]*?\n {6}\};\n/,
  / else if \(hasOwnProperty\(metadata, prop\)\) \{[\s\S]*?\n {14}\}/,
  /const onRequestFinishedWrappers = [\s\S]*?\n {6}\}\);\n/,
  /devtools: \{[\s\S]*?\n {8}\},\n/,
  /const settingMetadata = [\s\S]*?\n {6}\};\n/,
  /apiMetadata\.privacy = [\s\S]*?\n {6}\};\n/,
  /, apiMetadata(?=\);)/,
];

/**
 * Leave out of webextension-polyfill what we have no use for. All APIs of the oldest
 * Chromium we serve give promises themselves; what the polyfill still does there is to let
 * listeners of messages answer with one. In Firefox it gives what is there.
 *
 * @param code - of `webextension-polyfill/dist/browser-polyfill.js`
 * @throws Error when something of it is no longer there
 */
export function shortenedPolyfill(code: string, browser: string): string {
  if (browser === 'firefox') return 'export default globalThis.browser;\n';
  const found = (left: string, part: RegExp) => {
    if (!part.test(left)) throw new Error(`webextension-polyfill: nothing like ${part} found`);
    return left;
  };
  const unwrapped = found(found(code, WRAPPER), END)
    .replace(WRAPPER, 'const module = {};\n')
    .replace(END, 'export default module.exports;\n');
  return PARTS.reduce((left, part) => found(left, part).replace(part, ''), unwrapped);
}

/** A Vite plugin that ships it so. It comes into each script. */
export function shortenPolyfill(browser: string): Plugin {
  return {
    name: 'truecue:shorten-polyfill',
    transform(code, id) {
      if (!/webextension-polyfill\/dist\/browser-polyfill\.js$/.test(id)) return null;
      return { code: shortenedPolyfill(code, browser), map: null };
    },
  };
}
