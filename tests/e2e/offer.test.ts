import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import type { ShownNotice } from './pages/overlay.ts';
import { forgetChoices, PopupPage, violations } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { openWorld, type World } from './world.ts';

/** Recordings whose words stand in articles only, as library/pow-interviews lists them. */
const FIRST = 'lnVKbUnFks0';
const SECOND = 'DSghkjIPxwU';
const BOTH = 'D9T-ykSLPDo';
const paper = 'https://www.chosun.com/english/north-korea-en/2025/02/';
const firstArticle = `${paper}19/2TUJ44HQBVGJNJFEA6XD2A4IPU/`;
const secondArticle = `${paper}20/AWH5WTP44JH3VKCOTY4KIRYAHU/`;

const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');
const cues = Array.from({ length: 90 }, (_, n) => ({
  startTime: 3 * n,
  endTime: 3 * n + 2.9,
  text: `the player’s line ${n}`,
}));
const recording = {
  file,
  title: 'An interview',
  duration: 278,
  captions: [{ language: 'en', kind: 'manual' as const, name: 'English', cues }],
};
const sites = { media: { [FIRST]: recording, [SECOND]: recording, [BOTH]: recording } };

let world: World;
let page: Page;
let watch: WatchPage;

beforeAll(async () => {
  world = await openWorld({}, sites);
});
afterAll(() => world?.close());
beforeEach(async () => {
  await page?.close();
  await forgetChoices(world.session);
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
});

/** A page of the recording, playing, with the notice in it. */
async function openOffer(mediaId = FIRST): Promise<ShownNotice> {
  await watch.open(mediaId);
  await watch.play();
  return watch.overlay.waitForNotice();
}

/** Is the offer remembered as made? */
function isRemembered(): Promise<boolean> {
  return world.session.background(async (key) => {
    const { storage } = (globalThis as unknown as { chrome: StorageApi }).chrome;
    const { recordings } = await storage.local.get('recordings');
    return recordings?.[key]?.offered === true;
  }, `youtube:${FIRST}`);
}

/** Nothing of the kind comes, nor a while later. */
async function expectNoNotice(): Promise<void> {
  await watch.play();
  const { time } = await watch.state();
  await expect
    .poll(async () => (await watch.state()).time - time, { timeout: 5000 })
    .toBeGreaterThan(1.5);
  expect(await watch.overlay.notice()).toBeNull();
}

const link = (label: string, href: string) => ({
  label,
  href,
  target: '_blank',
  rel: 'noopener noreferrer',
});

describe('words that stand in an article only', () => {
  test('are said to, once for each recording, and nothing is painted', async () => {
    const notice = await openOffer();
    expect(notice).toMatchObject({
      words: 'The Chosun Daily has published an accurate transcript of this interview.',
      links: [link('Read it', firstArticle)],
      dismissal: 'Don’t show again',
    });
    expect(await page.$$eval('truecue-captions, truecue-controls', (all) => all.length)).toBe(0);
    expect(await isRemembered()).toBe(false);
    await expect.poll(isRemembered, { timeout: 9000 }).toBe(true); // after some seconds of play
    expect(await watch.overlay.notice()).not.toBeNull();
    await watch.open(FIRST);
    await expectNoNotice();
    // Another recording is another matter, and the popup says it always.
    await openOffer(SECOND);
    await watch.open(FIRST);
    const popup = await PopupPage.open(world.session, page);
    await popup.waitForText('Published, but not yet captioned');
    const links = await popup.page.$$eval('a[href]', (all) => all.map((one) => one.href));
    expect(links).toContain(firstArticle);
    expect(links).not.toContain(secondArticle);
    await popup.close();
  });

  test('of each interview its own article, of both both', async () => {
    expect((await openOffer(SECOND)).links).toEqual([link('Read it', secondArticle)]);
    expect(await openOffer(BOTH)).toMatchObject({
      words: 'The Chosun Daily has published accurate transcripts of this interview.',
      links: [link('Read the first', firstArticle), link('Read the second', secondArticle)],
    });
  });

  test('the player’s own captions are left to the viewer', async () => {
    await openOffer();
    await watch.press('c');
    await watch.waitForPlatformCaptions('the player’s line');
    expect(await watch.overlay.notice()).not.toBeNull();
  });
});

