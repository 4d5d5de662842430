import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { keyFingerprint } from '../../services/signing.ts';
import type { Fault } from '../catalog-host/faults.ts';
import type { CatalogHost } from '../catalog-host/host.ts';
import {
  addList,
  addShown,
  checkList,
  expectWords,
  interviewOf,
  lookAt,
  openCatalogWorld,
  type Paper,
} from './catalog-world.ts';
import { OptionsPage } from './pages/options-page.ts';
import { PopupPage } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { OTHER, type World } from './world.ts';

const names = ['harbour', 'island', 'meadow', 'library', 'unheard'] as const;

let world: World;
let watch: WatchPage;
let papers: Record<(typeof names)[number], Paper>;
let options: OptionsPage;

beforeAll(async () => {
  const opened = await openCatalogWorld(names);
  ({ world, watch } = opened);
  papers = Object.fromEntries(names.map((name, i) => [name, opened.papers[i]])) as typeof papers;
  options = await OptionsPage.open(world.session);
});
afterAll(() => world?.close());
afterEach(() => {
  for (const { host } of Object.values(papers)) host.faults.clear();
});

const asked = (host: CatalogHost) => host.asked().sort();

describe('a signed list from a host of its own', () => {
  test('is shown before it is added: whose it is, how much, by which key', async () => {
    const { harbour } = papers;
    await harbour.publish('The fog came in.');
    await lookAt(options, harbour.address);
    const preview = await options.waitForPreview();
    for (const words of [
      'The Harbour Daily',
      'harbour.example',
      '1 recording',
      await keyFingerprint(harbour.key.publicKey),
      'The key in the address fits its signature.',
      'The list is fetched whole, so harbour.example does not learn what you watch.',
    ])
      expect(preview).toContain(words);
    expect(harbour.host.asked()).toEqual(['catalog.json']);
    expect(await options.names()).toEqual(['Included with Truecue']);
  });

  test('is fetched when it is added, and its words are shown', async () => {
    const { host, mediaId } = papers.harbour;
    host.log.length = 0;
    await addShown(options, papers.harbour);
    expect(asked(host)).toEqual([...host.files.keys()].sort());
    for (const { headers } of host.log) {
      expect(headers['accept-encoding']).toContain('gzip');
      const { origin, referer, cookie } = headers;
      expect([origin, referer, cookie]).toEqual([undefined, undefined, undefined]);
      expect([headers['accept-language'], headers['if-none-match']]).toEqual(['*', undefined]);
    }
    host.log.length = 0;
    await expectWords(watch, mediaId, 'The fog came in.');
    expect(host.asked()).toEqual([]);
  });

  test('is read again where its host is gone, the worker killed, the browser closed', async () => {
    const { host, mediaId, name } = papers.harbour;
    host.faults.set('*', { kind: 'unreachable' });
    await expectWords(watch, mediaId, 'The fog came in.');
    await world.session.killBackground();
    await expectWords(watch, mediaId, 'The fog came in.');
    const row = await checkList(options, papers.harbour);
    expect(row).toContain('harbour.example did not answer.');
    expect(row).toContain('The last good copy is kept and used.');
    await expectWords(watch, mediaId, 'The fog came in.');

    await world.restart();
    watch = new WatchPage(await world.newPage(), world.replica);
    await expectWords(watch, mediaId, 'The fog came in.');
    options = await OptionsPage.open(world.session);
    expect(await options.problemOf(name)).toContain('harbour.example did not answer.');
    host.faults.clear();
    expect(await checkList(options, papers.harbour)).toContain('Checked just now');
    expect(await options.problemOf(name)).toBe(null);
    expect(host.log.at(-1)).toMatchObject({ path: 'catalog.json', status: 200 });
  });

  test('corrects the words while the video plays, and says so quietly', async () => {
    const { island } = papers;
    await island.publish('We sailed at down.');
    await addList(options, island);
    await expectWords(watch, island.mediaId, 'We sailed at down.');
    await watch.play();
    await island.publish('We sailed at dawn.');
    await checkList(options, island);
    await watch.page.bringToFront();
    await watch.overlay.waitForCaption(({ text }) => text === 'We sailed at dawn.');
    const { words } = await watch.overlay.waitForNotice();
    expect(words).toBe('Captions were corrected just now.');
    expect((await watch.state()).paused).toBe(false);
  });
});

