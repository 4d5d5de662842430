import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleOf, extensionWith } from './libraries.ts';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import { reportDesk } from './pages/report-desk.ts';
import { ReportDialog } from './pages/report-dialog.ts';
import { WatchPage } from './pages/watch-page.ts';
import { INTERVIEW, openWorld, type World } from './world.ts';

const WRONG = 'Then the cable came,\nand a switch in my father’s kitchen.';
const RIGHT = 'Then the cable came,\nand a switch in my mother’s kitchen.';

const bundle = bundleOf(
  INTERVIEW,
  278,
  [
    { id: 'q1', startTime: 2, endTime: 5, text: 'The lamp was lit by hand.', speaker: 'rosa' },
    { id: 'q2', startTime: 5.2, endTime: 9, text: WRONG, speaker: 'rosa' },
    { id: 'q3', startTime: 9.2, endTime: 12, text: 'Did he like it?', speaker: 'host' },
  ],
  {
    id: 'lamp-keeper',
    title: { en: 'The lamp keeper' },
    speakers: [
      { id: 'rosa', name: { en: 'Rosa Lindqvist' } },
      { id: 'host', name: { en: 'Interviewer' } },
    ],
    report: [
      { to: 'https', url: 'https://desk.example/v1/reports' },
      { to: 'github', repository: 'example/captions' },
    ],
  },
);

const desk = reportDesk();
let world: World;
let page: Page;
let watch: WatchPage;

beforeAll(async () => {
  const extension = await extensionWith([bundle]);
  world = await openWorld({ extension }, { hosts: { 'desk.example': desk.handler } });
});
afterAll(() => world?.close());
beforeEach(async () => {
  await page?.close();
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
});

/** The interview at a moment, paused there, with its caption. */
async function pausedAt(time: number, cueId: string): Promise<void> {
  await watch.open(INTERVIEW);
  await watch.seek(time);
  await watch.overlay.waitForCaption((caption) => caption.cueId === cueId);
  await watch.pause();
}

async function dialogByButton(): Promise<ReportDialog> {
  const { x, y } = await watch.overlay.reportButton();
  await page.mouse.click(x, y);
  return ReportDialog.over(page);
}

/** The tab in which an issue is made ready. */
async function onGithub(): Promise<Page | undefined> {
  return (await page.browser().pages()).find((one) => one.url().startsWith('https://github.com/'));
}

