import type { Plugin } from 'vite';

/** The table of callbacks that were to become promises, from its brace to its end. */
const TABLE = /const apiMetadata = \{\n[\s\S]*?\n {6}\};\n/;

/**
 * A Vite plugin that leaves out of webextension-polyfill its table of every API. All
 * APIs of the oldest Chromium we serve give promises themselves; what the polyfill still
 * does there is to let listeners of messages answer with one. The table weighs more than
 * the rest, in each script.
 *
 * @throws Error when the polyfill has no such table any more
 */
export function shortenPolyfill(): Plugin {
  return {
    name: 'truecue:shorten-polyfill',
    transform(code, id) {
      if (!/webextension-polyfill\/dist\/browser-polyfill\.js$/.test(id)) return null;
      if (!TABLE.test(code)) throw new Error('webextension-polyfill: no table of APIs found');
      return { code: code.replace(TABLE, 'const apiMetadata = { runtime: {} };\n'), map: null };
    },
  };
}
