import { browser } from 'wxt/browser';
import { checkPageText } from '../transcripts/article/check-page-text.ts';
import type { PageText } from '../transcripts/article/page-text.ts';

const READER = '/read-article.js';
/** Longest wait for a page to be read. Milliseconds. */
const PATIENCE_MS = 10_000;

export type PageRead =
  | { page: PageText }
  /** `elsewhere`: the tab holds what we may not read. `no-answer`: the page is busy, or half here. */
  | { failed: 'elsewhere' | 'no-answer' | 'unreadable-page' };

/** Read the text of the page that stands in a tab now, by whatever permission there is. */
export async function readPage(tabId: number, frameId = 0): Promise<PageRead> {
  const target = { tabId, frameIds: [frameId] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null);
  });
  try {
    const reading = browser.scripting.executeScript({ target, files: [READER] });
    const answer = await Promise.race([reading, late]);
    if (answer === null) return { failed: 'no-answer' };
    const [first] = answer;
    const page = checkPageText(first?.result);
    return page && isWebAddress(page.url) ? { page } : { failed: 'unreadable-page' };
  } catch (error) {
    console.warn('a page could not be read:', error);
    return { failed: 'elsewhere' };
  } finally {
    clearTimeout(timer);
  }
}

/** It is offered as a link. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && url.length <= 4000;
}
