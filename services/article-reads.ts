import { browser } from 'wxt/browser';
import { checkPageText } from '../transcripts/article/check-page-text.ts';
import type { PageText } from '../transcripts/article/page-text.ts';

/**
 * Pages on their way from the tab they were read in to the page where they become captions.
 * In the session's memory only: nothing of them is written to a disk.
 */
const PREFIX = 'article:';
/** Reads waiting at once; the oldest goes. */
const MAX_WAITING = 4;

interface Waiting {
  page: PageText;
  /** Milliseconds since the epoch. */
  at: number;
}

/**
 * Keep what was read until it is taken.
 *
 * @returns its key
 * @throws where the browser has no room for it
 */
export async function keepRead(page: PageText): Promise<string> {
  const waiting = Object.entries(await browser.storage.session.get(null)).filter(([key]) =>
    key.startsWith(PREFIX),
  ) as [string, Waiting][];
  waiting.sort(([, a], [, b]) => b.at - a.at);
  const old = waiting.slice(MAX_WAITING - 1).map(([key]) => key);
  if (old.length > 0) await browser.storage.session.remove(old);
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + key]: { page, at: Date.now() } });
  return key;
}

/** What is kept under `key`, also a second time, for a page that is loaded anew; null: gone. */
export async function loadRead(key: string): Promise<PageText | null> {
  const kept = (await browser.storage.session.get(PREFIX + key))[PREFIX + key];
  return kept ? checkPageText((kept as Waiting).page) : null;
}
