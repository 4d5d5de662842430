import type { PageText } from '../../transcripts/article/page-text.ts';

/** Reads all of a parsed page that an article may need. */
export type PageReader = (document: Document) => PageText;

/** Where the script leaves it in a page of ours. */
export const PAGE_READER = Symbol.for('truecue.page-reader');
/** The script that is injected into articles: the extension ships one copy of the reader. */
const SCRIPT = '/read-article.js';

let reader: Promise<PageReader> | null = null;

/**
 * The reader of pages, for files that hold one or were made into one.
 *
 * @throws Error when its script does not load: the extension was updated or removed
 */
export function pageReader(): Promise<PageReader> {
  reader ??= loaded().catch((error: unknown) => {
    reader = null;
    throw error;
  });
  return reader;
}

function loaded(): Promise<PageReader> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    const end = () => {
      script.remove();
      const left = (globalThis as { [PAGE_READER]?: PageReader })[PAGE_READER];
      if (left) resolve(left);
      else reject(new Error(`${SCRIPT} did not load`));
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    document.head.append(script);
  });
}
