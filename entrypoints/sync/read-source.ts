import { browser } from 'wxt/browser';
import type { ArticleProblem } from '../../components/sync/view.ts';
import { brokeOff, standingOf } from '../../services/page-standing.ts';
import { type PageRead, readPage } from '../../services/read-page.ts';
import { type PrintedPage, printedPage } from '../../transcripts/article/page-text.ts';
import { type Way, wayBy } from '../../transcripts/article/ways.ts';

/** Longest wait for the page to load. Milliseconds. */
const LOAD_MS = 30_000;
/** What is slow to come after the page's own text, such as an advertisement, gets as long. */
const PARTS_MS = 8000;
/** A page's own scripts write the words after it has loaded: how long we look for the first. */
const WORDS_MS = 12_000;
/** How often we look at words that still change, and after what. */
const LOOKS = 4;
const BETWEEN_LOOKS_MS = 900;

type SourceRead =
  | { page: PrintedPage; way: Way }
  /** `page`: it was read, and has no spoken words. */
  | { failed: ArticleProblem; page?: PrintedPage };

/** The permission to read one site, asked for in the viewer's own click. */
export interface SiteAccess {
  granted: Promise<boolean>;
  /** Take it back, if it was given only for this. */
  giveBack(): Promise<void>;
}

/** How many read a site by a permission that was given only for that, by its pattern. */
const borrowers = new Map<string, number>();

/**
 * Nothing may be awaited before this: it must still be the viewer's click.
 *
 * @param signal - aborted: the permission is taken back as well
 */
export function askForSite(url: string, signal: AbortSignal): SiteAccess {
  const origin = `https://${new URL(url).hostname}/*`;
  const origins = [origin];
  const others = borrowers.get(origin) ?? 0;
  // Asked first, so answered as of before the viewer's answer.
  const had = others > 0 ? false : browser.permissions.contains({ origins }).catch(() => true);
  const granted = browser.permissions.request({ origins }).catch((error: unknown) => {
    console.warn('sync: the permission could not be asked for:', error);
    return false;
  });
  borrowers.set(origin, others + 1);

  async function end(): Promise<void> {
    const kept = (await had) || !(await granted);
    // One that was left may end while the next reads by the same permission.
    const left = (borrowers.get(origin) ?? 1) - 1;
    borrowers.set(origin, left);
    if (!kept && left === 0) await browser.permissions.remove({ origins }).catch(() => undefined);
  }
  let ending: Promise<void> | null = null;
  const giveBack = () => {
    ending ??= end();
    return ending;
  };
  signal.addEventListener('abort', giveBack, { once: true });
  return { granted, giveBack };
}

/**
 * Read the article at `url`: open it in a tab behind this one, let its scripts write, read
 * it, close it. The site's permission must have been given.
 *
 * @param by - the way it is to be read; undefined: the best
 * @param at - told when the page has loaded
 * @param signal - aborted: the tab is closed, and the answer means nothing
 */
export async function readSource(
  url: string,
  by: string | undefined,
  at: (state: 'reading') => void,
  signal: AbortSignal,
): Promise<SourceRead> {
  const { id } = await browser.tabs.create({ url, active: false }).catch((error: unknown) => {
    console.warn('sync: the article could not be opened:', error);
    return { id: undefined };
  });
  if (id === undefined) return { failed: 'not-opened' };
  const close = () => browser.tabs.remove(id).catch(() => undefined);
  // At once: a page of ours that is being left takes no further step.
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) await close();
  const fault = await arrival(id, signal);
  if (fault === null) at('reading');
  const read = fault === null ? await look(id, url, by, signal) : { failed: fault };
  signal.removeEventListener('abort', close);
  if (!signal.aborted) await close();
  return read;
}

/** Wait until the page can be looked at. null: it can. */
async function arrival(tabId: number, signal: AbortSignal): Promise<ArticleProblem | null> {
  const begun = Date.now();
  let left = false;
  for (let waited = 0; waited < LOAD_MS && !signal.aborted; waited = Date.now() - begun) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) return 'closed';
    left ||= tab.status === 'loading' || waited > PARTS_MS;
    // At first a tab is about:blank, and that has loaded; Firefox does not tell that address,
    // nor those of other sites.
    const there = tab.url === undefined ? left : tab.url !== 'about:blank';
    if (tab.status === 'complete' && there) return null;
    if (waited > PARTS_MS && (await hasText(tabId))) return null;
    await pause(150, signal);
  }
  return 'too-slow';
}

async function hasText(tabId: number): Promise<boolean> {
  const page = await standingOf(tabId);
  return page !== null && page.state !== 'loading';
}

async function look(
  tabId: number,
  url: string,
  by: string | undefined,
  signal: AbortSignal,
): Promise<SourceRead> {
  const refused = refusalOf((await standingOf(tabId))?.status ?? 0);
  if (refused) return { failed: refused };
  let faults = 0;
  let before = -1;
  let page: PrintedPage | undefined;
  let looks = 0;
  const end = Date.now() + WORDS_MS;
  while ((looks > 0 || Date.now() < end) && !signal.aborted) {
    await pause(BETWEEN_LOOKS_MS, signal);
    if (await brokeOff(tabId)) return { failed: 'cut-off' };
    const now = await readPage(tabId);
    if ('failed' in now) {
      const failed = await problemOf(now.failed, tabId, url);
      // It may be on its way from one page to the next: that is looked at once more.
      if (failed === 'closed' || failed === 'too-slow' || ++faults > 1) return { failed };
      continue;
    }
    page = printedPage(now.page);
    const way = wayBy(page, by);
    const length = lengthOf(way);
    // Twice the same, and not nothing: the page has done writing.
    if (way && (length === before || ++looks === LOOKS)) return { page, way };
    before = length;
  }
  return { failed: 'wordless', ...(page && { page }) };
}

async function problemOf(
  failed: Extract<PageRead, { failed: unknown }>['failed'],
  tabId: number,
  url: string,
): Promise<ArticleProblem> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return 'closed';
  if (failed === 'no-answer') return 'too-slow';
  if (failed === 'unreadable-page') return 'unreadable';
  // Still at the site that may be read: the browser shows its own page, of an error.
  return tab.url && hostOf(tab.url) === hostOf(url) ? 'not-opened' : 'elsewhere';
}

/** What a site says by the status of its answer, before any word. null: nothing against it. */
function refusalOf(status: number): ArticleProblem | null {
  if (status < 400) return null;
  if (status === 404 || status === 410) return 'not-found';
  return status === 408 || status === 429 || status >= 500 ? 'site-error' : 'locked';
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}

function lengthOf(way: Way | null): number {
  return way?.segments.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
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
