import { browser } from 'wxt/browser';
import { inTime } from './in-time.ts';

/** Longest wait for a word about a page that may be just going. Milliseconds. */
const STANDING_MS = 2000;

/** How far a page has come. */
interface Standing {
  /** From `interactive` on all of its own text is here, if not what it shows beside. */
  state: DocumentReadyState;
  /** HTTP; 0: not known. */
  status: number;
}

/** Of the page in a tab that may be read; null: nothing can be said of it. */
export async function standingOf(tabId: number): Promise<Standing | null> {
  const target = { tabId };
  const asking = browser.scripting.executeScript({
    target,
    func: standing,
    injectImmediately: true,
  });
  const [first] = (await inTime(asking, STANDING_MS)) ?? [];
  return (first?.result as Standing | undefined) ?? null;
}

/**
 * Whether only a part of the page came, since its connection broke. No browser says so: the
 * tab is done, and the document never is. (Firefox takes two kinds for whole: compressed by
 * HTTP/1.1 with a length, and streams of HTTP/2 that end in order, only too early; the latter
 * Chromium does too.)
 */
export async function brokeOff(tabId: number): Promise<boolean> {
  if (!(await isUnfinished(tabId))) return false;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  // Asked again: it may have come to its end between the two questions.
  return tab?.status === 'complete' && isUnfinished(tabId);
}

async function isUnfinished(tabId: number): Promise<boolean> {
  const page = await standingOf(tabId);
  return page !== null && page.state !== 'complete';
}

/** Runs in the page, alone. */
function standing(): Standing {
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return { state: document.readyState, status: way?.responseStatus ?? 0 };
}
