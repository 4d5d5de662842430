import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { replicaHosts } from '../replica/server.ts';
import { browserName } from './browsers.ts';
import type { EmbedInArticle } from './pages/embed-in-article.ts';
import { OptionsPage } from './pages/options-page.ts';
import { PopupPage, violations } from './pages/popup-page.ts';
import { SyncPage } from './pages/sync-page.ts';
import { grant, hasPermission, takePermission } from './permissions.ts';
import { filesIn } from './stored-zip.ts';
import { pasted, sites, UNLISTED } from './sync-captions-cases.ts';
import { about, address, kept, openArticle, openSync, SITE, tidy } from './sync-world.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let profile: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'truecue-sync-'));
  world = await openWorld({ profile, permissions: [SITE] }, sites);
});
afterAll(async () => {
  await world?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});
afterEach(() => tidy(world));

/** The caption at a moment of the embed. */
async function captionAt(article: EmbedInArticle, time: number, words: string): Promise<void> {
  await article.page.bringToFront();
  await article.overlay.waitForState('showing');
  await article.player.pause();
  await article.player.seek(time);
  await article.overlay.waitForCaption(({ text }) => text.includes(words));
}

test('from a named article to captions in time, on an embed inside another site', async () => {
  const sync = await openSync(world, `${about}&source=${encodeURIComponent(address)}`);
  await sync.press('Read the article at news.example');
  await sync.waitForText('passages', 30_000);
  expect(await hasPermission(world.session, SITE)).toBe(false); // it was for this only
  expect(await sync.recording()).toContain(UNLISTED);
  const passages = await sync.passages();
  expect(passages.find(({ text }) => text.startsWith('When did you come'))).toMatchObject({
    speaker: 'Sea Letter',
    marks: ['Interviewer'],
    used: true,
  });
  expect(passages.find(({ text }) => text.startsWith('He puts'))).toMatchObject({ used: false });
  await sync.readAs('All one voice');
  const voice = await sync.passages();
  expect(voice.filter(({ speaker, marks }) => speaker || marks.includes('Interviewer'))).toEqual(
    [],
  );
  await sync.press('Undo');
  expect(await sync.passages()).toEqual(passages);

  await sync.press('Make captions');
  await sync.waitForState('not-open');
  const article = await openArticle(world);
  expect(await article.player.frame.$('truecue-captions')).toBe(null);
  world.replica.log.length = 0;
  await sync.press('Try again');
  await sync.waitForState('done');
  expect(await sync.text()).toMatch(/9\d% of the sentences have their time/);
  await captionAt(article, 27.2, 'When did you come');

  // Nothing of the article has left: what was asked for are the recording's own captions.
  const asked = world.replica.log.filter(({ host }) => replicaHosts.includes(host));
  expect(asked.length).toBeGreaterThan(0);
  for (const { host, path } of asked) {
    expect(host).toBe('www.youtube.com');
    expect(path).toMatch(/^\/(?:api\/timedtext|embed|replica|youtubei)\b/);
  }
  for (const { host, method, origin, path } of world.replica.log) {
    // Nothing that could carry a text; the browser's own requests have no origin.
    if (origin !== null || replicaHosts.includes(host))
      expect([path, method]).toEqual([path, 'GET']);
    expect(origin ?? '').not.toContain('extension:');
    expect(decodeURIComponent(path)).not.toMatch(/Dalyeo|keeper|engine/);
  }
});

