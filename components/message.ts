import { browser } from 'wxt/browser';
import type catalogue from '../public/_locales/en/messages.json';

/** Name of a sentence in `public/_locales`. */
export type MessageKey = keyof typeof catalogue;

/** The product's words for `key` in the viewer's language, with the blanks filled in order. */
export function message(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** Reading direction of the browser's own interface. */
export function direction(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}
