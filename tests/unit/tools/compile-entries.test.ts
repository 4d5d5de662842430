import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../services/hashing.ts';
import { compileEntries } from '../../../tools/truecue/compile-entries.ts';
import type { CatalogEntry } from '../../../transcripts/catalog.ts';
import { checkCatalog } from '../../../transcripts/catalog.ts';
import { cutKeys } from '../../../transcripts/catalog-delta.ts';
import { randomFrom } from '../../random.ts';

const head = {
  name: 'Weavers',
  homepage: null,
  version: 1,
  updatedAt: '2026-03-01T08:00:00Z',
  validUntil: '2026-06-01T08:00:00Z',
};
const next = randomFrom(5);
const hex = (digits: number) =>
  Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('');
const entry = (key = hex(16), id = hex(6)): CatalogEntry => ({
  key,
  bundle: hex(64),
  id,
  revision: 1,
  languages: ['en'],
  title: { en: 'A' },
});
const many = Array.from({ length: 20_000 }, () => entry());

async function compile(entries: readonly CatalogEntry[]) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const { catalog, keys } = await compileEntries(entries, head, (path, bytes) => {
    files.set(path, bytes);
  });
  const page = (i: number): CatalogEntry[] =>
    JSON.parse(Buffer.from(files.get(`files/${catalog.pages[i]?.sha256}.json`) ?? []).toString());
  return { catalog, keys, files, page };
}
const counts = (files: readonly { entries?: number }[]) => files.map(({ entries = 0 }) => entries);

describe('pages', () => {
  test.each([
    [0, 0, 0, 0],
    [1, 1, 1, 1],
    [255, 1, 255, 255],
    [511, 1, 511, 511], // no half has 256
    [3000, 8, 256, 640],
    [20_000, 64, 256, 640],
  ])('%i entries: %i pages of %i to %i', async (length, pages, least, most) => {
    const { catalog } = await compile(many.slice(0, length));
    const sizes = counts(catalog.pages);
    expect(sizes.length).toBe(pages);
    expect(sizes.every((size) => size >= least && size <= most)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(length);
    expect(checkCatalog(catalog).catalog).toEqual(catalog);
  });

  test('each in its place, and all entries of a key on one', async () => {
    const shared = many.slice(0, 900).map(({ key }) => key);
    const entries = [
      ...many,
      ...shared.map((key) => entry(key)),
      ...shared.map((key) => entry(key)),
    ];
    const { catalog, page } = await compile(entries);
    const pages = catalog.pages.map((_, i) => page(i));
    const rows = pages.flat();
    expect(rows).toEqual(
      entries.toSorted((a, b) => (`${a.key}${a.id}` < `${b.key}${b.id}` ? -1 : 1)),
    );
    for (const [i, { firstKey }] of catalog.pages.entries()) {
      expect(pages[i]?.[0]?.key).toBe(firstKey);
      expect(pages[i - 1]?.at(-1)?.key).not.toBe(firstKey);
    }
  });

  test('a new entry changes one, or parts it', async () => {
    const before = await compile(many);
    const known = new Set(before.files.keys());
    for (let round = 0; round < 10; round += 1) {
      const { catalog, files } = await compile([...many, entry()]);
      const made = [...files.keys()].filter((path) => !known.has(path) && path.endsWith('.json'));
      expect(made.length).toBe(catalog.pages.length - before.catalog.pages.length + 1);
      expect([64, 65]).toContain(catalog.pages.length);
    }
  });

  test('more of one key than a page is to have', async () => {
    const { catalog } = await compile([...many, ...many.map(() => entry('8'.repeat(16)))]);
    const sizes = counts(catalog.pages);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(256);
    const [large = 0, second = 0] = sizes.toSorted((a, b) => b - a);
    expect(large).toBeGreaterThan(20_000);
    expect(large).toBeLessThan(20_000 + 2 * 256);
    expect(second).toBeLessThan(640);
  });
});

test('index files hold each key once, in parts of 4096 and more', async () => {
  const { catalog, keys, files } = await compile([...many, ...many.slice(0, 50)]);
  expect(keys.length).toBe(many.length * 8);
  expect(counts(catalog.index).every((size) => size >= 4096 && size <= 9000)).toBe(true);
  const parts = cutKeys(keys, catalog.index);
  expect(parts?.length).toBe(4);
  for (const [i, file] of catalog.index.entries()) {
    const bytes = files.get(`files/${file.sha256}.idx`);
    expect(Buffer.compare(bytes ?? Buffer.of(), parts?.[i] ?? Buffer.of(1))).toBe(0);
    expect([file.bytes, file.sha256]).toEqual([
      bytes?.length,
      await sha256(Uint8Array.from(bytes ?? [])),
    ]);
  }
  const sorted = [...new Set(many.map(({ key }) => key))].sort();
  expect(Buffer.from(keys).toString('hex')).toBe(sorted.join(''));
});

test('in any order, the same bytes', async () => {
  const twice = [
    ...many.slice(0, 2000),
    ...many.slice(0, 100).map(({ key, id }) => entry(key, id)),
  ];
  const one = await compile(twice);
  const other = await compile(twice.toReversed());
  expect(other.catalog).toEqual(one.catalog);
  expect([...other.files.keys()]).toEqual([...one.files.keys()]);
});