describe('from the wrong words to the report', () => {
  test('in fullscreen: keys stay inside, what is shown is what arrives, and it shows at once', async () => {
    await watch.open(INTERVIEW);
    await watch.seek(6);
    await watch.play();
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q2');
    await watch.fullscreen();
    await watch.pause();
    const before = await watch.state();
    const dialog = await dialogByButton();
    expect(await dialog.read()).toMatchObject({
      caption: `Rosa Lindqvist: ${WRONG}`,
      before: 'The lamp was lit by hand.',
      after: 'Did he like it?',
      json: null,
    });
    expect(await dialog.focused()).toBe('category');

    await dialog.choose('misheard');
    await dialog.write('.text textarea', '');
    for (const key of ['k', 'f', 'm', ' ', 'c', 'ArrowLeft', 'ArrowRight'] as const)
      await page.keyboard.press(key);
    expect((await dialog.read()).text).toBe('kfm c');
    expect(await watch.state()).toEqual(before);
    expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);

    await dialog.write('.text textarea', RIGHT);
    const shown = await dialog.waitFor(({ added }) => added.length > 0);
    expect(shown).toMatchObject({ added: ['mother’s'], removed: ['father’s'] });
    expect(shown.routes).toEqual([
      'desk.example, by HTTPS',
      'github.com/example/captions, in public, sent by you',
      'a file on your computer',
    ]);
    await dialog.press('.send .primary');
    await dialog.waitFor(({ headings }) => headings.includes('Thank you'));
    expect(desk.log).toHaveLength(1);
    const [arrived] = desk.log;
    expect(arrived).toMatchObject({ method: 'POST', path: '/v1/reports' });
    expect(JSON.parse(arrived?.body ?? '')).toEqual(JSON.parse(shown.json ?? ''));
    expect(JSON.parse(arrived?.body ?? '')).toMatchObject({
      cueId: 'q2',
      quoted: WRONG,
      category: 'misheard',
      suggestion: { text: RIGHT },
    });

    await watch.overlay.waitForCaption(({ text }) => text === RIGHT);
    expect(await watch.overlay.pencil()).toBe('Your correction');
    // The first Escape out of fullscreen is the browser's own.
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => dialog.focused()).not.toBe('outside');
    await dialog.escape();
    await ReportDialog.waitForNone(page.mainFrame());
    await page.keyboard.press('ArrowLeft'); // the player's again
    await expect.poll(async () => (await watch.state()).time).toBeLessThan(before.time - 1);
  });

  test('by a key that the browser did not give: heard in the page, while it plays', async () => {
    await takeKeyAway();
    await watch.open(INTERVIEW);
    await watch.seek(3);
    await watch.play();
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q1');
    await page.keyboard.down('Alt');
    await page.keyboard.press('KeyR');
    await page.keyboard.up('Alt');
    const dialog = await ReportDialog.over(page);
    expect((await dialog.read()).caption).toContain('The lamp was lit by hand.');
    expect((await watch.state()).paused).toBe(true);
  });

  test('a correction is there after a reload, and can be undone', async () => {
    await pausedAt(6, 'q2');
    expect(await watch.overlay.texts()).toEqual([RIGHT]);
    const dialog = await dialogByButton();
    const { words } = await dialog.waitFor(({ headings }) =>
      headings.includes('You have reported this'),
    );
    expect(words).toContain('sent, not yet decided');
    await dialog.press('.mine button');
    await watch.overlay.waitForCaption(({ text }) => text === WRONG);
    expect(await watch.overlay.pencil()).toBe(null);
    await dialog.waitFor((shown) => shown.words.includes('Show my words'));
  });

  test('what may touch privacy goes to no public page without a second yes', async () => {
    await pausedAt(10, 'q3');
    const dialog = await dialogByButton();
    await dialog.choose('privacy');
    await dialog.way(1);
    await dialog.press('.send .primary');
    await dialog.waitFor(({ words }) => words.includes('This way is public'));
    expect(await dialog.focused()).toBe('button'); // the harmless one
    await page.keyboard.press('Enter');
    const { headings, words } = await dialog.waitFor((shown) => !shown.words.includes('is public'));
    expect(headings).toContain('What is wrong?');
    expect(words).toContain('Open on GitHub');
    expect(await onGithub()).toBeUndefined();

    await dialog.press('.send .primary');
    await dialog.press('.warning .danger');
    await dialog.waitFor((shown) => shown.headings.includes('Now it is yours to send'));
    await expect.poll(onGithub).toBeDefined();
    const tab = await onGithub();
    const issue = new URL(tab?.url() ?? '');
    expect(issue.pathname).toBe('/example/captions/issues/new');
    expect(issue.searchParams.get('body')).toContain('"category": "privacy"');
    await tab?.close();
  });

  test('the Tab key goes around inside, and times are moved by ear', async () => {
    await pausedAt(6, 'q2');
    const dialog = await dialogByButton();
    await dialog.choose('timing');
    await dialog.frame.$eval('.send .primary', (button) => (button as HTMLElement).focus());
    await page.keyboard.press('Tab');
    const named = () => dialog.frame.evaluate(() => document.activeElement?.className);
    expect(await named()).toBe('close');
    await dialog.waitFor(({ words }) => words.includes('The video is at 0:06'));
    await dialog.press('[aria-label="Start: 0.1 seconds later"]');
    await dialog.press('[aria-label="End: set to now"]');
    const { json } = await dialog.waitFor((shown) => shown.json?.includes('endTime') ?? false);
    const { startTime, endTime } = JSON.parse(json ?? '').suggestion;
    expect(startTime).toBeCloseTo(5.3, 3);
    expect(endTime).toBeGreaterThan(5.9);
    expect(endTime).toBeLessThan(6.5);
    await dialog.press('.hearing button');
    await expect.poll(async () => (await watch.state()).paused).toBe(false);
    await expect.poll(async () => (await watch.state()).paused, { timeout: 5000 }).toBe(true);
    expect((await watch.state()).time).toBeLessThan(endTime + 0.5);
  });
});

