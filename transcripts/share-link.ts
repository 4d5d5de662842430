import type { MediaRef } from './media.ts';
import type { Share, SharedSentence } from './share.ts';
import { ByteReader, ByteWriter } from './share-bytes.ts';
import { checkShare } from './share-check.ts';
import { LINK_DIGITS } from './share-fingerprint.ts';

/** Longest link, in letters: what mail and chats carry along, and servers never see. */
export const MAX_LINK = 8000;
const NAME = '#truecue=';
/** Of the compact form; another number is a newer one. */
const VERSION = 1;
/** Times are in hundredths of a second. */
const PARTS = 100;
/** Steps of confidence. */
const STEPS = 31;
/** Flags beside the confidence. */
const TIMED = 0x20;
const HAND = 0x40;

/** An address of a recording at its site, without what a share adds. */
const sites: Record<string, (mediaId: string) => string | null> = {
  youtube: (mediaId) =>
    /^[\w-]{11}$/.test(mediaId) ? `https://www.youtube.com/watch?v=${mediaId}` : null,
};

/** The share as a link to its recording; null: it is too long for one, or the site has none. */
export function linkOfShare(share: Share): string | null {
  const { site, mediaId } = share.media;
  const address = Object.hasOwn(sites, site) ? sites[site]?.(mediaId) : null;
  // A sentence takes seven letters at least.
  if (!address || share.sentences.length > MAX_LINK / 5) return null;
  const link = `${address}${NAME}${compact(share)}`;
  return link.length <= MAX_LINK ? link : null;
}

/** Does an address carry a share, of whatever version, perhaps damaged? */
export function carriesShare(address: string): boolean {
  const at = address.indexOf(NAME);
  return at > 0 && address.length <= MAX_LINK && mediaOf(address.slice(0, at)) !== null;
}

/** What a link shares; null: it is none of ours, it was cut on its way, or is a newer one. */
export function shareOfLink(link: string): Share | null {
  const text = link.trim();
  const at = text.indexOf(NAME);
  if (at < 0 || text.length > MAX_LINK) return null;
  const media = mediaOf(text.slice(0, at));
  if (!media) return null;
  try {
    return checkShare(spread(text.slice(at + NAME.length), media))?.share ?? null;
  } catch (error) {
    if (error instanceof RangeError || error instanceof URIError) return null;
    throw error;
  }
}

function mediaOf(address: string): MediaRef | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' || !/^(?:www|m)\.youtube\.com$/.test(hostname)) return null;
  const mediaId = /\/watch\?(?:[^#]*&)?v=([\w-]{11})(?:&|$)/.exec(address)?.[1];
  return mediaId === undefined ? null : { site: 'youtube', mediaId };
}

function compact(share: Share): string {
  const out = new ByteWriter();
  out.byte(VERSION);
  out.text(share.language);
  out.text(share.url ?? '');
  out.text(share.publisher ?? '');
  out.number(inParts(share.duration ?? 0));
  out.number(share.sentences.length);
  let last = 0;
  for (const { fingerprint, startTime, endTime, confidence, hand } of share.sentences) {
    const mark = Number.parseInt(fingerprint.slice(0, LINK_DIGITS), 16);
    for (const shift of [16, 8, 0]) out.byte(mark >>> shift);
    const timed = startTime !== null && endTime !== null;
    out.byte(Math.round(confidence * STEPS) | (timed ? TIMED : 0) | (hand ? HAND : 0));
    if (!timed) continue;
    const start = inParts(startTime);
    const end = Math.max(start + 1, inParts(endTime));
    out.signed(start - last);
    out.number(end - start);
    last = end;
  }
  return out.toBase64Url();
}

function inParts(seconds: number): number {
  return Math.round(seconds * PARTS);
}

/** @throws RangeError, URIError for what `compact` did not write */
function spread(text: string, media: MediaRef): unknown {
  const bytes = new ByteReader(text);
  const version = bytes.byte();
  if (version !== VERSION) throw new RangeError(`shareOfLink: version ${version}`);
  const head = {
    schema: 'truecue-times/1',
    media,
    language: bytes.text(),
    url: bytes.text() || null,
    publisher: bytes.text() || null,
    duration: bytes.number() / PARTS || null,
  };
  const count = bytes.number();
  const sentences: SharedSentence[] = [];
  let last = 0;
  for (let i = 0; i < count; i += 1) {
    const mark = [bytes.byte(), bytes.byte(), bytes.byte()];
    const fingerprint = mark.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const flags = bytes.byte();
    const confidence = (flags & STEPS) / STEPS;
    if ((flags & TIMED) === 0) {
      sentences.push({ fingerprint, startTime: null, endTime: null, confidence });
      continue;
    }
    const start = last + bytes.signed();
    last = start + bytes.number();
    const times = { startTime: start / PARTS, endTime: last / PARTS };
    const hand = (flags & HAND) !== 0 && { hand: true as const };
    sentences.push({ fingerprint, ...times, confidence, ...hand });
  }
  if (bytes.left > 0) throw new RangeError('shareOfLink: bytes are left over');
  return { ...head, sentences };
}
