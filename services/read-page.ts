import { browser } from 'wxt/browser';
import { checkPageText } from '../transcripts/article/check-page-text.ts';
import type { PageText } from '../transcripts/article/page-text.ts';

const READER = '/read-article.js';
/** Longest wait for a page to be read. Milliseconds. */
const PATIENCE_MS = 10_000;

export type PageRead =
  | { page: PageText }
  /** `elsewhere`: the tab holds what we may not read. */
  | { failed: 'elsewhere' | 'unreadable-page' };

/** Read the text of the page that stands in a tab now, by whatever permission there is. */
export async function readPage(tabId: number, frameId = 0): Promise<PageRead> {
  const target = { tabId, frameIds: [frameId] };
  try {
    const reading = browser.scripting.executeScript({ target, files: [READER] });
    const [first] = await inTime(reading);
    const page = checkPageText(first?.result);
    return page && isWebAddress(page.url) ? { page } : { failed: 'unreadable-page' };
  } catch (error) {
    console.warn('a page could not be read:', error);
    return { failed: 'elsewhere' };
  }
}

/** It is offered as a link. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && url.length <= 4000;
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
