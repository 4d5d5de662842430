import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogHost } from '../catalog-host/host.ts';
import { interviewArticle } from '../replica/article-interview.ts';
import { heardInterview } from '../replica/heard.ts';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import { OptionsPage } from './pages/options-page.ts';
import { ownPages } from './pages/own-pages.ts';
import { SyncPage } from './pages/sync-page.ts';
import { TimingPage } from './pages/timing-page.ts';
import { filesIn } from './stored-zip.ts';
import { openWorld, type World } from './world.ts';

const run = promisify(execFile);
const UNLISTED = 'unlisted-02';
const command = join(import.meta.dirname, '../../.output/truecue.mjs');
const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');
const QUESTION = 'When did you come';
/** When it is heard, seconds. */
const HEARD = 26.6;

const paper = catalogHost();
let folder: string;
let world: World;
let sync: SyncPage;
let article: EmbedInArticle;
let id: string;
/** Where the viewer says the question starts, seconds. */
let corrected: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truecue-route-'));
  world = await openWorld(
    { permissions: ['https://*/*'] },
    {
      media: {
        [UNLISTED]: {
          file,
          title: 'The fog bell',
          duration: 278,
          captions: [heardInterview('en')],
        },
      },
      article: interviewArticle(),
      hosts: { 'paper.example': paper.handler },
    },
  );
  article = await new EmbedInArticle(await world.newPage(), world.replica).open(UNLISTED);
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The caption's words at this moment of the embed. */
async function shownAt(time: number): Promise<string[]> {
  const { page, overlay, player } = article;
  await page.bringToFront();
  await overlay.waitForState('showing');
  for (const end = Date.now() + 10_000; ; ) {
    await player.pause();
    await player.seek(time);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const texts = await overlay.texts();
    // A page still loading begins to play after it was paused; what it shows is then later.
    const stands = await player.state();
    if (stands.paused && Math.abs(stands.videoTime - time) < 0.05) return texts;
    if (Date.now() > end) throw new Error(`The player does not stand: ${JSON.stringify(stands)}`);
  }
}

test('words and times meet, one is corrected by hand, and stays so', async () => {
  if (id) await (await ownPages(world.session)).remove(id); // a second try begins anew
  const source = encodeURIComponent(`https://news.example/interviews/harbour?v=${UNLISTED}`);
  sync = await SyncPage.open(world.session, `?site=youtube&mediaId=${UNLISTED}&source=${source}`);
  await sync.press('Read the article at news.example');
  await sync.waitForText('passages', 30_000);
  await sync.press('Make captions');
  await sync.waitForState('done');
  expect((await shownAt(HEARD + 0.8)).join()).toContain(QUESTION);

  const options = await OptionsPage.open(world.session);
  await options.waitForText('The bell on Dalyeo Island');
  id = await options.page.$eval('[id^="open-"]', (button) => button.id.slice(5));
  await options.close();
  const timing = await TimingPage.open(world.session, id, article.page);
  await timing.page.bringToFront();
  const at = (await timing.lines()).findIndex(({ text }) => text.includes(QUESTION));
  await (await timing.page.$$('.sentence'))[at]?.click();
  await expect.poll(async () => (await timing.lines())[at]?.selected).toBe(true);
  const machine = (await timing.stored(id)).sentences[at]?.startTime ?? Number.NaN;
  await timing.page.focus('.part.start');
  await timing.press('ArrowRight', 5); // a tenth of a second each
  const set = (await timing.stored(id)).sentences[at];
  expect(set).toMatchObject({ by: 'hand' });
  expect(set?.startTime).toBeCloseTo(machine + 0.5, 2);
  corrected = set?.startTime ?? Number.NaN;
  await timing.page.close();

  await article.page.close();
  article = await new EmbedInArticle(await world.newPage(), world.replica).open(UNLISTED);
  expect((await shownAt(corrected - 0.2)).join()).not.toContain(QUESTION);
  expect((await shownAt(corrected + 0.1)).join()).toContain(QUESTION);
});

/** Moments all along the recording, seconds. */
const moments = Array.from({ length: 12 }, (_, index) => 12 + index * 20);

test('exported, built, signed and put on a host, the list shows the same', async () => {
  const own: string[][] = [];
  for (const moment of moments) own.push(await shownAt(moment));
  expect(own.flat().filter((text) => text !== '').length).toBeGreaterThan(6);

  const options = await SyncPage.open(world.session, `?own=${id}`);
  await options.waitForState('done');
  await options.press('Keep or share');
  const files = filesIn(await options.saved('Folder for a publisher (ZIP)'));
  await options.close();
  expect([...files.keys()].sort()).toEqual([
    'the-bell-on-dalyeo-island/bundle.json',
    'the-bell-on-dalyeo-island/en.vtt',
  ]);
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, 'library', path)), { recursive: true });
    await writeFile(join(folder, 'library', path), text);
  }
  const key = join(folder, 'private.key');
  const { stdout } = await run('node', [command, 'keygen', key]);
  const publicKey = stdout.trim();
  const built = join(folder, 'out');
  await run('node', [command, 'build', join(folder, 'library'), built, '--key', key]);
  for (const path of await readdir(built, { recursive: true })) {
    const bytes = await readFile(join(built, path)).catch(() => null); // null: a folder
    if (bytes) paper.publish(new Map([[path, new Uint8Array(bytes)]]));
  }

  const pages = await ownPages(world.session);
  await pages.remove(id);
  await article.overlay.waitForState(null);
  const lists = await OptionsPage.open(world.session);
  await lists.fill(`https://paper.example/catalog.json#key=${publicKey}`);
  await lists.look();
  await lists.waitForPreview();
  await lists.confirm();
  await lists.close();
  const listed: string[][] = [];
  for (const moment of moments) listed.push(await shownAt(moment));
  expect(listed).toEqual(own);
  expect((await shownAt(corrected - 0.2)).join()).not.toContain(QUESTION);
  expect((await shownAt(corrected + 0.1)).join()).toContain(QUESTION);
});
