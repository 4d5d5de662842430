import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserName } from './browsers.ts';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import { PlayerMenu } from './pages/player-menu.ts';
import { forgetChoices, PopupPage } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { INTERVIEW, openWorld, type World } from './world.ts';

/** Another recording of the same transcript. */
const CLIP = 'TcDemoClip1';
const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');
const everywhere = browserName === 'chromium' || process.env.TRUECUE_E2E === 'all';
const sites = { media: { [CLIP]: { file, title: 'A clip', duration: 63 } } };

let world: World;
let page: Page;
let watch: WatchPage;
let menu: PlayerMenu;

/** A page of `from`, paused in the middle of q12. */
async function openInterview(from: World): Promise<void> {
  page = await from.newPage();
  watch = new WatchPage(page, from.replica);
  menu = new PlayerMenu(page);
  await watch.open(INTERVIEW);
  await watch.pause();
  await watch.seek(35);
}

const caption = (cueId: string) => watch.overlay.waitForCaption((shown) => shown.cueId === cueId);
const shownIn = (lang: string) => watch.overlay.waitForCaption((shown) => shown.lang === lang);

describe('the first language is the browser’s', () => {
  const inLanguage = async (lang: string, check: (from: World) => Promise<void>) => {
    const from = await openWorld({ lang });
    try {
      await openInterview(from);
      await check(from);
    } finally {
      await from.close();
    }
  };

  // Korean: access.test.ts; Spanish for Mexico: below, with the restart.
  const languages: [browser: string, lang: string, dir: string, text: string][] = [
    ['ar', 'ar', 'rtl', 'حقيبة واحدة وماكينة خياطة،\nوصُرّة كاملة من الخوف.'],
  ];
  // What stands in for a language we lack is ours to choose, whatever the browser.
  if (everywhere) languages.push(['sv', 'en', 'ltr', 'I had one bag, one sewing machine']);
  test.each(languages)('%s: %s', async (browser, lang, dir, text) => {
    await inLanguage(browser, async () => {
      expect(await shownIn(lang)).toMatchObject({ dir, text });
      expect(await watch.overlay.state()).toMatchObject({ state: 'showing' });
      if (dir === 'ltr') return;
      await watch.seek(30); // with a year in it, which is read the other way
      await caption('q11');
      expect(await watch.overlay.widestGap()).toBeLessThan(2);
    });
  });

  // Which track wins is ours to say; that theirs can stay, painting.test.ts sees in Firefox too.
  test.runIf(everywhere)('de: the player has it and we do not, so the player’s stays', async () => {
    await inLanguage('de', async (from) => {
      await watch.play(); // the player lists its tracks while it plays
      await watch.overlay.waitForState('off');
      await watch.waitForPlatformCaptions('wrong words');
      await watch.overlay.waitForNothing();
      const popup = await PopupPage.open(from.session, page);
      await popup.waitForText('Deutsch');
      expect(await popup.chosenLanguage()).toBe('Deutsch');
      await popup.press('English');
      await page.bringToFront();
      await watch.overlay.waitForState('showing');
      await watch.seek(35);
      await shownIn('en');
      expect(await watch.platformCaptions()).toBe('');
      await menu.open();
      expect(await menu.chosen()).toEqual(['English']);
      expect((await menu.lines()).find(({ label }) => label === 'Deutsch')).toEqual({
        label: 'Deutsch',
        lang: 'de',
        note: 'from the player',
        checked: false,
      });
      // Beside ours it cannot stand: the player paints it itself.
      await menu.choose('Second language');
      expect((await menu.lines()).map(({ label }) => label)).not.toContain('Deutsch');
    });
  });
});