describe('one byte changed on the way', () => {
  const wrongFile = 'A file of the list is not the one its publisher named.';
  const wrongWords = 'The signature does not fit the list.';

  test.each<[what: string, path: 'index' | 'pages' | 'bundles' | null, Fault, said: string]>([
    ['an index file', 'index', { kind: 'tampered' }, wrongFile],
    ['a page of entries', 'pages', { kind: 'tampered' }, wrongFile],
    ['a transcript', 'bundles', { kind: 'tampered' }, wrongFile],
    ['the signed part', null, { kind: 'tampered', part: 'payload' }, wrongWords],
    ['the signature', null, { kind: 'tampered', part: 'signature' }, wrongWords],
  ])('in %s: refused, said why, and the last good copy goes on', async (_, kind, fault, said) => {
    const { meadow } = papers;
    const { host, name, mediaId } = meadow;
    if (!(await options.names()).includes(name)) {
      await meadow.publish('first');
      await addList(options, meadow);
    }
    const before = await wordsNow(mediaId);
    // Another recording, so that the index is another one, too.
    const words = `after ${before}`;
    const another = interviewOf('another', `Another${Date.now() % 10_000}`, 'nothing');
    const made = await meadow.publish(words, { bundles: [meadow.interview(words), another] });
    for (const path of kind ? made[kind] : ['catalog.json']) host.faults.set(path, fault);
    const row = await checkList(options, meadow);
    expect(row).toContain(said);
    expect(row).toContain('The last good copy is kept and used.');
    await expectWords(watch, mediaId, before);

    host.faults.clear();
    expect(await checkList(options, meadow)).not.toContain(said);
    await expectWords(watch, mediaId, words);
  });
});

async function wordsNow(mediaId: string): Promise<string> {
  await watch.open(mediaId);
  return (await watch.overlay.waitForCaption()).text;
}

describe('a list too large to fetch whole', () => {
  test('says so first; then its index is fetched, and nothing else', async () => {
    const { library, unheard } = papers;
    const { host } = library;
    const many = Array.from({ length: 600 }, (_, i) =>
      interviewOf(`many-${i}`, `Many${String(i).padStart(7, '0')}`, 'others'),
    );
    const bundles = [library.interview('Read aloud.'), unheard.interview('Not yet.'), ...many];
    const made = await library.publish('', { bundles, large: true });
    expect(made.pages.length).toBeGreaterThan(1);
    await lookAt(options, library.address);
    expect(await options.waitForPreview()).toContain(
      'Too large to fetch whole. When you watch a recording that is in it, library.example sees',
    );
    host.log.length = 0;
    await addShown(options, library);
    expect(asked(host)).toEqual(['catalog.json', ...made.index].sort());
  });

  test('of a recording it does not list, its host hears nothing', async () => {
    const { host } = papers.library;
    host.log.length = 0;
    await watch.open(OTHER);
    await watch.overlay.waitForState(null);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(host.asked()).toEqual([]);
  });

  test('of one it lists, its host hears one page of many and one transcript', async () => {
    const { host, mediaId } = papers.library;
    host.log.length = 0;
    await expectWords(watch, mediaId, 'Read aloud.');
    expect(host.log.map(({ status }) => status)).toEqual([200, 200]);
    const [page = '', bundle = ''] = host.asked();
    const entries = JSON.parse(new TextDecoder().decode(host.files.get(page))) as unknown[];
    expect(entries.length).toBeGreaterThanOrEqual(256);
    expect(new TextDecoder().decode(host.files.get(bundle))).toContain('Read aloud.');
  });

  test('without its host, what was watched is here, and the rest is said to be out of reach', async () => {
    const { host, mediaId } = papers.library;
    host.faults.set('*', { kind: 'unreachable' });
    await world.session.killBackground();
    await expectWords(watch, mediaId, 'Read aloud.');
    await options.close();
    options = await OptionsPage.open(world.session);
    await options.waitForText('you watched');
    await watch.open(papers.unheard.mediaId);
    const popup = await PopupPage.open(world.session, watch.page);
    await popup.waitForText(
      'A list names a transcript for this video, but its host does not answer.',
    );
    await popup.close();
  });
});
