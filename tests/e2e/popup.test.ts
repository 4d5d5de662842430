import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import { PlayerMenu } from './pages/player-menu.ts';
import { PopupPage } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { extensionDir, INTERVIEW, OTHER, openWorld, type World } from './world.ts';

/** Another recording of the same transcript. */
const CLIP = 'TcDemoClip1';
const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');
const sites = { media: { [CLIP]: { file, title: 'A clip', duration: 63 } } };

let world: World;
let page: Page;
let watch: WatchPage;
let popup: PopupPage;

async function openWatch(from: World, mediaId = INTERVIEW): Promise<void> {
  page = await from.newPage();
  watch = new WatchPage(page, from.replica);
  await watch.open(mediaId);
}

/** The interview, paused and still, with its popup. */
async function openBoth(): Promise<void> {
  await openWatch(world);
  await watch.overlay.waitForState('showing');
  await watch.pause();
  await watch.setControls(false);
  popup = await PopupPage.open(world.session, page);
  await popup.waitForText('The fog bell');
}

afterEach(async () => {
  await popup?.close().catch(() => undefined);
  await page?.close().catch(() => undefined);
});

describe('what the popup says', () => {
  beforeAll(async () => {
    world = await openWorld({}, sites);
  });
  afterAll(() => world?.close());

  test('of an interview: whose words they are', async () => {
    await openBoth();
    await popup.press('About these words');
    const text = await popup.text();
    for (const words of [
      'Words by The Example Daily',
      'English desk, The Example Daily',
      'CC-BY-4.0',
      'not to publish the engineer’s name',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/Revision\s+2 · November 23, 2026/);
    const link = await popup.page.$eval('a.article', (article) => article.getAttribute('href'));
    expect(link).toBe('https://example.org/interviews/fog-bell/en');
  });

  test('as a page of its own it speaks of the tab that was in front', async () => {
    await openWatch(world, INTERVIEW);
    await world.session.background(() => true); // in Firefox this opens a tab of its own
    await page.bringToFront();
    const own = await world.session.extensionPage('popup.html');
    await own.waitForFunction(() => document.body.innerText.includes('The fog bell'), {
      timeout: 8000,
      polling: 100,
    });
    await own.close();
  });

  test('of a recording without a transcript: so, and that nobody was told', async () => {
    await openWatch(world, OTHER);
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('No transcript for this video');
    expect(await popup.text()).toContain('which video you watch was sent to no one');
    expect(await popup.controls()).not.toContain('Captions');
  });

  test.each(['https://library.example/', 'about:blank'])('of %s: where it works', async (url) => {
    page = await world.newPage();
    if (url !== 'about:blank') await page.goto(url).catch(() => undefined);
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('No YouTube video found on this page');
    expect(await popup.text()).toContain('It works on YouTube');
  });

  test('of an article: the interview embedded in it', async () => {
    page = await world.newPage();
    const article = await new EmbedInArticle(page, world.replica).open(INTERVIEW);
    await article.overlay.waitForState('showing');
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('The fog bell');
    await popup.press('日本語');
    await article.player.seek(8);
    await article.overlay.waitForCaption(({ lang }) => lang === 'ja');
    await popup.press('English');
    await article.overlay.waitForCaption(({ lang }) => lang === 'en');
  });

  test('its switch turns captions off and on, and follows the player’s menu', async () => {
    await openBoth();
    const menu = new PlayerMenu(page);
    await page.bringToFront();
    await watch.setControls(true);
    await menu.open();
    await menu.choose('Turn captions off');
    await watch.overlay.waitForState('off');
    await expect.poll(() => popup.isOn('Captions'), { timeout: 5000 }).toBe(false);
    await popup.press('Captions');
    await watch.overlay.waitForState('showing');
    await expect.poll(() => popup.isOn('Captions'), { timeout: 5000 }).toBe(true);
    await menu.open();
    await menu.choose('日本語');
    await expect.poll(() => popup.chosenLanguage(), { timeout: 5000 }).toBe('日本語');
    await popup.press('English');
    await watch.seek(8);
    await watch.overlay.waitForCaption(({ lang }) => lang === 'en');
  });

  test('an offset moves the captions, is remembered for this recording, and undone', async () => {
    await openBoth();
    await watch.seek(6.5);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    for (let step = 0; step < 5; step += 1) await popup.press('Move captions later');
    await popup.waitForText('+0.5 sec');
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q2');
    await popup.close();
    await page.close();
    await openBoth();
    expect(await popup.text()).toContain('+0.5 sec');
    await watch.seek(6.5);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q2');
    await popup.press('Reset');
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
  });

  test('twice the text size', async () => {
    await openBoth();
    await watch.seek(8);
    await watch.overlay.waitForCaption();
    const usual = await look();
    for (let step = 0; step < 10; step += 1) await popup.press('Larger text');
    await popup.waitForText('200%');
    await expect.poll(async () => (await look()).size, { timeout: 5000 }).toBe(usual.size * 2);
    const { text, picture } = await look();
    expect(text.left).toBeGreaterThanOrEqual(picture.left);
    expect(text.right).toBeLessThanOrEqual(picture.right);
    await popup.press('Usual size');
    await expect.poll(async () => (await look()).size, { timeout: 5000 }).toBe(usual.size);
  });

  test('at the top, and below the picture, for this recording', async () => {
    await openBoth();
    await watch.seek(8);
    await watch.overlay.waitForCaption();
    // What an attempt before left behind.
    await popup.press('Bottom');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { picture: whole } = await look();
    await popup.press('Top');
    const middle = (whole.top + whole.bottom) / 2;
    await expect.poll(async () => (await look()).text.bottom).toBeLessThan(middle);
    await popup.press('Below the picture');
    await waitForBelow();
    expect((await look()).picture.bottom).toBeLessThan(whole.bottom - 20);
    // There, too, they make way for the player's bar.
    await watch.setControls(true);
    const bar = await page.$eval('.ytp-chrome-bottom', (bar) => bar.getBoundingClientRect().top);
    await expect.poll(async () => (await look()).text.bottom).toBeLessThanOrEqual(bar);
    // An advertisement has the whole player.
    await watch.playAd(2);
    await expect.poll(async () => (await picture()).bottom).toBeCloseTo(whole.bottom, 0);
    await page.waitForFunction('!document.querySelector(".ad-showing")', { timeout: 20_000 });
    await page.reload({ waitUntil: 'domcontentloaded' });
    await watch.ready();
    await watch.pause();
    await watch.seek(8);
    await waitForBelow();
    await watch.open(CLIP);
    await watch.pause();
    await watch.seek(8);
    await watch.overlay.waitForCaption();
    const other = await look();
    expect(other.text.bottom).toBeLessThan(other.picture.bottom);
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('showing');
    // The clip's title is the same.
    await popup.waitForChosen('Below the picture');
    await popup.press('Bottom');
    await expect.poll(async () => (await picture()).bottom).toBeCloseTo(whole.bottom, 0);
  });
});

async function waitForBelow(): Promise<void> {
  await page.bringToFront(); // nothing moves in a hidden page
  await watch.setControls(false);
  await watch.overlay.waitForCaption();
  const room = async () => {
    const { text, picture } = await look();
    return text.top - picture.bottom;
  };
  await expect.poll(room, { timeout: 10_000 }).toBeGreaterThanOrEqual(0);
}

async function picture() {
  return page.$eval('#movie_player video', (video) => {
    const { left, right, top, bottom } = video.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

/** How the first caption stands in the picture. */
async function look() {
  const text = await page.evaluate(() => {
    const shown = document.querySelector('truecue-captions')?.shadowRoot?.querySelector('.text');
    if (!shown) throw new Error('No caption');
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    return { left, right, top, bottom, size: Number.parseFloat(getComputedStyle(shown).fontSize) };
  });
  return { text, size: text.size, picture: await picture() };
}

test('a damaged transcript: said so, nothing is touched, and it can be tried again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'truecue-damaged-'));
  await cp(extensionDir, folder, { recursive: true });
  const files = join(folder, 'library/files');
  const sizes = (await readdir(files)).map(async (name) => ({
    path: join(files, name),
    bytes: (await stat(join(files, name))).size,
  }));
  const bundle = (await Promise.all(sizes)).sort((a, b) => b.bytes - a.bytes)[0]?.path ?? '';
  const whole = await readFile(bundle);
  await writeFile(bundle, whole.toString('utf8').replace('sewing machine', 'sowing machine'));
  const from = await openWorld({ extension: folder }, { captionsOn: true });
  try {
    await openWatch(from);
    popup = await PopupPage.open(from.session, page);
    await popup.waitForText('Captions could not be shown');
    expect(await popup.text()).toContain('no wrong words are shown');
    await page.bringToFront();
    await watch.waitForPlatformCaptions('wrong words');
    expect((await watch.overlay.state()).hosts).toBe(0);
    await popup.press('Try again'); // still damaged
    await new Promise((resolve) => setTimeout(resolve, 500)); // until then the last answer stands there
    await popup.waitForText('Captions could not be shown');
    await writeFile(bundle, whole);
    await popup.press('Try again');
    await popup.waitForText('The fog bell');
    await watch.overlay.waitForState('showing');
    expect(await watch.platformCaptions()).toBe('');
  } finally {
    await from.close();
    await rm(folder, { recursive: true, force: true });
  }
});