describe('the notice', () => {
  test('keeps clicks from the player; beside it they are the player’s', async () => {
    const { box } = await openOffer();
    expect(await watch.overlay.isNoticeOnTop()).toBe(true);
    expect(await violations(page, ['truecue-notice'])).toEqual([]);
    await page.mouse.click(box.left + 20, box.bottom - 4);
    await page.mouse.click(box.left + 30, box.bottom - 4, { count: 2 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await watch.state()).paused).toBe(false);
    expect(await page.evaluate('document.fullscreenElement')).toBeNull();
    await page.mouse.click(box.left + 20, box.bottom + 30);
    await expect.poll(async () => (await watch.state()).paused).toBe(true);
    await watch.play();
    await page.mouse.click(box.right - 18, box.top + 18);
    await watch.overlay.waitForNoNotice();
    expect((await watch.state()).paused).toBe(false);
    await expect.poll(isRemembered).toBe(true);
    expect(await page.$$eval('truecue-notice', (all) => all.length)).toBe(0);
  });

  test('by keys alone, and they do not reach the player', async () => {
    await openOffer();
    await page.focus('#movie_player');
    await tabTo('Read it');
    await tabTo('Don’t show again');
    // Whoever is at it has time; other keys are still the player's.
    await watch.press('m');
    expect(await page.evaluate('document.querySelector("video").muted')).toBe(true);
    await watch.press(' ');
    await watch.overlay.waitForNoNotice();
    expect((await watch.state()).paused).toBe(false);
    // The focus is where it came from: in the player, so that the next key is the player's.
    const focused = 'document.activeElement?.closest("#movie_player")?.id';
    expect(await page.evaluate(focused)).toBe('movie_player');

    await forgetChoices(world.session);
    await openOffer();
    await page.focus('#movie_player');
    await tabTo('Read it');
    await watch.press('Escape');
    await watch.overlay.waitForNoNotice();
  });

  test('moves along into full screen, and hides while an advertisement plays', async () => {
    await openOffer();
    await watch.fullscreen();
    const inside = await page.evaluate(() => {
      const notice = document.querySelector('truecue-notice');
      return document.fullscreenElement?.contains(notice) ?? false;
    });
    expect(inside).toBe(true);
    expect(await watch.overlay.isNoticeOnTop()).toBe(true);
    await watch.fullscreen();
    await watch.playAd(2);
    await watch.overlay.waitForNoNotice();
    await watch.overlay.waitForNotice();
  });

  test.each(['new', 'old'] as const)('in a small embed (%s player)', async (ui) => {
    const article = await new EmbedInArticle(page, world.replica).open(FIRST, { ui });
    const { overlay, player } = article;
    await page.$eval('iframe', (frame) => {
      frame.style.cssText = 'aspect-ratio: auto; width: 320px; height: 180px;';
    });
    await player.play();
    await overlay.waitForNotice();
    await player.setControls(true);
    await expect.poll(() => overlay.isNoticeOnTop()).toBe(true);
    const { box } = await overlay.waitForNotice();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    // Above the button in the middle, and above the time and the bar.
    expect(box.bottom).toBeLessThanOrEqual(60);
    expect(await page.$$eval('truecue-notice', (all) => all.length)).toBe(0);
  });
});

async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await watch.overlay.focusInNotice()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached “${name}”`);
}

interface StorageApi {
  storage: {
    local: {
      get(key: string): Promise<{ recordings?: Record<string, { offered?: boolean }> }>;
    };
  };
}