describe('where the dialog stands', () => {
  test('in an embed, over its picture; on a small one in a window', async () => {
    const article = await new EmbedInArticle(page, world.replica).open(INTERVIEW);
    await article.player.seek(6);
    await article.player.pause();
    await article.overlay.waitForCaption(({ cueId }) => cueId === 'q2');
    await article.size(640, 360);
    await article.clickAt(await article.overlay.reportButton());
    const dialog = await ReportDialog.over(page);
    expect((await dialog.read()).caption).toContain('Rosa Lindqvist');
    await dialog.escape();
    await ReportDialog.waitForNone(article.player.frame);

    await article.size(540, 304);
    await article.clickAt(await article.overlay.reportButton());
    const inWindow = await ReportDialog.inWindow(page, 1500);
    expect((await inWindow.read()).caption).toContain('Rosa Lindqvist');
    await inWindow.page.close();
  });

  test('a click that a page makes opens nothing', async () => {
    await pausedAt(6, 'q2');
    const clicked = await page.evaluate(() => {
      const root = document.querySelector('truecue-captions')?.shadowRoot;
      const button = root?.querySelector<HTMLElement>('.tools button');
      button?.click();
      return button !== null && button !== undefined;
    });
    expect(clicked).toBe(true);
    await page.mouse.move(400, 200);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await ReportDialog.count(page.mainFrame())).toBe(0);
  });

  test('without a ticket, or with one that was used, there is nothing to see', async () => {
    await pausedAt(6, 'q2');
    await dialogByButton();
    const ticket = await world.session.background(async () => {
      const { storage } = (globalThis as unknown as { chrome: SessionStorage }).chrome;
      const { reportTickets } = await storage.session.get('reportTickets');
      return reportTickets?.at(-1)?.ticket ?? '';
    });
    expect(ticket).toMatch(/^[\w-]{20,}$/);
    for (const path of ['report.html', `report.html#${ticket}`]) {
      const tab = await world.newPage();
      // Firefox tells nothing of the loads of an extension's page.
      void tab
        .goto(`${world.session.extensionOrigin}/${path}`, { timeout: 1500 })
        .catch(() => null);
      const alone = await ReportDialog.inWindow(page);
      expect(await alone.read()).toMatchObject({ caption: null, categories: [] });
      expect((await alone.read()).words).toContain('Nothing to report from here');
      await tab.close();
    }
  });
});

interface SessionStorage {
  storage: { session: { get(key: string): Promise<{ reportTickets?: { ticket: string }[] }> } };
}

interface CommandsApi {
  getAll(): Promise<{ name: string; shortcut: string }[]>;
  /** Firefox only. */
  update?(change: { name: string; shortcut: string }): Promise<void>;
}

/** As if another extension had Alt+R. */
async function takeKeyAway(): Promise<void> {
  await world.session.background(async () => {
    const { commands, storage } = (globalThis as unknown as { browser: BrowserApi }).browser;
    await storage.local.set({ unassignedKeys: ['report-mistake'] });
    if (commands.update) return commands.update({ name: 'report-mistake', shortcut: '' });
    // Chromium changes keys on its own page only: here its answer is changed.
    const all = await commands.getAll();
    commands.getAll = async () =>
      all.map((key) => (key.name === 'report-mistake' ? { ...key, shortcut: '' } : key));
  });
}

interface BrowserApi {
  commands: CommandsApi;
  storage: { local: { set(values: object): Promise<void> } };
}
