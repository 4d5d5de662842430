import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { find } from '../../../../entrypoints/background/answers.ts';
import {
  dropOwn,
  keepOwn,
  ownWordsOf,
  restoreOwn,
} from '../../../../entrypoints/background/own.ts';
import { bringRemote, openRecordings } from '../../../../entrypoints/background/recordings.ts';
import { wordsOf } from '../../../../entrypoints/background/transcripts.ts';
import { type LoadedBundle, loadBundle } from '../../../../services/bundles.ts';
import { CatalogError } from '../../../../services/catalog-files.ts';
import { type FoundEntry, findEntries } from '../../../../services/catalogs.ts';
import { listOwn, loadOwn, removeOwn } from '../../../../services/own-transcripts.ts';
import { loadChoices, saveChoices } from '../../../../services/recordings.ts';
import { writeBackup } from '../../../../transcripts/backup.ts';
import { interview } from '../../services/catalog-world.ts';
import { OWN_ID, ownId, untimed, written } from '../../transcripts/written-own.ts';
import { openTabs } from './own-world.ts';

vi.mock('../../../../services/catalogs.ts');
vi.mock('../../../../services/bundles.ts');

const { media } = written();
const other = { site: 'youtube', mediaId: 'BBBBBBBBBBB' };
const DAILY = 'https://daily.example/catalog.json';
const here = { incognito: false };
const look = { keep: true, chosen: undefined };

const entry: FoundEntry = {
  key: '0',
  bundle: 'hash',
  id: 'daily',
  revision: 2,
  languages: ['en'],
  title: { en: 'daily' },
  catalog: DAILY,
  catalogName: 'The Daily',
  stale: false,
  whole: true,
};
const listed: LoadedBundle = {
  bundle: interview('daily', media.mediaId),
  sha256: 'hash',
};

beforeEach(async () => {
  fakeBrowser.reset();
  vi.mocked(findEntries).mockResolvedValue([]);
  vi.mocked(loadBundle).mockResolvedValue(listed);
  vi.spyOn(console, 'error').mockReturnValue();
  await openTabs([]);
});
afterEach(async () => {
  for (const { id } of await listOwn()) await removeOwn(id);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

describe('the words for a recording', () => {
  test('are the viewer’s own before a catalog’s, which is offered', async () => {
    vi.mocked(findEntries).mockResolvedValue([entry]);
    await keepOwn(written(), here);
    const found = await wordsOf(media, look);
    expect(found).toMatchObject({
      parts: [{ revision: 1, catalog: 'own:' }],
      others: [{ id: `${DAILY} daily`, publisher: 'The Daily' }],
      own: [{ id: OWN_ID, placed: 4, sentences: 5, doubtful: 1 }],
    });
    const cues = 'bundle' in found ? found.bundle.tracks[0]?.cues : [];
    expect(cues?.some(({ confidence }) => confidence === 0.3)).toBe(true);
  });

  test('are a catalog’s where the viewer chose it, and the own are offered', async () => {
    vi.mocked(findEntries).mockResolvedValue([entry]);
    await keepOwn(written(), here);
    expect(await wordsOf(media, { keep: true, chosen: `${DAILY} daily` })).toMatchObject({
      parts: [{ catalog: DAILY }],
      others: [
        {
          id: `own: ${OWN_ID}`,
          title: { en: 'The keeper of the light' },
          publisher: 'The Example Daily',
          languages: ['en'],
        },
      ],
    });
    expect(await wordsOf(media, { keep: true, chosen: `${DAILY} daily` })).not.toHaveProperty(
      'own',
    );
  });

  test('several languages are tracks of one, the newest of each', async () => {
    await keepOwn(written({ id: ownId(1) }), here);
    await keepOwn(written({ id: ownId(2), language: 'ko' }), here);
    await keepOwn(written({ id: ownId(3), title: 'Newer' }), here);
    const found = await wordsOf(media, look);
    expect(found).toMatchObject({
      own: [{ id: ownId(3) }, { id: ownId(2) }],
      others: [{ id: `own: ${ownId(1)}`, languages: ['en'] }],
    });
    const tracks = 'bundle' in found ? found.bundle.tracks : [];
    expect(tracks.map(({ language }) => language)).toEqual(['en', 'ko']);
    // The older one on the viewer's wish, with the other language beside it.
    expect(await wordsOf(media, { keep: true, chosen: `own: ${ownId(1)}` })).toMatchObject({
      own: [{ id: ownId(1) }, { id: ownId(2) }],
      others: [{ id: `own: ${ownId(3)}` }],
    });
  });

  test('a draft without times hides nothing', async () => {
    vi.mocked(findEntries).mockResolvedValue([entry]);
    await keepOwn(untimed(), here);
    expect(await wordsOf(media, look)).toMatchObject({ parts: [{ catalog: DAILY }], others: [] });
    expect(await ownWordsOf(media, undefined)).toEqual([]);
  });

  test('of another recording are not touched', async () => {
    await keepOwn(written({ media: other }), here);
    expect(await wordsOf(media, look)).toEqual({ failed: 'bundle-missing', listed: false });
  });

  test('are there although a catalog is damaged', async () => {
    vi.mocked(findEntries).mockRejectedValue(new CatalogError('damaged', ''));
    await keepOwn(written(), here);
    expect(await wordsOf(media, look)).toMatchObject({ own: [{ id: OWN_ID }], others: [] });
  });

  test('are there although a catalog’s host drips', async () => {
    await keepOwn(written(), here);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.mocked(findEntries).mockReturnValue(new Promise(() => undefined));
    const found = wordsOf(media, look);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await found).toMatchObject({ own: [{ id: OWN_ID }] });
  });

  test('what has not changed is the same words', async () => {
    const hashes = [];
    for (const title of ['Once', 'Once', 'Twice']) {
      await keepOwn(written({ title }), here);
      const found = await wordsOf(media, look);
      hashes.push('parts' in found && found.parts[0]?.sha256);
    }
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[1]).not.toBe(hashes[2]);
  });
});

