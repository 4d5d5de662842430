import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserName } from './browsers.ts';
import {
  builtin,
  daily,
  forgetLists,
  INCLUDED,
  problem,
  state,
  store,
  storedOrder,
  storeLists,
  weekly,
} from './listed.ts';
import { OptionsPage } from './pages/options-page.ts';
import { PopupPage, violations } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { extensionDir, INTERVIEW, openWorld, type World } from './world.ts';

const firefox = browserName === 'firefox';
let world: World;
let options: OptionsPage | undefined;
let page: Page | undefined;

async function open(hash = ''): Promise<OptionsPage> {
  options = await OptionsPage.open(world.session, hash);
  return options;
}

afterEach(async () => {
  await options?.close().catch(() => undefined);
  await page?.close().catch(() => undefined);
  options = undefined;
  page = undefined;
});

describe('in English', () => {
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());
  beforeEach(() => forgetLists(world.session));

  test('the browser opens it, in a tab of its own', async () => {
    const manifest = await world.session.background(() => {
      const { runtime } = (globalThis as unknown as { chrome: RuntimeApi }).chrome;
      return runtime.getManifest();
    });
    expect(manifest.options_ui).toMatchObject({ open_in_tab: true });
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    const { page: own } = await open();
    expect(await own.title()).toBe('Truecue options');
    expect(await own.$$eval('h1, h2', (all) => all.map((heading) => heading.textContent))).toEqual([
      'Truecue options',
      'Lists of transcripts',
      'Add a list',
      'Your own transcripts',
      'Your reports',
      'Kept on this computer',
    ]);
    expect(await options?.names()).toEqual([INCLUDED]);
    expect(await options?.text()).toContain(`Version ${manifest.version}`);
  });

  test('no faults axe can find: at first, with lists, while a list is removed', async () => {
    const shown = await open();
    const expectNone = async () => {
      for (const value of firefox ? ['light'] : ['light', 'dark']) {
        if (!firefox)
          await shown.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await violations(shown.page)).toEqual([]);
      }
    };
    await expectNone();
    await storeLists(world.session, daily, builtin, weekly);
    const progress = { done: 3, total: 9, at: Date.now() };
    await store(world.session, {}, { catalogProgress: { [daily.url]: progress } });
    await shown.waitForText('Updating');
    await expectNone();
    await shown.askToRemove('صحيفة الأسبوع');
    await shown.fill('http://example.org');
    await shown.look();
    await shown.waitForFault();
    await expectNone();
  });

  test('narrow or wide, nothing stands outside the page', async () => {
    const long = { ...state, name: 'W'.repeat(300), problem };
    await store(world.session, { catalogs: [daily, weekly], catalogState: { [daily.url]: long } });
    const shown = await open();
    for (const [width, text] of [[320], [768], [1280], [360, 'twice as large']] as const) {
      if (text) await shown.doubleText();
      // Firefox has set it before it misses a command for turned screens.
      await shown.page.setViewport({ width, height: 800 }).catch(() => undefined);
      await expect.poll(() => shown.page.evaluate(() => window.innerWidth)).toBe(width);
      const beyond = await shown.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(beyond).toBeLessThanOrEqual(0);
    }
  });

  test('turned off, the list loses an open page its captions; turned on, it has them again', async () => {
    page = await world.newPage();
    const watch = new WatchPage(page, world.replica);
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('showing');
    const shown = await open();
    await shown.toggle(INCLUDED);
    await expect.poll(async () => (await shown.row(INCLUDED)).on).toBe(false);
    await page.bringToFront();
    await watch.overlay.waitForState(null);
    const popup = await PopupPage.open(world.session, page);
    await popup.waitForText('No transcript for this video');
    await popup.close();
    await shown.page.bringToFront();
    await shown.toggle(INCLUDED);
    await expect.poll(async () => (await shown.row(INCLUDED)).on).toBe(true);
    await page.bringToFront();
    await watch.overlay.waitForState('showing');
  });

  test('the order is the viewer’s, and follows what happens elsewhere', async () => {
    await storeLists(world.session, builtin, daily);
    const shown = await open();
    expect(await shown.names()).toEqual([INCLUDED, 'The Example Daily']);
    await shown.move('The Example Daily', 'up');
    await expect.poll(() => shown.names()).toEqual(['The Example Daily', INCLUDED]);
    expect(await storedOrder(world.session)).toEqual([daily.url, builtin.url]);
    await expect.poll(() => shown.told()).toBe('The Example Daily is now number 1 of 2.');
    await storeLists(world.session, weekly, builtin, daily);
    await expect
      .poll(() => shown.names())
      .toEqual(['صحيفة الأسبوع', INCLUDED, 'The Example Daily']);
  });

  test('a list says what is wrong with it', async () => {
    await storeLists(world.session, builtin, daily, weekly);
    const shown = await open();
    expect(await shown.problemOf('The Example Daily')).toBeNull();
    expect(await shown.notesOf('The Example Daily')).toEqual([]);
    expect(await shown.problemOf('صحيفة الأسبوع')).toContain('Allow access to weekly.example');
    const notes = (await shown.notesOf('صحيفة الأسبوع')).join(' ');
    for (const words of ['Not signed', 'out of date', 'at least 256 recordings'])
      expect(notes).toContain(words);
  });

  test('a list is removed after a question, and the focus is at its neighbour', async () => {
    await storeLists(world.session, daily, builtin);
    const shown = await open();
    await shown.remove('The Example Daily');
    await expect.poll(() => shown.names()).toEqual([INCLUDED]);
    expect(await storedOrder(world.session)).toEqual([builtin.url]);
    await expect.poll(() => shown.focused()).toBe(INCLUDED);
    await expect.poll(() => shown.told()).toBe('The Example Daily was removed.');
  });

  test('what is kept of recordings is said, and erased after a question', async () => {
    const shown = await open();
    await shown.waitForText('Nothing about the videos you watched.');
    await shown.page.evaluate(async (mediaId) => {
      const { runtime } = (globalThis as unknown as { chrome: RuntimeApi }).chrome;
      const media = { site: 'youtube', mediaId };
      await runtime.sendMessage({ type: 'remember', media, choices: { offset: 0.5 } });
    }, INTERVIEW);
    await shown.close();
    const again = await open();
    await again.waitForText('Settings for 1 video');
    expect(await again.kept()).toContain('In private windows nothing about a video is ever kept.');
    await again.erase();
    await again.waitForText('Nothing about the videos you watched.');
    await expect.poll(() => again.told()).toBe('It was erased.');
    expect(await again.focused()).toBe('Kept on this computer');
    expect(await again.names()).toEqual([INCLUDED]);
  });
});

describe('in Korean', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'truecue-options-'));
    const extension = join(folder, 'extension');
    await cp(extensionDir, extension, { recursive: true });
    // Browsers without Korean of their own would show our English: so that is Korean too.
    const locales = join(extension, '_locales');
    await cp(join(locales, 'ko/messages.json'), join(locales, 'en/messages.json'));
    world = await openWorld({ lang: 'ko', extension });
  });
  afterAll(async () => {
    await world?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  test('it says the same, and axe finds no fault', async () => {
    const shown = await open();
    await storeLists(world.session, daily, builtin, weekly);
    expect(await shown.page.title()).toBe('Truecue 설정');
    expect(await shown.page.evaluate(() => document.documentElement.lang)).toBe('ko');
    const { text } = await shown.waitForRow('The Example Daily');
    for (const words of ['영상 1,204개', '키 지문', '어제 확인']) expect(text).toContain(words);
    expect(await violations(shown.page)).toEqual([]);
  });
});

interface RuntimeApi {
  runtime: {
    getManifest(): Record<string, unknown> & { version: string };
    sendMessage(message: object): Promise<unknown>;
  };
}
