import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../../services/hashing.ts';
import { keysThatDiffer } from '../../../transcripts/catalog-delta.ts';
import { type CatalogWorld, interview, openCatalogWorld, type Services } from './catalog-world.ts';

let world: CatalogWorld;
let services: Services;
let before: Uint8Array<ArrayBuffer>;
let delta: string;
let index: string;

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => interview(`n${from + i}`, `media${from + i}`));

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  world = await openCatalogWorld();
  services = await world.restart();
  const first = await world.publish({ bundles: numbered(0, 300), version: 1, large: true });
  await update();
  before = world.host.files.get(first.index[0] ?? '') ?? new Uint8Array();
  const bundles = numbered(5, 303);
  const second = await world.publish({ bundles, version: 2, large: true });
  index = second.index[0] ?? '';
  const bytes = keysThatDiffer(before, world.host.files.get(index) ?? new Uint8Array());
  expect(bytes).toHaveLength(8 * 8); // five went, three came
  const hash = await sha256(bytes);
  delta = `files/${hash}.idx`;
  world.host.files.set(delta, bytes);
  const deltas = [{ from: 1, sha256: hash, bytes: bytes.length }];
  await world.publish({ bundles, version: 2, large: true, head: { deltas } });
  world.host.log.length = 0;
});
afterEach(async () => {
  await world.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const update = () =>
  services.updates.updateCatalog(world.row, { version: null, tell: () => undefined });

/** The index file that is kept now is the publisher's. */
async function expectIndex() {
  const [note] = (await services.kept.keptNotes()).filter(({ kind }) => kind === 'index');
  expect(`files/${note?.sha256}.idx`).toBe(index);
  expect(await services.kept.readKept(note?.sha256 ?? '', false)).toEqual(
    new Uint8Array(world.host.files.get(index) ?? []),
  );
}

describe('an update by deltas', () => {
  test('fetches the keys that changed, not the index', async () => {
    expect((await update()).changed).toBe(true);
    expect(world.host.asked()).toEqual(['catalog.json', delta]);
    await expectIndex();
  });

  test.each<[string, () => void]>([
    ['is not there', () => world.host.files.delete(delta)],
    ['was changed', () => world.host.faults.set(delta, { kind: 'tampered' })],
  ])('one that %s costs the index, and no more', async (_what, damage) => {
    damage();
    expect((await update()).changed).toBe(true);
    expect(world.host.asked()).toEqual(['catalog.json', delta, index]);
    await expectIndex();
  });

  test('one that leads elsewhere costs the index', async () => {
    const wrong = new Uint8Array(8).fill(7);
    const hash = await sha256(wrong);
    world.host.files.set(`files/${hash}.idx`, wrong);
    const deltas = [{ from: 1, sha256: hash, bytes: 8 }];
    await world.publish({ bundles: numbered(5, 303), version: 3, large: true, head: { deltas } });
    await update();
    expect(world.host.asked()).toContain(index);
    await expectIndex();
  });

  test('one that leads to as many other keys costs the index', async () => {
    const keys = new Uint8Array(world.host.files.get(index) ?? []);
    const last = 150 * 8 - 1;
    keys[last] = (keys[last] ?? 0) ^ 1;
    const wrong = keysThatDiffer(before, keys);
    const hash = await sha256(wrong);
    world.host.files.set(`files/${hash}.idx`, wrong);
    const deltas = [{ from: 1, sha256: hash, bytes: wrong.length }];
    await world.publish({ bundles: numbered(5, 303), version: 3, large: true, head: { deltas } });
    await update();
    expect(world.host.asked()).toEqual(['catalog.json', `files/${hash}.idx`, index]);
    await expectIndex();
  });

  test('from a version before the first one there is no way but the index', async () => {
    const deltas = [{ from: 2, sha256: '0'.repeat(64), bytes: 8 }];
    await world.publish({ bundles: numbered(5, 303), version: 3, large: true, head: { deltas } });
    await update();
    expect(world.host.asked()).toEqual(['catalog.json', index]);
  });
});