test('it is there again after the page was loaded anew, and changes with its words', async () => {
  const article = await openArticle(world);
  await captionAt(article, 27.2, 'When did you come');
  const options = await OptionsPage.open(world.session);
  await options.waitForText('The bell on Dalyeo Island');
  const id = await options.page.$eval('[id^="open-"]', (button) => button.id.slice(5));
  await options.close();
  const sync = await openSync(world, `?own=${id}`);
  await sync.waitForState('done');
  const passages = await sync.passages();
  const at = 1 + passages.findIndex(({ text }) => text.startsWith('When did you come'));
  await sync.press(`Change passage ${at}`);
  await sync.page.keyboard.type('So: ');
  await sync.page.keyboard.press('Escape');
  expect(await sync.focused()).toBe(`Change passage ${at}`);
  expect(await sync.state()).toBe('idle');
  await sync.press('Save the changes');
  await sync.waitForState('done');
  await captionAt(article, 27.2, 'So: When did you come');

  // The folder for a publisher is one that `truecue build` takes.
  await sync.press('Keep or share');
  const files = filesIn(await sync.saved('Folder for a publisher (ZIP)'));
  const library = join(profile, 'library');
  for (const [path, text] of files) {
    await mkdir(join(library, dirname(path)), { recursive: true });
    await writeFile(join(library, path), text);
  }
  const out = join(profile, 'site');
  const command = join(import.meta.dirname, '../../.output/truecue.mjs');
  const built = execFileSync('node', [command, 'build', library, out], { encoding: 'utf8' });
  expect(JSON.parse(built)).toMatchObject({ entries: 1 });
  const words = [...files].find(([path]) => path.endsWith('.vtt'))?.[1];
  expect(words).toMatch(/00:00:2[67]\.\d{3} --> .*\n.*So: When did you come/);

  // The link with its times, opened by whoever got it.
  await sync.press('Only the times, as a link');
  const field = await sync.page.waitForSelector('.make .link input');
  const link = (await field?.evaluate((input) => (input as HTMLInputElement).value)) ?? '';
  const video = kept({ page: await world.newPage() });
  await video.page.goto(link, { waitUntil: 'domcontentloaded' });
  const before = await world.session.browser.pages();
  const popup = await PopupPage.open(world.session, video.page);
  await popup.waitForText('shared by another viewer');
  await popup.press('Use the shared times');
  const taker = kept(await SyncPage.opened(world.session, before));
  await taker.waitForText('The words are in an article at news.example');
  expect(await taker.page.evaluate(() => location.href)).toContain(encodeURIComponent(link));
});

test('from the popup on the article’s own page', async () => {
  const article = await openArticle(world);
  await grant(world.session, SITE); // in a browser, the click on the toolbar does
  const before = await world.session.browser.pages();
  const popup = await PopupPage.open(world.session, article.page);
  await popup.waitForText('The bell on Dalyeo Island'); // made before
  await popup.close();
  // In the same tab: the frame with the video is gone, and so is what was said of it.
  const { page } = article;
  await page.goto(`https://news.example/interviews/harbour?variant=consent&v=${UNLISTED}`);
  const second = await PopupPage.open(world.session, page);
  await second.waitForText('Use this page’s transcript');
  await second.press('Use this page’s transcript');
  const sync = kept(await SyncPage.opened(world.session, before));
  await sync.waitForText('passages');
  expect(await sync.text()).toContain('The bell on Dalyeo Island');
  expect(await sync.text()).toContain('Belongs to the words');
  expect(await sync.recording()).toBeTruthy();
  await sync.close();

  // The same from the context menu; only Chromium lets a test press there.
  if (browserName === 'chromium') {
    const now = await world.session.browser.pages();
    await world.session.background(async () => {
      const { contextMenus, tabs } = (globalThis as unknown as { chrome: MenuApi }).chrome;
      const [tab] = await tabs.query({ url: 'https://news.example/*' });
      contextMenus.onClicked.dispatch({ menuItemId: 'use-page', frameId: 0 }, tab);
    });
    await kept(await SyncPage.opened(world.session, now)).waitForText('passages');
  }
  await takePermission(world.session, SITE);
});

interface MenuApi {
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  tabs: { query(filter: object): Promise<unknown[]> };
}

test('no faults axe can find, and nothing stands outside the page', async () => {
  const sync = await openSync(world, `${about}&source=${encodeURIComponent(address)}`);
  const look = async () => {
    for (const value of browserName === 'firefox' ? ['light'] : ['light', 'dark']) {
      if (browserName !== 'firefox')
        await sync.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await violations(sync.page)).toEqual([]);
    }
    for (const dir of ['rtl', 'ltr']) {
      await sync.page.evaluate((way) => {
        document.documentElement.dir = way;
      }, dir);
      for (const width of [320, 768]) {
        await sync.page.setViewport({ width, height: 800 }).catch(() => undefined);
        await expect.poll(() => sync.page.evaluate(() => innerWidth)).toBe(width);
        const beyond = await sync.page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(beyond).toBeLessThanOrEqual(0);
      }
    }
  };
  await look();
  await sync.paste(pasted);
  await sync.waitForText('passages');
  await sync.page.setViewport({ width: 900, height: 800 });
  expect(await sync.laidOut()).toEqual({ display: 'grid', beside: true, skip: ['hidden', 'seen'] });
  await sync.press('Change passage 2');
  await look();
});
