import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { compileEntries, type FileSink } from '../../../tools/truecue/compile-entries.ts';
import { carriedDeltas, deltasTo } from '../../../tools/truecue/deltas.ts';
import type { Catalog, CatalogEntry } from '../../../transcripts/catalog.ts';
import { randomFrom } from '../../random.ts';
import { out, useTemporaryLibrary } from './temporary-library.ts';

useTemporaryLibrary();

const next = randomFrom(7);
const entries = Array.from({ length: 9000 }, (_, i): CatalogEntry => {
  const halves = [next(), next()].map((part) => Math.floor(part * 2 ** 32).toString(16));
  const key = halves.map((half) => half.padStart(8, '0')).join('');
  return { key, bundle: '', id: String(i), revision: 1, languages: [], title: {} };
});

/** The catalog that stands in `out`. */
let standing: Catalog | null;
beforeEach(() => {
  standing = null;
});

/** Build a catalog of the entries `from` to `to` into `out`, as `truecue build` does. */
async function step(version: number, from: number, to: number, whole = false): Promise<Catalog> {
  const keep: FileSink = async (path, bytes) => {
    await mkdir(join(out, dirname(path)), { recursive: true });
    await writeFile(join(out, path), bytes);
  };
  const head = { name: '', homepage: null, version, updatedAt: '', validUntil: '' };
  const { catalog, keys } = await compileEntries(entries.slice(from, to), head, keep);
  catalog.whole = whole;
  const carried = await carriedDeltas(catalog, standing, out);
  const deltas = await deltasTo(catalog, keys, carried, standing, out, keep);
  standing = { ...catalog, deltas };
  return standing;
}

const froms = ({ deltas = [] }: Catalog) => deltas.map(({ from }) => from);
const pathOf = (file: { sha256: string } | undefined) => join(out, `files/${file?.sha256}.idx`);

test('a step for each version, with the keys that differ', async () => {
  expect((await step(1, 0, 3000)).deltas).toEqual([]);
  await step(4, 30, 3030);
  const { deltas = [] } = await step(9, 30, 3030);
  expect(deltas.map(({ from, bytes }) => [from, bytes])).toEqual([
    [1, 60 * 8],
    [4, 0],
  ]);
  for (const delta of deltas) expect((await readFile(pathOf(delta))).length).toBe(delta.bytes);
});

test('none to an older version; the same ones to the same', async () => {
  await step(1, 0, 3000);
  await step(5, 0, 3001);
  expect(froms(await step(5, 0, 3001))).toEqual([1]);
  expect(froms(await step(4, 0, 3001))).toEqual([]);
});

test('32 steps are kept, the newest', async () => {
  for (let version = 1; version <= 34; version += 1) await step(version, 0, 600);
  expect(froms(await step(35, 0, 600))).toEqual(Array.from({ length: 32 }, (_, i) => i + 3));
});

test('together at most half of the index', async () => {
  await step(1, 0, 3000);
  await step(2, 0, 4000);
  expect(froms(await step(3, 0, 5000))).toEqual([1, 2]);
  expect(froms(await step(4, 0, 5500))).toEqual([1, 2, 3]); // 2500 keys of 5500
  expect(froms(await step(5, 0, 6100))).toEqual([2, 3, 4]); // 3100 of 6100 are too many
  expect(froms(await step(6, 6100, 9000))).toEqual([]);
});

describe('no step where there is no start', () => {
  test.each<[string, (first: Catalog) => Promise<void>]>([
    ['an index file is missing', ({ index }) => rm(pathOf(index[0]))],
    [
      'a bit of an index file was changed',
      async ({ index }) => {
        const bytes = await readFile(pathOf(index[0]));
        bytes.writeUInt8(bytes.readUInt8(7) ^ 1, 7);
        await writeFile(pathOf(index[0]), bytes);
      },
    ],
  ])('%s', async (_what, damage) => {
    await step(1, 0, 3000);
    await damage(await step(2, 0, 3001));
    expect(froms(await step(3, 0, 3002))).toEqual([]);
  });

  test.each<[string, (path: string) => Promise<void>]>([
    ['a step whose file is missing takes those before it along', (path) => rm(path)],
    ['and one whose file broke off', (path) => writeFile(path, '')],
  ])('%s', async (_what, damage) => {
    for (let version = 1; version <= 4; version += 1) await step(version, 0, 3000 + version);
    await damage(pathOf(standing?.deltas?.[1]));
    expect(froms(await step(5, 0, 3010))).toEqual([3, 4]);
  });

  test('a whole catalog has none, and is a start all the same', async () => {
    await step(1, 0, 3000);
    await step(2, 0, 3001);
    expect(froms(await step(3, 0, 3002, true))).toEqual([]);
    expect(froms(await step(4, 0, 3003))).toEqual([3]);
  });
});
