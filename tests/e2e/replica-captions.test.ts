import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WatchPage } from './pages/watch-page.ts';
import { FIRST, openReplica, type ReplicaWorld } from './replica-world.ts';

let world: ReplicaWorld;
let page: Page;
let watch: WatchPage;

beforeAll(async () => {
  world = await openReplica();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await page?.close();
  page = await world.session.newPage();
  watch = new WatchPage(page, world.replica);
});

test('asks for a track while it plays, and not again for the one that shows', async () => {
  await watch.open(FIRST);
  await watch.pause();
  world.replica.log.length = 0;
  const asked = () =>
    world.replica.log.filter(({ path }) => path.startsWith('/api/timedtext')).length;
  await watch.press('c');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(asked()).toBe(0);
  await watch.play();
  await watch.waitForPlatformCaptions(/wrong words/);
  expect(asked()).toBe(1);
  await page.evaluate(
    'replica.player().setOption("captions", "track", { languageCode: "en", kind: "asr" })',
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(asked()).toBe(1);
});

test('writes its captions word by word, builds them anew at a roll, lifts them', async () => {
  await watch.open(FIRST);
  await watch.press('c');
  await watch.waitForPlatformCaptions(/wrong words/);
  await watch.seek(5);
  const seen = await page.evaluate(async () => {
    const counts = { words: 0, taken: 0 };
    const observer = new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        counts.words += [...addedNodes].filter((node) => node.nodeType === 3).length;
        counts.taken += [...removedNodes].filter(
          (node) => node instanceof Element && node.matches('.caption-visual-line'),
        ).length;
      }
    });
    observer.observe(document.querySelector('#movie_player') as Element, {
      childList: true,
      subtree: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 4000));
    return counts;
  });
  expect(seen.words).toBeGreaterThan(3);
  expect(seen.taken).toBeGreaterThan(0);
  const bottom = async (controls: boolean) => {
    await watch.setControls(controls);
    await page.waitForSelector('.caption-window');
    return page.$eval('.caption-window', (window) => window.getBoundingClientRect().bottom);
  };
  expect((await bottom(false)) - (await bottom(true))).toBeGreaterThan(40);
});
