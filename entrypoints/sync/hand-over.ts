import { browser } from 'wxt/browser';
import { keepRead } from '../../services/article-reads.ts';
import { brokeOff } from '../../services/page-standing.ts';
import { type PageRead, readPage } from '../../services/read-page.ts';
import { type PageTab, pathOf } from './address.ts';

/**
 * Go on in a tab of ours with the page in `tab`, which the viewer's click on us allows to be
 * read. It is read there and not here: a popup closes at any click, and the background
 * stops when the browser pleases.
 */
export async function handOver(
  tab: { id: number; index?: number | undefined },
  frameId = 0,
): Promise<void> {
  await openBeside(pathOf({ page: { tabId: tab.id, frameId } }), tab.index);
}

/**
 * Read the page the viewer pointed at.
 *
 * @returns `key`: under which it is kept, for when our page is loaded anew; null: there was
 *   no room for it
 */
export async function takeOver({
  tabId,
  frameId,
}: PageTab): Promise<(PageRead | { failed: 'cut-off' }) & { key: string | null }> {
  let read = await readPage(tabId, frameId);
  // Of a frame of another site, the click does not allow it; of the page it does.
  if ('failed' in read && frameId !== 0) read = await readPage(tabId);
  if ('failed' in read) return { ...read, key: null };
  // What the viewer has selected, they saw whole.
  if (!read.page.selected && (await brokeOff(tabId))) return { failed: 'cut-off', key: null };
  const key = await keepRead(read.page).catch((error: unknown) => {
    console.warn('sync: a page could not be kept:', error);
    return null;
  });
  return { ...read, key };
}

/** Open a page of ours in a new tab; `index`: of the tab it belongs to. */
export async function openBeside(
  path: `/sync.html?${string}`,
  index: number | undefined,
): Promise<void> {
  const url = browser.runtime.getURL(path);
  await browser.tabs.create({ url, ...(index !== undefined && { index: index + 1 }) });
}
