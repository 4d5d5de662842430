import { browser } from 'wxt/browser';
import { keepRead } from '../../services/article-reads.ts';
import { readPage } from '../../services/read-page.ts';
import type { PageText } from '../../transcripts/article/page-text.ts';
import { pathOf } from './address.ts';

/**
 * Read the page in `tab` by the viewer's click on us, and go on with its words in a tab
 * beside it. What cannot be read is said there, with another way to the words.
 */
export async function handOver(
  tab: { id: number; index?: number | undefined },
  frameId = 0,
): Promise<void> {
  let read = await readPage(tab.id, frameId);
  // Of a frame of another site, the click does not allow it; of the page it does.
  if ('failed' in read && frameId !== 0) read = await readPage(tab.id);
  const path = pathOf('page' in read ? await waiting(read.page) : { unread: read.failed });
  await openBeside(path, tab.index);
}

async function waiting(page: PageText) {
  try {
    return { read: await keepRead(page) };
  } catch (error) {
    console.warn('a page could not be handed over:', error);
    return { unread: 'unreadable-page' as const };
  }
}

/** Open a page of ours in a new tab; `index`: of the tab it belongs to. */
export async function openBeside(
  path: `/sync.html?${string}`,
  index: number | undefined,
): Promise<void> {
  const url = browser.runtime.getURL(path);
  await browser.tabs.create({ url, ...(index !== undefined && { index: index + 1 }) });
}
