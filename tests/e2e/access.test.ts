import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MediaFeature, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserName } from './browsers.ts';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import { Overlay } from './pages/overlay.ts';
import { PlayerFrame } from './pages/player-frame.ts';
import { PlayerMenu } from './pages/player-menu.ts';
import { forgetChoices, PopupPage, violations } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { extensionDir, INTERVIEW, OTHER, openWorld, type World } from './world.ts';

/** Another recording of the same transcript. */
const CLIP = 'TcDemoClip1';
const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');
const sites = { media: { [CLIP]: { file, title: 'A clip', duration: 63 } } };
const firefox = browserName === 'firefox';

let world: World;
let page: Page;
let watch: WatchPage;
let popup: PopupPage | undefined;

async function openWatch(mediaId = INTERVIEW): Promise<void> {
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
  await watch.open(mediaId);
}

async function openShowing(): Promise<void> {
  await openWatch();
  await watch.overlay.waitForState('showing');
  await watch.pause();
  await watch.seek(8);
  await watch.overlay.waitForCaption();
}

beforeEach(() => forgetChoices(world.session));
afterEach(async () => {
  await popup?.close().catch(() => undefined);
  await page?.close().catch(() => undefined);
});

/** Firefox takes these from its profile, at the start. */
async function prefer(on: Page, feature: MediaFeature): Promise<void> {
  if (!firefox) await on.emulateMediaFeatures([feature]);
  const query = `(${feature.name}: ${feature.value})`;
  expect(await on.evaluate((media) => matchMedia(media).matches, query)).toBe(true);
}

async function expectAccessible(schemes: readonly string[], words: string): Promise<void> {
  await openShowing();
  popup = await PopupPage.open(world.session, page);
  await popup.waitForText(words);
  await popup.unfold();
  for (const value of schemes) {
    await prefer(popup.page, { name: 'prefers-color-scheme', value });
    expect(await violations(popup.page)).toEqual([]);
  }
  await popup.close();
  await page.bringToFront();
  await new PlayerMenu(page).open();
  expect(await violations(page, ['truecue-captions', 'truecue-controls'])).toEqual([]);
}

