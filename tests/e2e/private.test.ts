import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserName } from './browsers.ts';
import { OptionsPage } from './pages/options-page.ts';
import { PlayerMenu } from './pages/player-menu.ts';
import { WatchPage } from './pages/watch-page.ts';
import { INTERVIEW, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld({ permissions: ['https://captions.example/*'] });
});
afterAll(() => world?.close());

/** A window with the interview in it; an extension may open private ones, the tools here cannot. */
async function openWindow(incognito: boolean): Promise<Page> {
  const inside = await world.session.extensionPage('options.html');
  const url = world.replica.url(`/watch?v=${INTERVIEW}`);
  await inside.evaluate(
    async (given) => {
      const { windows } = (globalThis as unknown as { chrome: WindowsApi }).chrome;
      await windows.create(given);
    },
    { incognito, url },
  );
  const target = await world.session.browser.waitForTarget((one) => one.url() === url);
  await inside.close();
  const page = await target.page();
  if (!page) throw new Error('The window has no page');
  return page;
}

/** Choose something for the recording; what the options page says is kept then. */
async function watchAndChoose(incognito: boolean): Promise<string> {
  const page = await openWindow(incognito);
  const watch = new WatchPage(page, world.replica);
  await watch.ready();
  await watch.overlay.waitForState('showing');
  await watch.pause();
  await watch.seek(8);
  await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
  const menu = new PlayerMenu(page);
  await menu.open();
  await menu.choose('Position');
  await menu.choose('Top');
  await page.waitForFunction(
    () => document.querySelector('truecue-captions')?.getAttribute('data-placement') === 'top',
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.close();
  const options = await OptionsPage.open(world.session);
  const kept = await options.kept();
  await options.close();
  return kept;
}

// Firefox's tools open no private window, and its extensions only with a permission more.
test.skipIf(browserName === 'firefox')(
  'in a private window nothing is kept (Chromium)',
  async () => {
    expect(await watchAndChoose(true)).toContain('Nothing about the videos you watched');
    expect(await watchAndChoose(false)).not.toContain('Nothing about the videos you watched');
  },
);

interface WindowsApi {
  windows: { create(given: object): Promise<unknown> };
}
