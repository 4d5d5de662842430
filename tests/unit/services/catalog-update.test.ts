import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CatalogRow } from '../../../services/catalog-rows.ts';
import type { Fault } from '../../catalog-host/faults.ts';
import { newKey, type Publication } from '../../catalog-host/publish.ts';
import {
  type CatalogWorld,
  interview,
  media,
  openCatalogWorld,
  type Services,
} from './catalog-world.ts';

let world: CatalogWorld;
let services: Services;
const words = () => [interview('weaver', 'abcdefghij1'), interview('baker', 'klmnopqrst1')];

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  world = await openCatalogWorld();
  services = await world.restart();
  await world.publish({ bundles: words(), version: 1 });
});
afterEach(async () => {
  await world.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const update = (row: Partial<CatalogRow> = {}, version: number | null = null) =>
  services.updates.updateCatalog({ ...world.row, ...row }, { version, tell: () => {} });

/** What a viewer of the catalog gets for a recording; whatever the network does. */
async function found(mediaId: string) {
  await fakeBrowser.storage.local.set({ catalogs: [world.row] });
  services = await world.restart();
  return services.catalogs.findEntries(media(mediaId), { keep: true });
}

describe('updateCatalog', () => {
  test('a small catalog comes whole; then its host may be gone', async () => {
    const { changed, head } = await update();
    expect(changed).toBe(true);
    expect(head.catalog.name).toBe('Harbour Daily');
    await world.host.close();
    const [entry] = await found('abcdefghij1');
    expect(entry).toMatchObject({ id: 'weaver', catalogName: 'Harbour Daily', stale: false });
    if (!entry) return;
    const loaded = await services.bundles.loadBundle(entry, { keep: true });
    expect(loaded).toMatchObject({ bundle: { id: 'weaver' }, sha256: entry.bundle });
    expect(await found('nothinghere')).toEqual([]);
  });

  test('nothing new: one request', async () => {
    await update();
    world.host.log.length = 0;
    services = await world.restart();
    expect((await update()).changed).toBe(false);
    expect(world.host.log.map(({ path, status }) => [path, status])).toEqual([
      ['catalog.json', 200],
    ]);
  });

  test('a new version fetches what is new, and lets go of what is old', async () => {
    await update();
    world.host.log.length = 0;
    const revised = interview('weaver', 'abcdefghij1', 2, 'mended');
    const { index, bundles } = await world.publish({
      bundles: [revised, interview('baker', 'klmnopqrst1')],
      version: 2,
    });
    expect((await update()).changed).toBe(true);
    const asked = world.host.asked();
    expect(asked).not.toContain(index[0]); // the same keys
    expect(asked.filter((path) => bundles.includes(path))).toHaveLength(1);
    const kinds = (await services.kept.keptNotes()).map(({ kind, pinned }) => `${kind} ${pinned}`);
    expect(kinds.sort()).toEqual(['bundle true', 'bundle true', 'index true', 'page true']);
  });

  test('a worker killed on the way goes on where it was', async () => {
    const { bundles } = await world.publish({ bundles: words(), version: 1 });
    world.host.faults.set(bundles[1] ?? '', { kind: 'unreachable' });
    await expect(update()).rejects.toMatchObject({ reason: 'unreachable' });
    expect(await services.heads.readHead(world.row.url)).toBeNull();
    services = await world.restart();
    world.host.faults.clear();
    world.host.log.length = 0;
    await update();
    expect(world.host.asked()).not.toContain(bundles[0]);
    expect(await found('klmnopqrst1')).toHaveLength(1);
  });

  test.each<[string, Fault]>([
    ['file-missing', { kind: 'status', status: 404 }],
    ['wrong-hash', { kind: 'tampered' }],
  ])(
    'the first copy is used without a transcript that cannot be had (%s)',
    async (lacking, fault) => {
      const { bundles } = await world.publish({ bundles: words(), version: 1 });
      world.host.faults.set(bundles[0] ?? '', fault);
      expect(await update()).toMatchObject({ changed: true, lacking });
      const states = [];
      for (const mediaId of ['abcdefghij1', 'klmnopqrst1']) {
        const [entry] = await found(mediaId);
        const loaded = entry && (await services.bundles.loadBundle(entry, { keep: true }));
        states.push(loaded && 'failed' in loaded ? loaded.failed : loaded?.bundle.id);
      }
      expect(states.filter((one) => one === 'bundle-missing')).toHaveLength(1);
      world.host.faults.clear();
      expect(await update()).toMatchObject({ changed: false, lacking: null });
      for (const mediaId of ['abcdefghij1', 'klmnopqrst1']) {
        const [entry] = await found(mediaId);
        expect(entry && (await services.bundles.loadBundle(entry, { keep: true }))).toHaveProperty(
          'bundle',
        );
      }
    },
  );

  const broken: [string, string, Fault, string][] = [
    ['the host is gone', 'catalog.json', { kind: 'unreachable' }, 'unreachable'],
    ['404', 'catalog.json', { kind: 'status', status: 404 }, 'not-found'],
    ['500', 'catalog.json', { kind: 'status', status: 500 }, 'server-error'],
    ['a page instead', 'catalog.json', { kind: 'html' }, 'not-a-catalog'],
    ['half a file', 'catalog.json', { kind: 'truncated-gzip' }, 'not-a-catalog'],
    ['a gigabyte', 'catalog.json', { kind: 'endless' }, 'too-large'],
    ['a redirection', 'catalog.json', { kind: 'redirect', to: 'http://a.invalid/' }, 'redirected'],
    ['a changed payload', 'catalog.json', { kind: 'tampered' }, 'bad-signature'],
    [
      'a changed signature',
      'catalog.json',
      { kind: 'tampered', part: 'signature' },
      'bad-signature',
    ],
    ['a changed index', 'index', { kind: 'tampered' }, 'wrong-hash'],
    ['a changed page', 'page', { kind: 'tampered' }, 'wrong-hash'],
    ['a changed bundle', 'bundle', { kind: 'tampered' }, 'wrong-hash'],
    ['a bundle gone', 'bundle', { kind: 'status', status: 404 }, 'file-missing'],
    ['a log-in page for a bundle', 'bundle', { kind: 'html' }, 'not-a-catalog'],
    ['a bundle without end', 'bundle', { kind: 'endless' }, 'too-large'],
  ];
  test.each(broken)(
    '%s (%s): refused, the last good copy kept',
    async (_what, at, fault, reason) => {
      await update();
      const bundles = [
        interview('weaver', 'abcdefghij1', 2, 'mended'),
        interview('new', 'newnewnewn1'),
      ];
      const made = await world.publish({ bundles, version: 2 });
      const paths: Record<string, string | undefined> = {
        index: made.index[0],
        page: made.pages[0],
        bundle: made.bundles[0],
      };
      world.host.faults.set(paths[at] ?? at, fault);
      await expect(update()).rejects.toMatchObject({ reason });
      const [entry] = await found('abcdefghij1');
      expect(entry).toMatchObject({ id: 'weaver', revision: 1 });
      expect(entry && (await services.bundles.loadBundle(entry, { keep: true }))).toHaveProperty(
        'bundle',
      );
      expect(await found('newnewnewn1')).toEqual([]);
      world.host.faults.clear();
      await update();
      expect(await found('newnewnewn1')).toHaveLength(1);
    },
  );

  test.each([
    ['an index', true, 'index', 32_000_001],
    ['all that is fetched whole', false, 'bundles', 6_000_001],
  ] as const)(
    '%s too large by its own word: no file is asked for',
    async (_, large, list, bytes) => {
      const { catalog, files } = await world.publish({ bundles: words(), version: 2, large });
      const [file] = catalog[list] ?? [];
      const heavy = { ...catalog, [list]: [{ ...file, bytes }] };
      const { signedEnvelopeBytes } = await import('../../../tools/truecue/compile-catalog.ts');
      world.host.publish(files.set('catalog.json', await signedEnvelopeBytes(heavy, world.key)));
      await expect(update()).rejects.toMatchObject({ reason: 'too-large' });
      expect(world.host.asked()).toEqual(['catalog.json']);
    },
  );

  test('a catalog that cannot be kept is an error, and the good copy stays', async () => {
    await update();
    await world.publish({ bundles: [interview('new', 'newnewnewn1')], version: 2 });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(update()).rejects.toMatchObject({ reason: 'storage-full' });
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    expect(await found('abcdefghij1')).toHaveLength(1);
  });

  test('without the browser’s permission nothing is asked', async () => {
    Object.assign(fakeBrowser.permissions, { contains: async () => false });
    await expect(update()).rejects.toMatchObject({ reason: 'no-permission' });
    expect(world.host.log).toEqual([]);
  });
});

describe('whom an update trusts', () => {
  const next = async (publication: Partial<Publication>) => {
    await update();
    return world.publish({ bundles: words(), version: 2, ...publication });
  };

  test('a lower version than seen before', async () => {
    await next({ version: 5 });
    await update();
    await world.publish({ bundles: words(), version: 4 });
    await expect(update()).rejects.toMatchObject({ reason: 'rollback' });
  });

  test('a lower version, also after the copy was lost', async () => {
    await expect(update({}, 7)).rejects.toMatchObject({ reason: 'rollback' });
    expect((await update({}, 1)).changed).toBe(true);
  });

  test('other words under the same version', async () => {
    await next({ version: 1, name: 'Another name' });
    await expect(update()).rejects.toMatchObject({ reason: 'same-version' });
  });

  test('another key', async () => {
    await next({ key: await newKey() });
    await expect(update()).rejects.toMatchObject({ reason: 'other-key' });
  });

  test('no signature where there was one', async () => {
    await update();
    const { publish } = await import('../../catalog-host/publish.ts');
    world.host.publish((await publish({ bundles: words(), version: 2 })).files);
    await expect(update()).rejects.toMatchObject({ reason: 'no-signature' });
  });

  test('the key that the one before announced', async () => {
    const heir = await newKey();
    await next({ nextKey: heir.publicKey });
    await update();
    await world.publish({ bundles: words(), version: 3, key: heir });
    expect((await update()).head.catalog.publicKey).toBe(heir.publicKey);
    // The worker died before the row was changed: the copy is trusted all the same.
    expect(await found('abcdefghij1')).toHaveLength(1);
  });

  test('unsigned: only where the viewer agreed', async () => {
    const { publish } = await import('../../catalog-host/publish.ts');
    world.host.publish((await publish({ bundles: words(), version: 2 })).files);
    const unsigned = { ...world.row, unsigned: true };
    delete unsigned.publicKey;
    const bare: CatalogRow = { url: unsigned.url, enabled: true };
    const asked = (row: CatalogRow) =>
      services.updates.updateCatalog(row, { version: null, tell: () => {} });
    await expect(asked(bare)).rejects.toMatchObject({ reason: 'no-signature' });
    expect((await asked(unsigned)).changed).toBe(true);
    // Whoever has a key for it trusts that copy no longer.
    expect(await found('abcdefghij1')).toEqual([]);
  });

  test('past its date it is used, and said to be stale', async () => {
    await next({ validUntil: '2026-02-01T00:00:00Z' });
    await update();
    expect(await found('abcdefghij1')).toMatchObject([{ stale: true }]);
  });
});
