import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Replica, ReplicaMedia } from '../replica/options.ts';
import { startReplica } from '../replica/server.ts';
import { launch, type Session } from './browsers.ts';
import { WatchPage } from './pages/watch-page.ts';

/** The fixtures' folder; another one can stand in for it. */
const fixtures = process.env.TRUECUE_MEDIA ?? join(import.meta.dirname, '..', 'fixtures');
const first = 'demoabcdef1';

const media: Record<string, ReplicaMedia> = {
  [first]: {
    file: join(fixtures, 'demo-interview.webm'),
    title: 'An interview',
    duration: 60,
    captions: [
      {
        language: 'en',
        kind: 'asr',
        cues: Array.from({ length: 20 }, (_, index) => ({
          startTime: index * 3,
          endTime: index * 3 + 2.8,
          text: `wrong words of line ${index}`,
        })),
      },
    ],
  },
};

let replica: Replica;
let session: Session;
let page: Page;
let watch: WatchPage;

beforeAll(async () => {
  replica = await startReplica({
    media,
    playerDelay: 300,
    emptyDelay: 50,
  });
  session = await launch({ extension: null, port: replica.port });
}, 60_000);

afterAll(async () => {
  await session?.close();
  await replica?.close();
});

beforeEach(async () => {
  await page?.close();
  page = await session.newPage();
  watch = new WatchPage(page, replica);
});

test('asks for a track while it plays, and not again for the one that shows', async () => {
  await watch.open(first);
  await watch.pause();
  replica.log.length = 0;
  const asked = () => replica.log.filter(({ path }) => path.startsWith('/api/timedtext')).length;
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
  await watch.open(first);
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
