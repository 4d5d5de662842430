import type { MediaRef } from '../transcripts/media.ts';
import { adapters } from './index.ts';

/** Where a recording can be watched, by site. */
const ADDRESSES: Readonly<Record<string, (mediaId: string) => string>> = {
  youtube: (mediaId) => `https://www.youtube.com/watch?v=${encodeURIComponent(mediaId)}`,
};

/** The page that shows a recording; null: its site is not known. */
export function addressOf({ site, mediaId }: MediaRef): string | null {
  return Object.hasOwn(ADDRESSES, site) ? (ADDRESSES[site]?.(mediaId) ?? null) : null;
}

/**
 * The recording that an address leads to, as a viewer pastes it: also short, and without
 * its scheme. Null: none that is known.
 *
 * @param document - an empty one: adapters may look at the page as well
 */
export function mediaAt(address: string, document: Document): MediaRef | null {
  const typed = address.trim();
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(whole)) return null;
  const url = unshortened(new URL(whole));
  for (const adapter of adapters) {
    const media = adapter.detect(url, document);
    if (media) return media;
  }
  return null;
}

/** Addresses for sharing lead to the page of another host. */
function unshortened(url: URL): URL {
  if (url.hostname === 'youtube.com') url.hostname = 'www.youtube.com';
  if (url.hostname !== 'youtu.be') return url;
  return new URL(`https://www.youtube.com/watch?v=${encodeURIComponent(url.pathname.slice(1))}`);
}