describe('find', () => {
  const sender = { tabId: 1, frameId: 0, incognito: true };
  test('brings captions for the viewer’s own, in private windows too', async () => {
    const executeScript = vi.fn(async (_injection: object) => []);
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    expect(await find(media, sender)).toEqual({ matched: false });
    await keepOwn(untimed(), here);
    expect(await find(media, sender)).toEqual({ matched: false });
    await keepOwn(written(), here);
    expect(await find(media, sender)).toEqual({ matched: true });
    expect(executeScript).toHaveBeenCalledTimes(2);
    expect(loadBundle).not.toHaveBeenCalled();
  });
});

describe('storing', () => {
  test('tells the frames of the recording, and only them', async () => {
    const told = await openTabs([
      { id: 1, media: [media, other] },
      { id: 2, media: [other] },
    ]);
    await keepOwn(written(), here);
    // As if it had been chosen, since it is newer than any choice; then they look.
    expect(told).toEqual([
      { tabId: 1, frameId: 0, type: 'act', id: `own: ${OWN_ID}` },
      { tabId: 1, frameId: 0, type: 'look-again' },
    ]);
    told.length = 0;
    await keepOwn(written(), here);
    expect(told.map(({ type }) => type)).toEqual(['look-again']);
    told.length = 0;
    await keepOwn(written({ media: other }), here);
    expect(told.filter(({ type }) => type === 'look-again')).toHaveLength(3);
    told.length = 0;
    await dropOwn(OWN_ID);
    expect(told.map(({ tabId, type }) => [tabId, type])).toEqual([
      [1, 'look-again'],
      [2, 'look-again'],
    ]);
    expect(await listOwn()).toEqual([]);
  });

  test('goes before a choice that was made earlier, and not before a later one', async () => {
    const earlier = { transcript: `${DAILY} daily`, offset: 2 };
    await saveChoices(media, earlier);
    await keepOwn(untimed(), here);
    expect(await loadChoices(media)).toEqual(earlier);
    await keepOwn(written(), here);
    expect(await loadChoices(media)).toEqual({ transcript: `own: ${OWN_ID}`, offset: 2 });
    await saveChoices(media, earlier);
    await keepOwn(written(), here);
    expect(await loadChoices(media)).toEqual(earlier);
  });

  test('says when, whatever the page says', async () => {
    await keepOwn(written({ updatedAt: '2036-01-01T00:00:00Z' }), here);
    const own = await loadOwn(OWN_ID);
    expect(Math.abs(Date.parse(own?.updatedAt ?? '') - Date.now())).toBeLessThan(10_000);
  });

  test('nothing in private windows', async () => {
    await expect(keepOwn(written(), { incognito: true })).rejects.toThrow();
    expect(await listOwn()).toEqual([]);
  });

  test('nothing that is no transcript', async () => {
    await expect(keepOwn({ id: 'x' } as never, here)).rejects.toThrow(RangeError);
    await expect(keepOwn(null as never, here)).rejects.toThrow();
  });
});

