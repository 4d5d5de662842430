import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserName } from './browsers.ts';
import { OptionsPage } from './pages/options-page.ts';
import { PlayerMenu } from './pages/player-menu.ts';
import { openPrivateWindow } from './pages/private-window.ts';
import { SyncPage } from './pages/sync-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { INTERVIEW, OTHER, openWorld, type World } from './world.ts';

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

test.skipIf(browserName === 'firefox')(
  'in a private window nothing is kept (Chromium)',
  async () => {
    expect(await watchAndChoose(true)).toContain('Nothing about the videos you watched');
    expect(await watchAndChoose(false)).not.toContain('Nothing about the videos you watched');
  },
);

const times = ['00:00:01,000 --> 00:00:20,000', '00:00:20,000 --> 00:00:30,000'];
const file = `1\n${times[0]}\nHow old is the mill?\n\n2\n${times[1]}\nVery old.\n`;

/** A private window of Firefox opens behind the driver's back, when it likes: only where asked for. */
test.runIf(browserName === 'firefox' && process.env.TRUECUE_E2E === 'all')(
  'in a private window own words are there, and new ones leave it as a file only (Firefox)',
  async () => {
    const { session } = world;
    const about = (mediaId: string) => `?site=youtube&mediaId=${mediaId}`;
    const normal = await SyncPage.open(session, about(INTERVIEW));
    const listed = () =>
      normal.page.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: StorageApi }).chrome;
        return (await storage.local.get('transcripts')).transcripts.map(({ id }) => id);
      });
    await normal.choose('mill.srt', file);
    await normal.waitForText('passages');
    expect(await normal.make()).toBe('done');
    const ids = await listed();
    const open = await openPrivateWindow(session);
    const address = (query: string) => `${session.extensionOrigin}/sync.html${query}`;

    const kept = new SyncPage(await open(address(`?own=${ids[0]}`)));
    await kept.waitForText('Very old.');
    const made = new SyncPage(await open(address(about(OTHER))));
    await made.waitForText('Choose a file');
    await made.choose('mill.srt', file.replaceAll('old', 'new'));
    await made.waitForText('passages');
    expect(await made.make()).toBe('failed');
    await made.waitForText('In a private window nothing is kept');
    expect(new TextDecoder().decode(await made.saved('Save them as a file'))).toContain('Very new');
    expect(await listed()).toEqual(ids);
  },
);

interface StorageApi {
  storage: { local: { get(key: string): Promise<{ transcripts: { id: string }[] }> } };
}

interface WindowsApi {
  windows: { create(given: object): Promise<unknown> };
}
