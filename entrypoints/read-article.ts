import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageText } from '../sites/article-text.ts';
import type { PageText } from '../transcripts/article/page-text.ts';
import { PAGE_READER, type PageReader } from './sync/page-reader.ts';

/** What the injected script answers; plain data, since it crosses to the extension. */
type PageAnswer = PageText | { failed: 'internal' };

/**
 * Injected on the viewer's click; its result is that of `scripting.executeScript`. Who says
 * what is told apart in the extension's own page: what is injected stays small. That page
 * loads it as well, to read files, and is not read itself.
 */
export default defineUnlistedScript((): PageAnswer | null => {
  if (/^(?:chrome|moz)-extension:$/.test(location.protocol)) {
    Object.assign(globalThis, { [PAGE_READER]: readPageText satisfies PageReader });
    return null;
  }
  try {
    return readPageText(document, { selection: getSelection() });
  } catch (error) {
    console.error('reading the page:', error);
    return { failed: 'internal' };
  }
});
