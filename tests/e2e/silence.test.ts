import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserName } from './browsers.ts';
import { addList, interviewOf, openCatalogWorld, type Paper } from './catalog-world.ts';
import { OptionsPage } from './pages/options-page.ts';
import { PopupPage } from './pages/popup-page.ts';
import type { WatchPage } from './pages/watch-page.ts';
import type { World } from './world.ts';

/**
 * Pages visited; each tenth by its address, the others inside the document. Firefox
 * takes twice as long for each: all of them there with `TRUECUE_E2E=all`.
 */
const VISITS = browserName === 'chromium' || process.env.TRUECUE_E2E === 'all' ? 200 : 20;
const unlisted = Array.from({ length: VISITS }, (_, i) => `Quiet${String(i).padStart(6, '0')}`);
/** Browsers ask their makers for this and that; whoever asks, it is not us. */
const makers = /(?:^|\.)(?:googleapis|google|gstatic|mozilla|firefox)\.\w+(?::\d+)?$/;
/** What the site's own pages fetch. */
const ownPaths = /^\/(?:watch\?|replica\/|favicon\.ico|youtubei\/v1\/)/;

let world: World;
let watch: WatchPage;
let options: OptionsPage;
let paper: Paper;

beforeAll(async () => {
  const opened = await openCatalogWorld(['library'], {}, unlisted);
  ({ world, watch } = opened);
  [paper] = opened.papers as [Paper];
  const others = Array.from({ length: 600 }, (_, i) => interviewOf(`many-${i}`, `Many${i}`, ''));
  await paper.publish('', { bundles: [paper.interview('Out loud.'), ...others], large: true });
  options = await OptionsPage.open(world.session);
  await addList(options, paper);
});
afterAll(() => world?.close());

/** From now on, what frames ask the background to look for. */
async function listen(): Promise<void> {
  await options.page.evaluate(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedFor: asked });
    const { runtime } = (globalThis as unknown as { chrome: MessagesApi }).chrome;
    runtime.onMessage.addListener(({ type, media }) => {
      if (type === 'find' && media) asked.push(media.mediaId);
    });
  });
}

interface MessagesApi {
  runtime: {
    onMessage: {
      addListener(call: (message: { type: string; media?: { mediaId: string } }) => void): void;
    };
  };
}

const askedFor = () =>
  options.page.evaluate(() => (globalThis as unknown as { askedFor: string[] }).askedFor);

test(`of ${VISITS} videos without a transcript nobody hears`, async () => {
  await listen();
  world.replica.log.length = 0;
  for (const [i, mediaId] of unlisted.entries()) {
    if (i % 10 === 0) await watch.open(mediaId);
    else await watch.navigate(`/watch?v=${mediaId}`);
  }
  // Each was looked for, on this machine.
  await expect.poll(askedFor, { timeout: 10_000 }).toEqual(unlisted);
  const popup = await PopupPage.open(world.session, watch.page);
  await popup.waitForText('No transcript for this video');
  await popup.close();

  expect(paper.host.asked().filter((path) => path.startsWith('files/')).length).toBe(1);
  const log = world.replica.log.filter(({ host }) => !makers.test(host));
  expect(log.length).toBeGreaterThan(VISITS / 10);
  expect([...new Set(log.map(({ host }) => host))]).toEqual(['www.youtube.com']);
  expect(log.filter(({ origin }) => origin?.includes('-extension:'))).toEqual([]);
  expect(log.map(({ path }) => path).filter((path) => !ownPaths.test(path))).toEqual([]);
}, 120_000);

test('of one that is listed its host hears, and the log would have shown it', async () => {
  world.replica.log.length = 0;
  if (browserName === 'firefox') await agreeOnlyNow();
  else await watch.open(paper.mediaId);
  expect((await watch.overlay.waitForCaption()).text).toBe('Out loud.');
  const heard = world.replica.log.filter(({ host }) => host === new URL(paper.url).hostname);
  expect(heard.map(({ status }) => status)).toEqual([200, 200]);
});

test('to none of these requests is anything added that tells of the viewer', async () => {
  const { log } = paper.host;
  expect(log.length).toBeGreaterThan(2);
  for (const { headers } of log) {
    const { origin, referer, cookie } = headers;
    expect([origin, referer, cookie]).toEqual([undefined, undefined, undefined]);
    expect([headers['accept-language'], headers['if-none-match']]).toEqual(['*', undefined]);
    expect(JSON.stringify(headers)).not.toContain('-extension');
  }
});

/** Firefox asks viewers whether a host may see what they watch: until they agree it sees nothing. */
async function agreeOnlyNow(): Promise<void> {
  await options.page.evaluate(async () => {
    const { permissions } = (globalThis as unknown as { chrome: PermissionsApi }).chrome;
    await permissions.remove({ data_collection: ['browsingActivity'] });
  });
  const before = paper.host.log.length;
  await watch.open(paper.mediaId);
  const popup = await PopupPage.open(world.session, watch.page);
  await popup.waitForText('Allow access to library.example');
  expect(paper.host.log.length).toBe(before);
  await popup.page.locator('.primary').click(); // a press of ours would be no viewer's
  await watch.page.bringToFront();
}

interface PermissionsApi {
  permissions: { remove(given: { data_collection: string[] }): Promise<boolean> };
}
