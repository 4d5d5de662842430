import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { SyncPage } from './pages/sync-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { pasted, play, sites, UNLISTED } from './sync-captions-cases.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let pages: Page[] = [];

beforeAll(async () => {
  world = await openWorld({}, sites);
});
afterAll(() => world?.close());
afterEach(async () => {
  for (const page of pages) await page.close().catch(() => undefined);
  pages = [];
});

test('a background stopped while the player is asked: it goes on by itself', async () => {
  const watch = new WatchPage(await world.newPage(), world.replica);
  await play(watch, { tracklistDelay: 3000 });
  const sync = await SyncPage.open(world.session, `?site=youtube&mediaId=${UNLISTED}`);
  pages.push(watch.page, sync.page);
  await sync.paste(pasted);
  await sync.waitForText('passages');
  await sync.press('Make captions');
  await sync.waitForState('asking-player');
  // Not waited for: it comes back at once.
  world.session.killBackground().catch(() => undefined);
  await sync.waitForState('done');
});
