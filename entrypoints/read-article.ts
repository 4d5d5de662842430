import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageText } from '../sites/article-text.ts';
import type { PageText } from '../transcripts/article/page-text.ts';

/** What the injected script answers; plain data, since it crosses to the extension. */
type PageAnswer = PageText | { failed: 'internal' };

/**
 * Injected on the viewer's click; its result is that of `scripting.executeScript`. Who says
 * what is told apart in the extension's own page: what is injected stays small.
 */
export default defineUnlistedScript((): PageAnswer => {
  try {
    return readPageText(document, { selection: getSelection() });
  } catch (error) {
    console.error('reading the page:', error);
    return { failed: 'internal' };
  }
});
