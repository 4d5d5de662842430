import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { newKey } from '../../catalog-host/publish.ts';
import { type CatalogWorld, interview, openCatalogWorld } from './catalog-world.ts';

let world: CatalogWorld;
let lists: typeof import('../../../services/catalog-lists.ts');
let updates: typeof import('../../../services/catalog-updates.ts');
let states: typeof import('../../../services/catalog-states.ts');
let rows: typeof import('../../../services/catalog-rows.ts');

const URL_ = 'https://captions.example/catalog.json';

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  world = await openCatalogWorld();
  await world.publish({ bundles: [interview('weaver', 'abcdefghij1')], version: 3 });
  vi.resetModules();
  [lists, updates, states, rows] = await Promise.all([
    import('../../../services/catalog-lists.ts'),
    import('../../../services/catalog-updates.ts'),
    import('../../../services/catalog-states.ts'),
    import('../../../services/catalog-rows.ts'),
  ]);
});
afterEach(async () => {
  await world.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('lookAtCatalog', () => {
  test('with the key in the address', async () => {
    const answer = await lists.lookAtCatalog(`${URL_}#key=${world.key.publicKey}`);
    expect(answer).toMatchObject({
      preview: {
        url: URL_,
        publicKey: world.key.publicKey,
        trust: 'key',
        name: 'Harbour Daily',
        version: 3,
        entries: 1,
        whole: true,
      },
    });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({}); // nothing of it is kept
  });

  test('without a key: the first that comes', async () => {
    expect(await lists.lookAtCatalog(URL_)).toMatchObject({ preview: { trust: 'first-use' } });
  });

  test('with another key', async () => {
    const { publicKey } = await newKey();
    expect(await lists.lookAtCatalog(`${URL_}#key=${publicKey}`)).toEqual({ failed: 'other-key' });
  });

  test.each([
    ['http://captions.example/', 'not-https'],
    ['words', 'no-address'],
    [`${URL_}#key=short`, 'bad-key'],
  ])('%s', async (address, failed) => {
    expect(await lists.lookAtCatalog(address)).toEqual({ failed });
    expect(world.host.log).toEqual([]);
  });

  test('one that is there already', async () => {
    await lists.addCatalog(URL_, world.key.publicKey);
    expect(await lists.lookAtCatalog(URL_)).toEqual({ failed: 'already-added' });
    expect(await lists.addCatalog(URL_, null)).toEqual({ failed: 'already-added' });
  });

  test('a host that is not there', async () => {
    world.host.faults.set('*', { kind: 'unreachable' });
    expect(await lists.lookAtCatalog(URL_)).toEqual({ failed: 'unreachable' });
  });
});

describe('changeCatalog', () => {
  beforeEach(async () => {
    await lists.addCatalog(URL_, world.key.publicKey);
    await lists.addCatalog('https://b.example/catalog.json', null);
  });
  const urls = async () => (await rows.loadRows()).map(({ url }) => url.slice(0, 12));

  test('the viewer’s order', async () => {
    expect(await urls()).toEqual(['builtin:', 'https://capt', 'https://b.ex']);
    await lists.changeCatalog('https://b.example/catalog.json', { move: -1 });
    await lists.changeCatalog('builtin:', { move: 1 });
    expect(await urls()).toEqual(['https://b.ex', 'builtin:', 'https://capt']);
    await lists.changeCatalog('https://b.example/catalog.json', { move: -1 });
    expect(await urls()).toEqual(['https://b.ex', 'builtin:', 'https://capt']);
  });

  test('off, on, and gone; what came with the extension can only be off', async () => {
    await lists.changeCatalog('builtin:', { remove: true });
    await lists.changeCatalog('builtin:', { enabled: false });
    await lists.changeCatalog(URL_, { remove: true });
    expect(await rows.loadRows()).toEqual([
      { url: 'builtin:', enabled: false },
      { url: 'https://b.example/catalog.json', unsigned: true, enabled: true },
    ]);
  });
});

describe('updateCatalogs', () => {
  test('says what is known, and then what went wrong', async () => {
    await lists.addCatalog(URL_, world.key.publicKey);
    expect(await updates.updateCatalogs()).toBe(true);
    expect(await states.loadStates()).toMatchObject({
      [URL_]: { name: 'Harbour Daily', version: 3, entries: 1, checkedAt: expect.any(String) },
    });
    expect((await states.loadStates())[URL_]).not.toHaveProperty('problem');
    world.host.faults.set('*', { kind: 'status', status: 500 });
    expect(await updates.updateCatalogs()).toBe(false);
    expect((await states.loadStates())[URL_]).toMatchObject({
      version: 3,
      problem: { reason: 'server-error' },
    });
    expect(await states.loadProgress()).toEqual({});
    world.host.faults.clear();
    await updates.updateCatalogs();
    expect((await states.loadStates())[URL_]).not.toHaveProperty('problem');
  });

  test('a first copy that lacks a transcript is used; what it lacks is said until it is here', async () => {
    const both = [interview('harbour', 'abcdefghij1'), interview('pilot', 'klmnopqrst1')];
    const { bundles } = await world.publish({ bundles: both, version: 4 });
    world.host.faults.set(bundles[0] ?? '', { kind: 'status', status: 404 });
    await lists.addCatalog(URL_, world.key.publicKey);
    expect(await updates.updateCatalogs()).toBe(true);
    const problem = { reason: 'file-missing' };
    expect((await states.loadStates())[URL_]).toMatchObject({ version: 4, partly: true, problem });
    world.host.faults.clear();
    await updates.updateCatalogs();
    const whole = (await states.loadStates())[URL_];
    expect(whole).not.toHaveProperty('partly');
    expect(whole).not.toHaveProperty('problem');
  });

  test('a list that was never read has a name to be called by', async () => {
    await lists.addCatalog(URL_, world.key.publicKey);
    world.host.faults.set('*', { kind: 'html' });
    await updates.updateCatalogs();
    expect((await states.loadStates())[URL_]).toMatchObject({
      name: 'captions.example',
      version: null,
      problem: { reason: 'not-a-catalog' },
    });
  });

  test('the key seen first is the one from then on', async () => {
    await fakeBrowser.storage.local.set({ catalogs: [{ url: URL_, enabled: true }] });
    await updates.updateCatalogs();
    expect(await rows.loadRows()).toEqual([
      { url: URL_, publicKey: world.key.publicKey, enabled: true },
    ]);
    await world.publish({ bundles: [], version: 4, key: await newKey() });
    await updates.updateCatalogs();
    expect((await states.loadStates())[URL_]).toMatchObject({ problem: { reason: 'other-key' } });
  });

  test('an unsigned one that begins to sign is held to its key', async () => {
    const { publish } = await import('../../catalog-host/publish.ts');
    world.host.publish((await publish({ bundles: [], version: 1 })).files);
    await lists.addCatalog(URL_, null);
    await updates.updateCatalogs();
    await world.publish({ bundles: [], version: 2 });
    await updates.updateCatalogs();
    expect(await rows.loadRows()).toContainEqual({
      url: URL_,
      publicKey: world.key.publicKey,
      enabled: true,
    });
  });

  test('two askings at once are one', async () => {
    await lists.addCatalog(URL_, world.key.publicKey);
    await Promise.all([updates.updateCatalogs(), updates.updateCatalogs([URL_])]);
    expect(world.host.asked().filter((path) => path === 'catalog.json')).toHaveLength(1);
  });

  test('one that is off is not asked', async () => {
    await lists.addCatalog(URL_, world.key.publicKey);
    await lists.changeCatalog(URL_, { enabled: false });
    await updates.updateCatalogs();
    expect(world.host.log).toEqual([]);
  });

  test('a list that is removed while it is fetched leaves nothing', async () => {
    await lists.addCatalog(URL_, world.key.publicKey);
    const { bundles } = await world.publish({
      bundles: [interview('weaver', 'abcdefghij1')],
      version: 3,
    });
    world.host.faults.set(bundles[0] ?? '', { kind: 'silent' });
    const updating = updates.updateCatalogs();
    await vi.waitFor(() => expect(world.host.asked()).toContain(bundles[0]));
    await lists.changeCatalog(URL_, { remove: true });
    await updates.forgetCatalog(URL_);
    expect(await updating).toBe(false);
    expect(await states.loadStates()).toEqual({});
    const { keptNotes } = await import('../../../services/kept-files.ts');
    expect(await keptNotes()).toEqual([]);
  });
});
