import type { MediaRef } from '../transcripts/media.ts';
import { remembered, tagOf } from './article-place.ts';

/** More elements are not looked at. */
const MAX_ELEMENTS = 200_000;
/** More recordings are not one interview's. */
const MAX_EMBEDS = 50;

const YOUTUBE_HOST = /^(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$/;
const YOUTUBE_ID = /^[\w-]{11}$/;
/** Eleven letters, like an id, but the name of a list. */
const NO_IDS = ['videoseries', 'live_stream'];

/** Elements of players that are built when they are clicked on. */
const isFacade = remembered(
  /^(?:lite-youtube|youtube-video|youtube-embed|amp-youtube|lite-vimeo|vimeo-video|amp-vimeo)$/,
);
/** Attributes by which placeholders of any element name the recording alone. */
const ID_ATTRIBUTES =
  /^(?:data-)?(?:youtube|yt|video|embed)?-?(?:video)?-?id$|^data-(?:embed|ytid|youtube|vimeo|vimeoid|plyr-embed-id)$/;
/** Attributes in which an ordinary address of the recording stands for its player. */
const PLAYER_ATTRIBUTES =
  /^data-(?:settings|video-url|oembed-url|video-src|player-url|embed-url|setup|vc-video|youtube-url|plyr-config)$/;

/**
 * The recordings that a page embeds, in its order: frames, also those that a consent
 * manager or lazy loading holds back, and the elements of light players. A plain link
 * to a recording is none.
 */
export function embedsIn(root: Document | DocumentFragment | Element): MediaRef[] {
  const found = new Map<string, MediaRef>();
  let left = MAX_ELEMENTS;
  for (const element of root.querySelectorAll('*')) {
    if (left-- <= 0 || found.size >= MAX_EMBEDS) break;
    for (const media of embedsOf(element)) found.set(`${media.site}:${media.mediaId}`, media);
  }
  return [...found.values()];
}

const NONE: readonly MediaRef[] = [];
const isNoPlayer = remembered(/^(?:a|link|img|script|meta|source)$/);

/** What a page shows only without scripts. */
function held(element: Element): MediaRef[] {
  return embedAddresses(element.textContent ?? '');
}

function embedsOf(element: Element): readonly MediaRef[] {
  if (!element.hasAttributes()) return element.localName === 'noscript' ? held(element) : NONE;
  const tag = tagOf(element);
  if (tag === 'noscript') return held(element);
  if (isNoPlayer(tag)) return NONE;
  const facade = isFacade(tag);
  const found: MediaRef[] = [];
  // Most elements have a class alone. Names are cheaper to come by than attributes.
  for (const name of element.getAttributeNames()) {
    if (name === 'class') continue;
    const value = element.getAttribute(name) ?? '';
    if (value === '' || value.length > 100_000) continue;
    const attribute = name.toLowerCase();
    if (facade || (attribute.startsWith('data-') && ID_ATTRIBUTES.test(attribute))) {
      const kind = `${tag} ${kindOf(element)} ${attribute}`;
      const media = idOf(value, kind, facade ? attribute : '');
      if (media) found.push(media);
    }
    if (/youtu|vimeo|dailymotion/i.test(value)) {
      found.push(...embedAddresses(value));
      if (facade || PLAYER_ATTRIBUTES.test(attribute)) found.push(...watchAddresses(value));
    }
  }
  if (/wp-block-embed__wrapper/.test(element.className) && element.children.length === 0)
    found.push(...watchAddresses(element.textContent ?? ''));
  return found;
}

const KINDS = ['class', 'data-service', 'data-type', 'data-provider', 'data-plyr-provider'];

function kindOf(element: Element): string {
  return KINDS.map((name) => element.getAttribute(name) ?? '').join(' ');
}

/** An id that stands alone; its element has to say of which site. */
function idOf(value: string, kind: string, attribute: string): MediaRef | null {
  if (attribute !== '' && !/^(?:data-)?(?:video-?id|id)$/.test(attribute)) return null;
  if (/vimeo/i.test(kind))
    return /^\d{6,12}$/.test(value) ? { site: 'vimeo', mediaId: value } : null;
  if (!/youtube|(?:^|[\s-])(?:yt|ytid)(?:$|[\s-])|ytp|lyte/i.test(kind)) return null;
  return isYoutubeId(value) ? { site: 'youtube', mediaId: value } : null;
}

function isYoutubeId(id: string): boolean {
  return YOUTUBE_ID.test(id) && !NO_IDS.includes(id);
}

const ADDRESS = /(?:https?:)?\/\/[\w.-]+\.(?:com|be)\/[^\s"'<>\\]*/gi;

function addressesIn(text: string): URL[] {
  const plain = text
    .replaceAll('\\/', '/')
    .replaceAll('&amp;', '&')
    .replace(/%3A%2F%2F[^\s"'<>]*/gi, (part) => safelyDecoded(part));
  return [...plain.matchAll(ADDRESS)].slice(0, 20).flatMap(([address]) => {
    const whole = address.startsWith('//') ? `https:${address}` : address;
    return URL.canParse(whole) ? [new URL(whole)] : [];
  });
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // its per cent signs are no escapes
  }
}

/** Addresses of players. */
function embedAddresses(text: string): MediaRef[] {
  return addressesIn(text).flatMap((url): MediaRef[] => {
    const { hostname, pathname } = url;
    if (YOUTUBE_HOST.test(hostname)) {
      const id = /^\/(?:embed|v)\/([^/]+)/.exec(pathname)?.[1] ?? '';
      return isYoutubeId(id) ? [{ site: 'youtube', mediaId: id }] : [];
    }
    if (hostname === 'player.vimeo.com') {
      const id = /^\/video\/(\d+)/.exec(pathname)?.[1];
      return id ? [{ site: 'vimeo', mediaId: id }] : [];
    }
    if (/^(?:www|geo)\.dailymotion\.com$/.test(hostname)) {
      const id = /^\/embed\/video\/(\w+)/.exec(pathname)?.[1] ?? url.searchParams.get('video');
      return id && /^\/(?:embed|player)/.test(pathname)
        ? [{ site: 'dailymotion', mediaId: id }]
        : [];
    }
    return [];
  });
}

/** Addresses of recordings, where they can only mean a player. */
function watchAddresses(text: string): MediaRef[] {
  return addressesIn(text).flatMap((url): MediaRef[] => {
    if (YOUTUBE_HOST.test(url.hostname)) {
      const path = /^\/(?:shorts|live)\/([^/]+)/.exec(url.pathname)?.[1];
      const short = url.hostname === 'youtu.be' ? url.pathname.slice(1) : null;
      const id = short ?? path ?? url.searchParams.get('v') ?? '';
      return isYoutubeId(id) ? [{ site: 'youtube', mediaId: id }] : [];
    }
    const id = /^(?:www\.)?vimeo\.com$/.test(url.hostname)
      ? /^\/(\d+)/.exec(url.pathname)?.[1]
      : null;
    return id ? [{ site: 'vimeo', mediaId: id }] : [];
  });
}
