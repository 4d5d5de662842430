import { browser } from 'wxt/browser';
import type { PageArticle, Role, Segment } from '../transcripts/article/segment.ts';
import type { MediaRef } from '../transcripts/media.ts';

/**
 * Articles on their way from the page they were read on to the page where they become
 * captions. In the session's memory only: nothing of them is written to a disk.
 */
const PREFIX = 'article:';
/** Reads waiting at once; the oldest goes. */
const MAX_WAITING = 4;
const MAX_SEGMENTS = 10_000;
const MAX_TEXT = 2_000_000;
const MAX_NAME = 500;
const MAX_EMBEDS = 50;
const ROLES: readonly unknown[] = ['question', 'answer', 'narration'] satisfies Role[];

interface Waiting {
  article: PageArticle;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Keep an article until it is taken. @returns its key */
export async function keepRead(article: PageArticle): Promise<string> {
  const waiting = Object.entries(await browser.storage.session.get(null)).filter(([key]) =>
    key.startsWith(PREFIX),
  ) as [string, Waiting][];
  waiting.sort(([, a], [, b]) => b.at - a.at);
  const old = waiting.slice(MAX_WAITING - 1).map(([key]) => key);
  if (old.length > 0) await browser.storage.session.remove(old);
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + key]: { article, at: Date.now() } });
  return key;
}

/** The article kept under `key`, also a second time, for a page that is loaded anew; null: gone. */
export async function loadRead(key: string): Promise<PageArticle | null> {
  const kept = (await browser.storage.session.get(PREFIX + key))[PREFIX + key];
  return kept ? checkPageArticle((kept as Waiting).article) : null;
}

/**
 * What a script brought from a page, whose own scripts may have had a hand in it: only what
 * has the right shape, and not more than a long interview. null: it is no article.
 */
export function checkPageArticle(value: unknown): PageArticle | null {
  if (!isObject(value) || !Array.isArray(value.segments)) return null;
  const url = webAddress(value.url);
  if (url === null) return null;
  let left = MAX_TEXT;
  const segments: Segment[] = [];
  for (const candidate of value.segments.slice(0, MAX_SEGMENTS)) {
    const segment = checkSegment(candidate);
    if (!segment) continue;
    left -= segment.text.length;
    if (left < 0) break;
    segments.push(segment);
  }
  const embeds = Array.isArray(value.embeds) ? value.embeds.slice(0, MAX_EMBEDS) : [];
  return {
    title: shortText(value.title),
    language: shortText(value.language),
    segments,
    embeds: embeds.flatMap((embed) => checkMedia(embed) ?? []),
    url,
    publisher: shortText(value.publisher),
    selected: value.selected === true,
  };
}

function checkSegment(value: unknown): Segment | null {
  if (!isObject(value) || typeof value.text !== 'string' || value.text.trim() === '') return null;
  if (!ROLES.includes(value.role)) return null;
  const speaker = shortText(value.speaker);
  const role = value.role as Role;
  return speaker === null ? { role, text: value.text } : { speaker, role, text: value.text };
}

/** A site's short name, and an id of the letters ids are made of. */
export function checkMedia(value: unknown): MediaRef | null {
  if (!isObject(value)) return null;
  const { site, mediaId } = value;
  if (typeof site !== 'string' || !/^[a-z0-9-]{1,40}$/.test(site)) return null;
  if (typeof mediaId !== 'string' || !/^[\w.~-]{1,200}$/.test(mediaId)) return null;
  return { site, mediaId };
}

function shortText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.trim().slice(0, MAX_NAME) || null;
}

function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value)) return null;
  return value.length <= 4000 && URL.canParse(value) ? value : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
