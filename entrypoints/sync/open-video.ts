import { browser } from 'wxt/browser';
import type { OpenRecording } from '../../services/background-messages.ts';
import { askBackground } from '../../services/messages.ts';
import { addressOf } from '../../sites/addresses.ts';
import { type MediaRef, sameMedia } from '../../transcripts/media.ts';

/** Longest wait until a recording that was opened is found in its frame. Milliseconds. */
const PATIENCE_MS = 30_000;
const BETWEEN_MS = 700;

/** Where `media` is open, the frame that played last first; null: nowhere. */
export async function findOpen(media: MediaRef): Promise<OpenRecording | null> {
  const open = await askBackground('recordings', {});
  return open.find((one) => sameMedia(one.media, media)) ?? null;
}

/** Open the page of `media` in front, and wait for its player. null: it never came. */
export async function openVideo(
  media: MediaRef,
  signal: AbortSignal,
): Promise<OpenRecording | null> {
  const url = addressOf(media);
  if (url === null) return null;
  // In front: a player that is not seen does not begin, and then loads no captions.
  await browser.tabs.create({ url });
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !signal.aborted; ) {
    const found = await findOpen(media);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  return null;
}

/** Bring the recording to the front: the viewer wants to watch. */
export async function watch(media: MediaRef): Promise<void> {
  // Where nobody says that it is open, or its tab was closed a moment ago, its page is opened.
  const open = await findOpen(media).catch(() => null);
  const showing = open && browser.tabs.update(open.tabId, { active: true });
  const tab = await Promise.resolve(showing).catch(() => null);
  const url = addressOf(media);
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  else if (!tab && url !== null) await browser.tabs.create({ url });
}

/** Open the small window in which times are set by hand. */
export async function openTiming(own: string, open: OpenRecording): Promise<void> {
  const query = new URLSearchParams({
    own,
    tab: String(open.tabId),
    frame: String(open.frameId),
  });
  await browser.windows.create({
    url: browser.runtime.getURL(`/timing.html?${query}`),
    type: 'popup',
    width: 560,
    height: 760,
  });
}
