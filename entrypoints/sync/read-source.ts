import { browser } from 'wxt/browser';
import type { WordsProblem } from '../../components/sync/view.ts';
import { readPage } from '../../services/read-page.ts';
import { articleOfPage } from '../../transcripts/article/page-text.ts';
import type { PageArticle } from '../../transcripts/article/segment.ts';

/** Longest wait for the page to load. Milliseconds. */
const LOAD_MS = 30_000;
/** A page's own scripts write the words after it has loaded: how often we look, and after what. */
const LOOKS = 4;
const BETWEEN_LOOKS_MS = 900;

type SourceRead = { article: PageArticle } | { failed: WordsProblem };

/** The permission to read one site, asked for in the viewer's own click. */
export interface SiteAccess {
  granted: Promise<boolean>;
  /** Take it back, if it was given only for this. */
  giveBack(): Promise<void>;
}

/** Nothing may be awaited before this: it must still be the viewer's click. */
export function askForSite(url: string): SiteAccess {
  const origins = [`https://${new URL(url).hostname}/*`];
  // Asked first, so answered as of before the viewer's answer.
  const had = browser.permissions.contains({ origins }).catch(() => true);
  const granted = browser.permissions.request({ origins }).catch((error: unknown) => {
    console.warn('sync: the permission could not be asked for:', error);
    return false;
  });
  return {
    granted,
    async giveBack() {
      if ((await had) || !(await granted)) return;
      await browser.permissions.remove({ origins }).catch(() => undefined);
    },
  };
}

/**
 * Read the article at `url`: open it in a tab behind this one, let its scripts write, read
 * it, close it. The site's permission must have been given.
 *
 * @param at - told when the page has loaded
 * @param signal - aborted: the tab is closed, and the answer means nothing
 */
export async function readSource(
  url: string,
  at: (state: 'reading') => void,
  signal: AbortSignal,
): Promise<SourceRead> {
  let tabId: number | undefined;
  try {
    tabId = (await browser.tabs.create({ url, active: false })).id;
    if (tabId === undefined) return { failed: 'not-opened' };
    if (!(await loaded(tabId, signal))) return { failed: 'too-slow' };
    at('reading');
    return await look(tabId, url, signal);
  } catch (error) {
    console.warn('sync: the article could not be opened:', error);
    return { failed: 'not-opened' };
  } finally {
    if (tabId !== undefined) await browser.tabs.remove(tabId).catch(() => undefined);
  }
}

/** Whether the tab has loaded in time. What is slow to end, such as advertisements, is let be. */
async function loaded(tabId: number, signal: AbortSignal): Promise<boolean> {
  for (const end = Date.now() + LOAD_MS; Date.now() < end && !signal.aborted; ) {
    const { status, url } = await browser.tabs.get(tabId);
    // At first a tab is about:blank, and that has loaded.
    if (status === 'complete' && url !== 'about:blank') return true;
    await pause(150, signal);
  }
  return false;
}

async function look(tabId: number, url: string, signal: AbortSignal): Promise<SourceRead> {
  let read: SourceRead = { failed: 'no-words' };
  let before = -1;
  for (let looks = 0; looks < LOOKS && !signal.aborted; looks++) {
    await pause(BETWEEN_LOOKS_MS, signal);
    const now = await readPage(tabId);
    const article = 'page' in now ? articleOfPage(now.page) : null;
    const length = article ? lengthOf(article) : 0;
    if (article) read = length > 0 ? { article } : { failed: 'no-words' };
    else if ('failed' in now) {
      // The viewer may have closed it: then there is nothing more to look at.
      const { url: at } = await browser.tabs.get(tabId);
      // Still at the site that may be read: the browser shows its own page, of an error.
      const failed = now.failed === 'elsewhere' && at && hostOf(at) === hostOf(url);
      read = failed ? { failed: 'not-opened' } : now;
    }
    // Twice the same, and not nothing: the page has done writing.
    if (length > 0 && length === before) break;
    before = length;
  }
  return read;
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}

function lengthOf({ segments }: PageArticle): number {
  return segments.reduce((sum, { text }) => sum + text.length, 0);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