test('a backup adds what is not here, and leaves what is newer', async () => {
  const told = await openTabs([{ id: 1, media: [media] }]);
  await keepOwn(written({ title: 'Mine, changed' }), here);
  await keepOwn(untimed({ id: ownId(2) }), here);
  told.length = 0;
  const later = written({ id: ownId(2), title: 'Later', updatedAt: '2036-01-01T00:00:00Z' });
  const lost = { ...written(), id: 'lost' };
  const text = writeBackup([written(), later, written({ id: ownId(3) }), lost], '2026-11-26');
  const restored = await restoreOwn(text);
  expect(restored).toMatchObject({ added: 2, kept: 1, problems: [{ code: 'not-a-transcript' }] });
  expect((await loadOwn(OWN_ID))?.title).toBe('Mine, changed');
  expect(await loadOwn(ownId(2))).toEqual(later); // with its own date
  expect(told.map(({ type }) => type)).toEqual(['look-again']);
  expect(await restoreOwn(text)).toMatchObject({ added: 0, kept: 3 });
});

describe('recordings in open tabs', () => {
  test('are those that frames say they hold now, without private ones', async () => {
    const showing = (mediaId: string) => ({
      kind: 'searching',
      media: { site: 'youtube', mediaId },
    });
    await openTabs(
      [
        { id: 1, title: 'First', media: [media, other] },
        { id: 2, title: 'Private', incognito: true, media: [media] },
        { id: 3, media: [media] },
        { id: 4, title: 'Gone', media: [media] },
      ],
      (tabId, frameId) => {
        if (tabId === 4) throw new Error('no frame');
        if (tabId === 3) return { kind: 'unsupported' };
        return showing(frameId === 0 ? 'AAAAAAAAAAA' : 'CCCCCCCCCCC');
      },
    );
    const found = await openRecordings(here);
    expect(found).toMatchObject([
      { tabId: 1, title: 'First', media: { mediaId: 'CCCCCCCCCCC' } },
      { tabId: 1, title: 'First', media: { mediaId: 'AAAAAAAAAAA' } },
    ]);
    // A page of ours in a private window sees the private ones, and these alone.
    const seen = await openRecordings({ incognito: true });
    expect(seen).toMatchObject([{ tabId: 2, title: 'Private' }]);
  });

  test('one that does not answer does not hold up the others', async () => {
    await openTabs([{ id: 1, media: [media] }], () => new Promise(() => undefined));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const found = openRecordings(here);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(2000);
    expect(await found).toEqual([]);
  });

  test('can be brought the remote', async () => {
    const executeScript = vi.fn(async (_injection: object) => []);
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    await bringRemote(7, 3);
    expect(executeScript).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [3] },
      files: ['/player-remote.js'],
    });
  });
});
