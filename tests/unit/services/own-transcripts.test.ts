import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { OwnRow } from '../../../transcripts/own.ts';
import { rowOf } from '../../../transcripts/own-rows.ts';
import { OWN_ID, ownId, untimed, written } from '../transcripts/written-own.ts';

type Services = typeof import('../../../services/own-transcripts.ts') & {
  kept: typeof import('../../../services/kept.ts');
  store: typeof import('../../../services/store.ts');
};

let own: Services;

/** As after the worker was killed: what was in memory is gone. */
async function restart(): Promise<void> {
  vi.resetModules();
  own = {
    ...(await import('../../../services/own-transcripts.ts')),
    kept: await import('../../../services/kept.ts'),
    store: await import('../../../services/store.ts'),
  };
}

const { media } = written();
const other = { site: 'youtube', mediaId: 'BBBBBBBBBBB' };
const idsOf = (rows: readonly OwnRow[]) => rows.map(({ id }) => id);

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockReturnValue();
  await restart();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('what is stored is there for the next worker', async () => {
  await own.saveOwn(written());
  await restart();
  expect(await own.listOwn()).toEqual([rowOf(written())]);
  expect(await own.loadOwn(OWN_ID)).toEqual(written());
  expect(await own.ownOf(media)).toEqual([rowOf(written())]);
  expect(await own.ownOf(other)).toEqual([]);
  expect(await own.loadOwn(ownId(9))).toBeNull();
});

test('the one changed last stands first, and a changed one once', async () => {
  await own.saveOwn(written());
  await own.saveOwn(untimed({ id: ownId(2), updatedAt: '2026-11-25T10:00:00Z' }));
  expect(idsOf(await own.ownOf(media))).toEqual([ownId(2), OWN_ID]);
  await own.saveOwn(written({ title: 'Anew', updatedAt: '2026-11-26T10:00:00Z' }));
  expect(idsOf(await own.ownOf(media))).toEqual([OWN_ID, ownId(2)]);
  expect((await own.ownOf(media))[0]?.title).toBe('Anew');
});

test('saved at once, none is lost', async () => {
  const many = Array.from({ length: 8 }, (_, n) => written({ id: ownId(n) }));
  await Promise.all(many.map((one) => own.saveOwn(one)));
  expect(idsOf(await own.listOwn()).sort()).toEqual(many.map(({ id }) => id).sort());
});

test('one that takes its time does not undo the next', async () => {
  const { local } = fakeBrowser.storage;
  const set = local.set.bind(local);
  vi.spyOn(local, 'set').mockImplementationOnce(async (items) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await set(items);
  });
  const slow = own.saveOwn(written());
  await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.all([slow, own.saveOwn(written({ id: ownId(2) }))]);
  expect(idsOf(await own.listOwn())).toHaveLength(2);
});

test('a browser that is late to tell of a change shows it all the same', async () => {
  fakeBrowser.reset(); // nobody listens any more
  expect(await own.ownOf(media)).toEqual([]);
  await own.saveOwn(written());
  expect(await own.ownOf(media)).toHaveLength(1);
});

test('removed, it is gone, and the others stay', async () => {
  await own.saveOwn(written());
  await own.saveOwn(written({ id: ownId(2) }));
  await own.removeOwn(OWN_ID);
  expect(idsOf(await own.listOwn())).toEqual([ownId(2)]);
  expect(await own.loadOwn(OWN_ID)).toBeNull();
  await own.removeOwn(OWN_ID);
});

test('whoever watches hears of each change, until told to stop', async () => {
  const heard: string[][] = [];
  const until = new AbortController();
  own.watchOwn((rows) => heard.push(idsOf(rows)), until.signal);
  await own.saveOwn(written());
  await own.removeOwn(OWN_ID);
  until.abort();
  await own.saveOwn(written());
  expect(heard).toEqual([[OWN_ID], []]);
});

describe('what is no transcript', () => {
  test('is not stored', async () => {
    expect(() => own.saveOwn({ ...written(), schema: 'x' } as never)).toThrow(RangeError);
    expect(await own.listOwn()).toEqual([]);
  });

  test('on the disk is passed over', async () => {
    await own.saveOwn(written());
    await own.store.withStore((store) => store.put('own', { ...written(), media: null } as never));
    expect(await own.loadOwn(OWN_ID)).toBeNull();
    expect(console.error).toHaveBeenCalled();
  });

  test.each<[string, unknown]>([
    ['no list', 'x'],
    ['rows that are none', [null, 3, { id: OWN_ID }, { ...rowOf(written()), placed: 'many' }]],
  ])('in the list is passed over: %s', async (_what, stored) => {
    await fakeBrowser.storage.local.set({ transcripts: stored });
    expect(await own.listOwn()).toEqual([]);
  });
});

test('a list that lost rows is whole again after the next change', async () => {
  await own.saveOwn(written());
  await fakeBrowser.storage.local.remove('transcripts'); // as where a browser was killed between both
  await own.saveOwn(written({ id: ownId(2) }));
  expect(idsOf(await own.listOwn()).sort()).toEqual([ownId(2), OWN_ID].sort());
});

test('a full disk says so, and the one before is still there', async () => {
  await own.saveOwn(written());
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(own.saveOwn(written({ title: 'Anew' }))).rejects.toMatchObject({
    reason: 'storage-full',
  });
  expect((await own.loadOwn(OWN_ID))?.title).toBe(written().title);
  expect((await own.listOwn())[0]?.title).toBe(written().title);
});

test('more than anybody makes are refused; one that is there can still be changed', async () => {
  const rows = Array.from({ length: own.MAX_OWN }, (_, n) => rowOf(written({ id: ownId(n) })));
  await fakeBrowser.storage.local.set({ transcripts: rows });
  await expect(own.saveOwn(written())).rejects.toMatchObject({ name: 'StorageFailure' });
  await own.saveOwn(written({ id: ownId(3) }));
});

test('erasing what was watched leaves what the viewer made', async () => {
  await own.saveOwn(written());
  await own.kept.eraseKept();
  expect(await own.loadOwn(OWN_ID)).toEqual(written());
  expect(await own.ownOf(media)).toHaveLength(1);
});

test('a store of the version before keeps all it has', async () => {
  const before = await openDB('truecue', 1, {
    upgrade(store) {
      store.createObjectStore('heads', { keyPath: 'url' });
      store.createObjectStore('notes', { keyPath: 'sha256' });
      store.createObjectStore('bytes');
    },
  });
  await before.put('heads', { url: 'https://a.example/catalog.json' });
  await before.put('notes', { sha256: 'ff', size: 2 });
  await before.put('bytes', new Uint8Array([1, 2]), 'ff');
  before.close();
  await own.saveOwn(written());
  await own.store.withStore(async (store) => {
    expect(await store.getAll('heads')).toEqual([{ url: 'https://a.example/catalog.json' }]);
    expect(await store.getAll('notes')).toEqual([{ sha256: 'ff', size: 2 }]);
    expect(await store.get('bytes', 'ff')).toEqual(new Uint8Array([1, 2]));
  });
  expect(await own.loadOwn(OWN_ID)).toEqual(written());
});
