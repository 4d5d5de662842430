import { browser } from 'wxt/browser';
import { carriesShare } from '../../transcripts/share-link.ts';
import { pathOf } from '../sync/address.ts';

/** Of the window beside the video. Pixels. */
const WIDTH = 560;
const HEIGHT = 720;

/**
 * Correct the times of an own transcript, in a window that leaves the video to be seen.
 *
 * @param place - the frame that plays the recording; null: not known
 */
export function openTimes(id: string, place: { tabId: number; frameId: number } | null): void {
  const query = new URLSearchParams({ own: id });
  if (place) {
    query.set('tab', String(place.tabId));
    query.set('frame', String(place.frameId));
  }
  const url = new URL(`/timing.html?${query}`, location.href).href;
  told(browser.windows.create({ url, type: 'popup', width: WIDTH, height: HEIGHT }));
}

/** Change the words of an own transcript. */
export function openWords(id: string): void {
  const url = new URL(`/sync.html?${new URLSearchParams({ own: id })}`, location.href).href;
  told(browser.tabs.create({ url }));
}

/**
 * The address of the tab, where another viewer's times are in it. It is read when the
 * viewer opens the popup there. null: it carries none, or may not be read.
 */
export async function sharedIn(finding: Promise<number | undefined>): Promise<string | null> {
  const id = await finding;
  if (id === undefined) return null;
  const { url = '' } = await browser.tabs.get(id);
  return carriesShare(url) ? url : null;
}

/** Go on with times that another viewer has shared. */
export function openShared(share: string): void {
  const url = new URL(pathOf({ share }), location.href).href;
  told(browser.tabs.create({ url }));
}

function told(opening: Promise<unknown>): void {
  opening.catch((error: unknown) => console.error('popup:', error));
}
