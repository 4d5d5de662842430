import { browser } from 'wxt/browser';
import type { PageArticle } from '../transcripts/article/segment.ts';
import { checkPageArticle } from './article-reads.ts';

const READER = '/read-article.js';
/** Longest wait for a page to be read. Milliseconds. */
const PATIENCE_MS = 10_000;

export type PageRead =
  /** Perhaps without any words. */
  | { article: PageArticle }
  /** `elsewhere`: the tab holds what we may not read. `no-words`: nobody speaks there. */
  | { failed: 'elsewhere' | 'unreadable-page' | 'no-words' };

/** Read the article that stands in a tab now, by whatever permission there is. */
export async function readPage(tabId: number, frameId = 0): Promise<PageRead> {
  const target = { tabId, frameIds: [frameId] };
  try {
    const reading = browser.scripting.executeScript({ target, files: [READER] });
    const [first] = await inTime(reading);
    const article = checkPageArticle(first?.result);
    if (article) return { article };
    const answer = first?.result as { failed?: unknown } | null | undefined;
    return { failed: answer?.failed === 'no-interview' ? 'no-words' : 'unreadable-page' };
  } catch (error) {
    console.warn('a page could not be read:', error);
    return { failed: 'elsewhere' };
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
