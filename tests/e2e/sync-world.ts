import type { Page } from 'puppeteer-core';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import { SyncPage } from './pages/sync-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { sites, UNLISTED } from './sync-captions-cases.ts';
import type { World } from './world.ts';

/** Where the article stands; the browser asks before it is read. */
export const SITE = 'https://news.example/*';
export const address = `https://news.example/interviews/harbour?v=${UNLISTED}`;
/** What the page is opened for: the recording without a transcript. */
export const about = `?site=youtube&mediaId=${UNLISTED}`;

const pages: Page[] = [];

/** Closed when the test has ended. */
export function kept<T extends { page: Page }>(shown: T): T {
  pages.push(shown.page);
  return shown;
}

export async function openSync(world: World, query: string): Promise<SyncPage> {
  return kept(await SyncPage.open(world.session, query));
}

/** The article with the recording in it. */
export async function openArticle(world: World): Promise<EmbedInArticle> {
  return kept(new EmbedInArticle(await world.newPage(), world.replica)).open(UNLISTED);
}

/** A page for pasted words, and a tab for the video. */
export async function openBoth(world: World): Promise<{ sync: SyncPage; watch: WatchPage }> {
  const watch = kept(new WatchPage(await world.newPage(), world.replica));
  return { sync: await openSync(world, about), watch };
}

export async function tidy(world: World): Promise<void> {
  world.replica.set(sites);
  for (const page of pages.splice(0)) await page.close().catch(() => undefined);
}