describe('the player’s menu', () => {
  beforeAll(async () => {
    world = await openWorld({}, sites);
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await page?.close().catch(() => undefined);
    await forgetChoices(world.session);
    await openInterview(world);
    await watch.overlay.waitForState('showing');
  });

  test('by mouse: another language, at once', async () => {
    await menu.open();
    expect(await menu.lines()).toContainEqual({
      label: '日本語',
      lang: 'ja',
      note: '',
      checked: false,
    });
    expect(await menu.isWhole()).toBe(true);
    await menu.choose('日本語');
    await menu.waitFor(false);
    expect(await shownIn('ja')).toMatchObject({ cueId: 'q12', track: 'primary' });
    expect((await watch.state()).paused).toBe(true);
  });

  test('by keys alone, and none of them reaches the player', async () => {
    await watch.play();
    await page.focus('.ytp-progress-bar');
    await menu.tabToButton();
    await page.keyboard.press('Enter');
    await menu.waitForFocus('English');
    const { time } = await watch.state();
    const playersKeys: KeyInput[] = ['k', 'ArrowRight', 'l', 'm', 'c', 'f', '9', 'End', 'ArrowUp'];
    for (const key of playersKeys) await page.keyboard.press(key);
    const after = await watch.state();
    expect(after).toMatchObject({ paused: false, captionsOn: false });
    expect(after.time - time).toBeGreaterThanOrEqual(0);
    expect(after.time - time).toBeLessThan(5); // ArrowRight seeks by 5, l by 10
    expect(await page.evaluate('document.querySelector("video").muted')).toBe(false);
    expect(await page.evaluate('document.fullscreenElement')).toBe(null);
    expect((await watch.overlay.state()).state).toBe('showing');

    await page.keyboard.press('Escape');
    await menu.waitFor(false);
    await menu.waitForFocus('button');
    await page.keyboard.press('ArrowDown');
    await menu.waitForFocus('English');
    await page.keyboard.press('ArrowUp');
    await menu.waitForFocus('한국어');
    await page.keyboard.press('Enter');
    await menu.waitForFocus('button');
    await menu.waitFor(false);
    await watch.pause();
    await watch.seek(35);
    await shownIn('ko');
    // With the menu closed the player's keys are the player's, from our button too.
    await page.keyboard.press('k');
    await page.waitForFunction('!document.querySelector("video").paused', { timeout: 3000 });
  });

  test.each(['new', 'old'] as const)(
    'in a small embed (%s player): inside it, over all',
    async (ui) => {
      const article = await new EmbedInArticle(page, world.replica).open(INTERVIEW, { ui });
      await page.$eval('iframe', (frame) => {
        frame.style.cssText = 'aspect-ratio: auto; width: 320px; height: 180px;';
      });
      await article.overlay.waitForState('showing');
      await article.player.pause();
      await article.player.seek(35);
      menu = new PlayerMenu(page, article.player.frame);
      await menu.open();
      const { menu: box, player } = await menu.boxes();
      expect(box?.left).toBeGreaterThanOrEqual(player?.left ?? Number.NaN);
      expect(box?.top).toBeGreaterThanOrEqual(player?.top ?? Number.NaN);
      expect(box?.right).toBeLessThanOrEqual(player?.right ?? Number.NaN);
      expect(box?.bottom).toBeLessThanOrEqual(player?.bottom ?? Number.NaN);
      expect(await menu.isOnTop()).toBe(true);
      await menu.choose('日本語');
      await article.overlay.waitForCaption(({ lang }) => lang === 'ja');
    },
  );

  test('a choice holds for the next recording and the next page', async () => {
    await menu.open();
    await menu.choose('Español');
    await shownIn('es');
    await watch.navigate(`/watch?v=${CLIP}`);
    await watch.seek(8);
    await shownIn('es');
    await watch.open(CLIP);
    await watch.seek(8);
    await shownIn('es');
  });

  test('two languages: the second smaller, beneath, and above at a wish', async () => {
    await watch.setControls(true);
    await menu.open();
    await menu.choose('Second language');
    await menu.choose('한국어');
    await menu.waitFor(false);
    const beneath = await both();
    expect(beneath.ratio).toBeCloseTo(0.78, 2);
    expect(beneath.second.top).toBeGreaterThanOrEqual(beneath.first.bottom - 2);
    const popup = await PopupPage.open(world.session, page);
    await popup.waitForText('Place of the second language');
    await popup.press('Above the first');
    await page.bringToFront();
    await page.waitForFunction(
      () => {
        const root = document.querySelector('truecue-captions')?.shadowRoot;
        return root?.querySelector('.caption')?.getAttribute('data-track') === 'secondary';
      },
      { timeout: 5000, polling: 50 },
    );
    const above = await both();
    expect(above.first.top).toBeGreaterThanOrEqual(above.second.bottom - 2);
    await popup.close();
  });

  test.each([
    ['English', '한국어', 'primary'],
    ['한국어', 'English', 'secondary'],
  ])('%s first, %s second: the seam stays where one is split', async (first, second, splits) => {
    await menu.open();
    await menu.choose(first);
    await menu.open();
    await menu.choose('Second language');
    await menu.choose(second);
    await menu.waitFor(false);
    await watch.setControls(false);
    // One line of English, then two, beside two of Korean; with q12 neither side would grow.
    await watch.seek(217.4);
    await caption('q66');
    await caption('q66.1');
    await expect.poll(async () => (await both()).lift).toBe(0);
    const before = await both();
    await watch.play();
    expect((await caption('q66.2')).track).toBe(splits);
    const after = await both();
    expect(after.first.bottom).toBeCloseTo(before.first.bottom, 0);
    expect(after.second.top).toBeCloseTo(before.second.top, 0);
  });
});

/** Where both languages stand; `lift` is how far they still are from their place. */
async function both() {
  await watch.overlay.waitForCaption(({ track }) => track === 'secondary');
  return page.evaluate(() => {
    const root = document.querySelector('truecue-captions')?.shadowRoot;
    const at = (track: string) => {
      const found = root?.querySelector(`[data-track="${track}"]`);
      if (!found) throw new Error(`No ${track} caption`);
      const { top, bottom } = found.getBoundingClientRect();
      return { top, bottom, size: Number.parseFloat(getComputedStyle(found).fontSize) };
    };
    const [first, second] = [at('primary'), at('secondary')];
    const captions = root?.querySelector('.captions');
    const moved = captions ? new DOMMatrix(getComputedStyle(captions).transform).f : 0;
    return { first, second, ratio: second.size / first.size, lift: Math.abs(moved) };
  });
}

/** The chosen languages in the extension's storage, as JSON. */
async function storedLanguages(): Promise<string> {
  const { storage } = (
    globalThis as unknown as {
      chrome: { storage: { sync: { get(key: string): Promise<{ settings?: object }> } } };
    }
  ).chrome;
  return JSON.stringify((await storage.sync.get('settings')).settings ?? {});
}

test('a choice goes before the browser’s language, and outlives the browser', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'truecue-kept-'));
  // A temporary add-on's storage goes with it, unless Firefox is told otherwise.
  await writeFile(
    join(profile, 'prefs.js'),
    'user_pref("extensions.webextensions.keepStorageOnUninstall", true);\n',
  );
  try {
    for (const run of ['first', 'second']) {
      const from = await openWorld({ profile, lang: 'es-MX' });
      try {
        await openInterview(from);
        await shownIn(run === 'first' ? 'es' : 'uk');
        await menu.open();
        expect(await menu.chosen()).toEqual([run === 'first' ? 'Español' : 'Українська']);
        await menu.choose('Українська');
        await shownIn('uk');
        // Shown at once, stored a moment later: the browser must not be gone before.
        await expect.poll(() => from.session.background(storedLanguages)).toContain('"uk"');
      } finally {
        await from.close();
      }
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
