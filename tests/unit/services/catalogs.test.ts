import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { serveBuiltin } from './builtin-library.ts';

const media = (mediaId: string) => ({ site: 'youtube', mediaId });
/** The service as a worker that has just started has it. */
async function fresh() {
  vi.resetModules();
  return await import('../../../services/catalogs.ts');
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('findEntries', () => {
  test('finds the transcripts of a recording, and none for another', async () => {
    await serveBuiltin({ weaver: 'abcdefghij1', baker: 'klmnopqrst1' });
    const { findEntries } = await fresh();
    expect(await findEntries(media('abcdefghij1'), { keep: true })).toMatchObject([
      { id: 'weaver', languages: ['en'], catalog: 'builtin:', stale: false },
    ]);
    expect(await findEntries(media('nothinghere'), { keep: true })).toEqual([]);
    expect(
      await findEntries({ site: 'elsewhere', mediaId: 'abcdefghij1' }, { keep: true }),
    ).toEqual([]);
  });

  test('several transcripts of one recording come in order of their ids', async () => {
    await serveBuiltin({ weaver: 'abcdefghij1', baker: 'abcdefghij1' });
    const { findEntries } = await fresh();
    const ids = (await findEntries(media('abcdefghij1'), { keep: true })).map(({ id }) => id);
    expect(ids).toEqual(['baker', 'weaver']);
  });

  test('catalog and index are read once; a recording without a transcript costs no page', async () => {
    const { asked } = await serveBuiltin({ weaver: 'abcdefghij1' });
    const { findEntries } = await fresh();
    await Promise.all([
      findEntries(media('one'), { keep: true }),
      findEntries(media('two'), { keep: true }),
    ]);
    await findEntries(media('three'), { keep: true });
    expect(asked.map((path) => path.replace(/^.*\./, ''))).toEqual(['json', 'idx']);
  });

  test.each([
    ['switched off', [{ url: 'builtin:', enabled: false }], 0],
    ['taken out', [], 0],
    [
      'beside one of another host',
      [
        { url: 'https://a.example/c.json', enabled: true },
        { url: 'builtin:', enabled: true },
      ],
      1,
    ],
    ['under a damaged list', 'all', 1],
    ['under a list of damaged rows', [{ url: 7 }], 1],
  ])('the built-in catalog %s', async (_what, catalogs, found) => {
    await serveBuiltin({ weaver: 'abcdefghij1' });
    await fakeBrowser.storage.local.set({ catalogs });
    const { findEntries } = await fresh();
    expect(await findEntries(media('abcdefghij1'), { keep: true })).toHaveLength(found);
  });

  test('a change of the list counts at once', async () => {
    await serveBuiltin({ weaver: 'abcdefghij1' });
    const { findEntries } = await fresh();
    const { watchRows } = await import('../../../services/catalog-rows.ts');
    const changed = vi.fn();
    const ending = new AbortController();
    watchRows(changed, ending.signal);
    expect(await findEntries(media('abcdefghij1'), { keep: true })).toHaveLength(1);
    const rows = [{ url: 'builtin:', enabled: false }];
    await fakeBrowser.storage.local.set({ catalogs: rows });
    expect(await findEntries(media('abcdefghij1'), { keep: true })).toHaveLength(0);
    expect(changed).toHaveBeenCalledExactlyOnceWith(rows, [{ url: 'builtin:', enabled: true }]);
    ending.abort();
    await fakeBrowser.storage.local.set({ catalogs: [] });
    expect(changed).toHaveBeenCalledOnce();
  });

  test('a damaged list is reported', async () => {
    const { readRows } = await import('../../../services/catalog-rows.ts');
    expect(readRows([{ url: 'builtin:', enabled: true }, null])).toHaveLength(1);
    expect(console.error).toHaveBeenCalledOnce();
    expect(readRows(undefined)).toEqual([{ url: 'builtin:', enabled: true }]);
    expect(console.error).toHaveBeenCalledOnce();
  });

  test.each([
    ['catalog.json', 'missing', undefined],
    ['catalog.json', 'damaged', '{"payload":"e30","signature":null}'],
    ['catalog.json', 'damaged', '{"payload":"*","signature":null}'],
    ['catalog.json', 'damaged', '\xff'],
    ['idx', 'damaged', 'another index'],
    ['idx', 'missing', undefined],
  ])('%s %s: said so, and tried again', async (name, reason, text) => {
    const { files } = await serveBuiltin({ weaver: 'abcdefghij1' });
    const { findEntries } = await fresh();
    const path = [...files.keys()].find((key) => key.endsWith(name)) ?? '';
    const good = files.get(path);
    if (text === undefined) files.delete(path);
    else
      files.set(
        path,
        Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      );
    await expect(findEntries(media('abcdefghij1'), { keep: true })).rejects.toMatchObject({
      name: 'CatalogError',
      reason,
    });
    if (good) files.set(path, good);
    expect(await findEntries(media('abcdefghij1'), { keep: true })).toHaveLength(1);
  });
});
