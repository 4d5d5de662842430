import type { Extension, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { browserName } from './browsers.ts';
import { SyncPage } from './pages/sync-page.ts';
import { pasted, sites, UNLISTED } from './sync-captions-cases.ts';
import { openWorld, type World } from './world.ts';

let world: World;
const pages: Page[] = [];

beforeAll(async () => {
  world = await openWorld({}, sites);
});
afterAll(() => world?.close());
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close().catch(() => undefined);
});

/** What the browser opens, by the end of its address. */
async function opened(address: string): Promise<Page> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const target = world.session.browser.targets().find((one) => one.url().includes(address));
    if (target) return target.asPage();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} never opened`);
}

// Only Chromium lets a test press the browser's own button, and grants what a press grants.
test.runIf(browserName === 'chromium')(
  'by the toolbar’s button, without a permission',
  async () => {
    const article = await world.newPage();
    pages.push(article);
    await article.goto(`https://news.example/interviews/harbour?variant=consent&v=${UNLISTED}`);
    const [truecue] = [...(await world.session.browser.extensions()).values()];
    await article.bringToFront();
    await article.triggerExtensionAction(truecue as Extension);
    const popup = await opened('/popup.html');
    const press = () =>
      popup.evaluate(() => {
        const buttons = [...document.querySelectorAll('button')];
        const use = buttons.find(({ textContent }) => textContent === 'Use this page’s transcript');
        use?.click();
        // As by a click beside it.
        if (use) setTimeout(() => window.close(), 30);
        return use !== undefined;
      });
    // It may be just being opened.
    await expect.poll(() => press().catch(() => false)).toBe(true);
    const sync = new SyncPage(await opened('/sync.html'));
    pages.push(sync.page);
    await sync.waitForText('passages');
    await sync.page.reload();
    await sync.waitForText('passages');
  },
);

test('in a small window, what has the focus is not under the bar', async () => {
  const sync = await SyncPage.open(world.session, `?site=youtube&mediaId=${UNLISTED}`);
  pages.push(sync.page);
  await sync.paste(pasted);
  await sync.waitForText('passages');
  await sync.press('Make captions');
  await sync.waitForState('not-open');
  await sync.page.setViewport({ width: 360, height: 480 });
  await sync.page.focus('.segment > input');
  for (let stops = 0; stops < 14; stops += 1) {
    await sync.page.keyboard.press('Tab');
    const beyond = await sync.page.evaluate(() => {
      const bar = document.querySelector('.make')?.getBoundingClientRect();
      const focus = document.activeElement?.getBoundingClientRect();
      return bar && focus ? focus.bottom - bar.top : null;
    });
    expect(beyond).toBeLessThanOrEqual(0);
  }
});
