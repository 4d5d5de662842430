import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PlayerMenu } from './pages/player-menu.ts';
import { PopupPage } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { INTERVIEW, openWorld, type World } from './world.ts';

/** Another recording of the same transcript. */
const CLIP = 'TcDemoClip1';
const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');
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

  test.each([
    ['ko', 'ko', 'ltr', '짐은 가방 하나, 재봉틀 하나,\n그리고 겁 한 보따리였어요.'],
    ['ar', 'ar', 'rtl', 'حقيبة واحدة وماكينة خياطة،\nوصُرّة كاملة من الخوف.'],
    ['es-MX', 'es', 'ltr', 'Traía una maleta, una máquina de coser'],
    ['sv', 'en', 'ltr', 'I had one bag, one sewing machine'],
  ])('%s: %s', async (browser, lang, dir, text) => {
    await inLanguage(browser, async () => {
      expect(await shownIn(lang)).toMatchObject({ dir, text });
      expect(await watch.overlay.state()).toMatchObject({ state: 'showing' });
    });
  });

  test('de: the player has it and we do not, so the player’s stays', async () => {
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
    await menu.choose('日本語');
    await menu.waitFor(false);
    expect(await shownIn('ja')).toMatchObject({ cueId: 'q12', track: 'primary' });
    expect((await watch.state()).paused).toBe(true);
  });
