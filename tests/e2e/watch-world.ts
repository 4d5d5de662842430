import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { WatchPage } from './pages/watch-page.ts';
import { openWorld, type World } from './world.ts';

/** Of the running file: sites and a browser for all its tests, and a page for each. */
export let world: World;
export let page: Page;
export let watch: WatchPage;

/** Open them before the tests of the file, and take them away after. */
export function useWatchPage(): void {
  let before: Page | null = null;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await before?.close();
    page = await world.newPage();
    before = page;
    watch = new WatchPage(page, world.replica);
  });
}
