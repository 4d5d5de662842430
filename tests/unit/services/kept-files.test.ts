import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../../services/hashing.ts';
import { evictable, MAX_KEPT_AGE, MAX_KEPT_BYTES } from '../../../services/kept-files.ts';
import type { FileNote } from '../../../services/store.ts';
import { type CatalogWorld, openCatalogWorld, type Services } from './catalog-world.ts';

const DAY = 86_400_000;
const note = (sha256: string, change: Partial<FileNote> = {}): FileNote => ({
  sha256,
  kind: 'bundle',
  catalog: 'https://a.example/catalog.json',
  pinned: false,
  size: 1_000_000,
  usedAt: 0,
  ...change,
});

describe('evictable', () => {
  test('the longest unused go when there are too many', () => {
    const notes = Array.from({ length: 60 }, (_, day) => note(`n${day}`, { usedAt: day * DAY }));
    const over = evictable(notes, 60 * DAY);
    expect(over).toHaveLength(60 - MAX_KEPT_BYTES / 1_000_000);
    expect(over.sort()).toEqual(Array.from({ length: 10 }, (_, day) => `n${day}`).sort());
  });

  test('what was not watched for long goes, whatever room there is', () => {
    const now = 200 * DAY;
    const notes = [note('old', { usedAt: now - MAX_KEPT_AGE - 1 }), note('new', { usedAt: now })];
    expect(evictable(notes, now)).toEqual(['old']);
    // A clock that was a year ahead, once.
    expect(evictable([note('future', { usedAt: now + 365 * DAY })], now)).toEqual(['future']);
  });

  test('what a catalog holds stays, however old and large', () => {
    const huge = note('held', { pinned: true, size: 10 * MAX_KEPT_BYTES });
    expect(evictable([huge, note('new', { usedAt: 400 * DAY })], 400 * DAY)).toEqual([]);
  });
});

describe('kept files', () => {
  let world: CatalogWorld;
  let services: Services;
  const bytes = new TextEncoder().encode('words of an interview');

  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    world = await openCatalogWorld();
    services = await world.restart();
  });
  afterEach(async () => {
    await world.close();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  async function keep(pinned: boolean) {
    const hash = await sha256(bytes);
    await services.kept.keepFile({ sha256: hash, kind: 'bundle', catalog: 'c', pinned }, bytes);
    return hash;
  }

  test('are there again for the next worker', async () => {
    const hash = await keep(false);
    services = await world.restart();
    expect(await services.kept.readKept(hash, true)).toEqual(bytes);
    expect(await services.kept.readKept('0'.repeat(64), true)).toBeNull();
  });

  test('one that the disk has changed is taken away', async () => {
    const hash = await keep(true);
    await services.store.withStore((store) => store.put('bytes', bytes.slice(1), hash));
    expect(await services.kept.readKept(hash, true)).toBeNull();
    expect(await services.kept.keptNotes()).toEqual([]);
  });

  test('watching what a catalog holds does not loosen it', async () => {
    const hash = await keep(true);
    await services.kept.keepLoose({ sha256: hash, kind: 'bundle', catalog: 'other' }, bytes);
    expect(await services.kept.keptNotes()).toMatchObject([{ pinned: true, catalog: 'c' }]);
  });

  test('a full disk: nothing is kept, and nothing breaks', async () => {
    const hash = await sha256(bytes);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await services.kept.keepLoose({ sha256: hash, kind: 'bundle', catalog: 'c' }, bytes);
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    expect(await services.kept.keptNotes()).toEqual([]);
    expect(console.warn).toHaveBeenCalledOnce();
  });

  test('a store that cannot be opened says so, and is tried again', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await expect(services.kept.keptNotes()).rejects.toMatchObject({ reason: 'storage-broken' });
    open.mockRestore();
    expect(await services.kept.keptNotes()).toEqual([]);
  });
});
