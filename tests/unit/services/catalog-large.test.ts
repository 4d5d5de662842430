import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Fault } from '../../catalog-host/faults.ts';
import {
  type CatalogWorld,
  interview,
  media,
  openCatalogWorld,
  type Services,
} from './catalog-world.ts';

let world: CatalogWorld;
let services: Services;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  world = await openCatalogWorld();
  await fakeBrowser.storage.local.set({ catalogs: [world.row] });
  services = await world.restart();
  await world.publish({ bundles: [interview('weaver', 'abcdefghij1')], version: 1, large: true });
  await services.updates.updateCatalog(world.row, { version: null, tell: () => {} });
  world.host.log.length = 0;
});
afterEach(async () => {
  await world.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function watch(mediaId: string, keep = true) {
  const [entry] = await services.catalogs.findEntries(media(mediaId), { keep });
  return entry && (await services.bundles.loadBundle(entry, { keep }));
}

describe('a large catalog', () => {
  test('a match asks for one page and one transcript; anything else for nothing', async () => {
    expect(await watch('nothinghere')).toBeUndefined();
    expect(world.host.log).toEqual([]);
    expect(await watch('abcdefghij1')).toHaveProperty('bundle.id', 'weaver');
    expect(world.host.log).toHaveLength(2);
    await watch('abcdefghij1');
    services = await world.restart();
    await world.host.close();
    expect(await watch('abcdefghij1')).toHaveProperty('bundle.id', 'weaver'); // offline
  });

  test('a private window leaves nothing on the disk', async () => {
    const before = await services.kept.keptNotes();
    expect(await watch('abcdefghij1', false)).toHaveProperty('bundle.id', 'weaver');
    expect(await services.kept.keptNotes()).toEqual(before);
  });

  test('offline without having watched it: said so', async () => {
    await world.host.close();
    await expect(watch('abcdefghij1')).rejects.toMatchObject({
      name: 'CatalogError',
      failure: 'host-unreachable',
    });
  });

  test.each<[string, Fault]>([
    ['host-unreachable', { kind: 'status', status: 500 }],
    ['bundle-missing', { kind: 'status', status: 404 }],
    ['bundle-damaged', { kind: 'tampered' }],
  ])('the page is here and its transcript cannot be had: %s', async (failed, fault) => {
    const [entry] = await services.catalogs.findEntries(media('abcdefghij1'), { keep: true });
    world.host.faults.set('*', fault);
    expect(entry && (await services.bundles.loadBundle(entry, { keep: true }))).toEqual({ failed });
    world.host.faults.clear();
    expect(await watch('abcdefghij1')).toHaveProperty('bundle');
  });

  async function publishRevision() {
    await watch('abcdefghij1');
    const bundles = [interview('weaver', 'abcdefghij1', 2, 'mended')];
    await world.publish({ bundles, version: 2, large: true });
    await services.updates.updateCatalog(world.row, { version: 1, tell: () => {} });
    services = await world.restart();
    const newer = vi.fn();
    services.fresher.listenToReading({ newer, damage: vi.fn() });
    return newer;
  }

  test('a new revision is fetched when it is watched', async () => {
    await publishRevision();
    expect(await watch('abcdefghij1')).toHaveProperty('bundle.revision', 2);
  });

  test('a new revision that takes its time: the old one first, then word of the new', {
    timeout: 15_000,
  }, async () => {
    const newer = await publishRevision();
    world.host.faults.set('*', { kind: 'slow', ms: 2000 });
    expect(await watch('abcdefghij1')).toHaveProperty('bundle.revision', 1);
    await vi.waitFor(() => expect(newer).toHaveBeenCalled(), { timeout: 4000 });
    // Its page has come; its transcript takes as long.
    expect(await watch('abcdefghij1')).toHaveProperty('bundle.revision', 1);
    await vi.waitFor(() => expect(newer).toHaveBeenCalledTimes(2), { timeout: 4000 });
    expect(await watch('abcdefghij1')).toHaveProperty('bundle.revision', 2);
  });

  test('a new revision that cannot be had: the old one stays', async () => {
    await publishRevision();
    await world.host.close();
    expect(await watch('abcdefghij1')).toHaveProperty('bundle.revision', 1);
  });

  test('an index file that the disk has changed: nothing is asked for it now', async () => {
    const damage = vi.fn();
    const [index] = (await services.kept.keptNotes()).filter(({ kind }) => kind === 'index');
    const garbled = new Uint8Array(8);
    await services.store.withStore((store) => store.put('bytes', garbled, index?.sha256 ?? ''));
    services = await world.restart();
    services.fresher.listenToReading({ newer: vi.fn(), damage });
    await expect(watch('nothinghere')).rejects.toMatchObject({ failure: 'catalog-damaged' });
    expect(damage).toHaveBeenCalled();
    expect(world.host.log).toEqual([]);
    await services.updates.updateCatalog(world.row, { version: 1, tell: () => {} });
    expect(await watch('abcdefghij1')).toHaveProperty('bundle.id', 'weaver');
  });
});