describe('in English', () => {
  beforeAll(async () => {
    world = await openWorld({}, sites);
  });
  afterAll(() => world?.close());

  test('popup, captions and menu have no faults axe can find', async () => {
    await expectAccessible(firefox ? ['light'] : ['light', 'dark'], 'The fog bell');
  });

  test('the popup without captions has none either', async () => {
    await openWatch(OTHER);
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('No transcript for this video');
    expect(await violations(popup.page)).toEqual([]);
  });

  test('captions are announced at the viewer’s wish, in their language', async () => {
    await openShowing();
    expect(await announced()).toBe(null);
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('The fog bell');
    await popup.press('العربية');
    await popup.press('Read captions aloud by screen reader');
    const { text } = await watch.overlay.waitForCaption(({ lang }) => lang === 'ar');
    await expect.poll(announced, { timeout: 5000 }).toEqual({
      lang: 'ar',
      dir: 'rtl',
      text,
      hidden: 'true', // else it would be read twice
    });
    await popup.press('Read captions aloud by screen reader');
    await expect.poll(announced, { timeout: 5000 }).toBe(null);
    await popup.press('English');
  });

  test('the browser has given all four keys', async () => {
    const keys = await (await extensionPage()).evaluate(async () => {
      const { commands } = (globalThis as unknown as { chrome: CommandsApi }).chrome;
      return (await commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`);
    });
    expect(keys.filter((key) => !key.startsWith('_')).sort()).toEqual([
      'both-languages Alt+U',
      'next-language Alt+L',
      'report-mistake Alt+R',
      'toggle-captions Alt+C',
    ]);
  });

  // Firefox has no way to send a command, and no keys in headless.
  test.skipIf(firefox)('commands (Chromium): on and off, next language, both', async () => {
    await openShowing();
    await command('toggle-captions');
    await watch.overlay.waitForState('off');
    await command('toggle-captions');
    await watch.overlay.waitForState('showing');
    await command('next-language');
    await watch.overlay.waitForCaption(({ lang }) => lang === 'ar');
    await command('both-languages');
    const second = await watch.overlay.waitForCaption(({ track }) => track === 'secondary');
    expect(second.lang).toBe('ko');
    await command('both-languages');
    await expect.poll(async () => (await watch.overlay.texts('secondary')).length).toBe(0);
  });

  test.skipIf(firefox)('commands (Chromium): for the frame that played last', async () => {
    page = await world.newPage();
    const article = await new EmbedInArticle(page, world.replica).open(INTERVIEW);
    await page.$eval(
      'iframe',
      (first, [from, to]) => {
        const second = first.cloneNode() as HTMLIFrameElement;
        second.src = second.src.replace(from ?? '', to ?? '');
        first.after(second);
      },
      [INTERVIEW, CLIP],
    );
    const frame = await page.waitForFrame((one) => one.url().includes(CLIP));
    const players = [article.player, new PlayerFrame(frame)] as const;
    const overlays = [article.overlay, new Overlay(frame)] as const;
    await players[1].ready();
    for (const overlay of overlays) await overlay.waitForState('showing');
    const states = () => Promise.all(overlays.map(async (one) => (await one.state()).state));
    await players[0].pause();
    await players[1].pause();
    await players[0].play();
    await page.bringToFront();
    await command('toggle-captions');
    await expect.poll(states, { timeout: 5000 }).toEqual(['off', 'showing']);
    await command('toggle-captions');
    await expect.poll(states, { timeout: 5000 }).toEqual(['showing', 'showing']);
    await players[1].play();
    await command('toggle-captions');
    await expect.poll(states, { timeout: 5000 }).toEqual(['showing', 'off']);
  });

  test('a key the browser did not give is heard in the page', async () => {
    await takeKeyAway();
    await openShowing();
    await altC();
    await watch.overlay.waitForState('off');
    await altC();
    await watch.overlay.waitForState('showing');
    expect((await watch.state()).captionsOn).toBe(false); // the player's own `c`
  });
});

/** As if another extension had Alt+C. */
async function takeKeyAway(): Promise<void> {
  await world.session.background(async () => {
    const { browser } = globalThis as unknown as { browser: CommandsApi & StorageApi };
    const { commands, storage } = browser;
    await storage.local.set({ unassignedKeys: ['toggle-captions'] });
    if (commands.update) return commands.update({ name: 'toggle-captions', shortcut: '' });
    // Chromium changes keys on its own page only: here its answer is changed.
    const all = await commands.getAll();
    commands.getAll = async () =>
      all.map((key) => (key.name === 'toggle-captions' ? { ...key, shortcut: '' } : key));
  });
}

async function altC(): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press('KeyC');
  await page.keyboard.up('Alt');
}

async function extensionPage(): Promise<Page> {
  page = await world.session.extensionPage('popup.html');
  return page;
}

async function command(name: string): Promise<void> {
  await world.session.background((named) => {
    const { commands } = (globalThis as unknown as { chrome: CommandsApi }).chrome;
    commands.onCommand?.dispatch(named);
  }, name);
}

async function announced() {
  return page.evaluate(() => {
    const root = document.querySelector('truecue-captions')?.shadowRoot;
    const region = root?.querySelector<HTMLElement>('[role="status"]');
    if (!region) return null;
    const { lang, dir, textContent: text } = region;
    return { lang, dir, text, hidden: root?.querySelector('.captions')?.ariaHidden };
  });
}

interface CommandsApi {
  commands: {
    getAll(): Promise<{ name?: string; shortcut?: string }[]>;
    update?(command: { name: string; shortcut: string }): Promise<void>;
    onCommand?: { dispatch(name: string): void };
  };
}

interface StorageApi {
  storage: { local: { set(items: object): Promise<void> } };
}

describe('in Korean, dark, with reduced motion', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'truecue-dark-'));
    const profile = join(folder, 'profile');
    await mkdir(profile);
    await writeFile(
      join(profile, 'prefs.js'),
      'user_pref("ui.systemUsesDarkTheme", 1);\nuser_pref("ui.prefersReducedMotion", 1);\n',
    );
    // Browsers without Korean of their own would show our English: so that is Korean too.
    const extension = join(folder, 'extension');
    await cp(extensionDir, extension, { recursive: true });
    const locales = join(extension, '_locales');
    await cp(join(locales, 'ko/messages.json'), join(locales, 'en/messages.json'));
    world = await openWorld({ lang: 'ko', profile, extension });
  });
  afterAll(async () => {
    await world?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  test('popup, captions and menu have no faults axe can find', async () => {
    await expectAccessible(firefox ? ['dark'] : ['light', 'dark'], '그 밖의 설정');
    expect(await watch.overlay.waitForCaption()).toMatchObject({ lang: 'ko', dir: 'ltr' });
    const menu = new PlayerMenu(page);
    expect(await menu.chosen()).toEqual(['한국어']);
    const lines = (await menu.lines()).map(({ label }) => label);
    expect(lines.at(-1)).toBe('자막 끄기');
  });

  test('nothing moves', async () => {
    await openShowing();
    await prefer(page, { name: 'prefers-reduced-motion', value: 'reduce' });
    const moving = () =>
      page.evaluate(() => {
        const captions = document
          .querySelector('truecue-captions')
          ?.shadowRoot?.querySelector('.captions');
        return captions && getComputedStyle(captions).transitionDuration;
      });
    expect(await moving()).toBe('0s');
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('그 밖의 설정');
    await prefer(popup.page, { name: 'prefers-reduced-motion', value: 'reduce' });
    const durations = await popup.page.$$eval('*', (all) => [
      ...new Set(all.map((element) => getComputedStyle(element).transitionDuration)),
    ]);
    expect(durations).toEqual(['0s']);
  });
});
