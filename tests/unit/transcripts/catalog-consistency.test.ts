import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../../transcripts/bundle-check.ts';
import type { Catalog, CatalogEntry } from '../../../transcripts/catalog.ts';
import { CatalogConsistency } from '../../../transcripts/catalog-consistency.ts';
import { bundle } from './written-bundle.ts';

const hash = (digit: string) => digit.repeat(64);
const key = (digit: string) => digit.repeat(16);
const file = (firstKey: string, entries: number) => ({
  sha256: hash('f'),
  bytes: 8,
  firstKey,
  entries,
});
const index = (...keys: string[]) => Uint8Array.from(Buffer.from(keys.join(''), 'hex'));
const entry = (of: string, more: Partial<CatalogEntry> = {}): CatalogEntry => ({
  key: of,
  bundle: hash('b'),
  id: 'weaver',
  revision: 2,
  languages: ['en'],
  title: { en: 'The weaver' },
  ...more,
});
const catalog = (more: Partial<Catalog> = {}) =>
  ({ whole: true, bundles: [{ sha256: hash('b'), bytes: 1 }], ...more }) as Catalog;
const codes = (fits: CatalogConsistency) => fits.problems.map(({ code }) => code);

test('files that agree', () => {
  const fits = new CatalogConsistency();
  fits.addIndex(file(key('1'), 2), index(key('1'), key('2')));
  fits.addIndex(file(key('8'), 1), index(key('8')));
  fits.addPage(file(key('1'), 3), [entry(key('1')), entry(key('1')), entry(key('2'))]);
  fits.addPage(file(key('8'), 1), [entry(key('8'))]);
  fits.finish(catalog());
  expect(fits.problems).toEqual([]);
});

describe('one problem each', () => {
  const two = index(key('1'), key('2'));
  const page = [entry(key('1')), entry(key('2'))];
  test.each<[string, Uint8Array, CatalogEntry[], Partial<Catalog>, [string, number], string]>([
    ['half a key', index(key('1'), key('2'), '00'), page, {}, [key('1'), 2], 'index-length'],
    ['another first key', two, page, {}, [key('0'), 2], 'first-key'],
    ['another count', two, page, {}, [key('1'), 3], 'count'],
    ['a key on no page', two, page.slice(0, 1), {}, [key('1'), 2], 'not-on-a-page'],
    ['a key not in the index', index(key('1')), page, {}, [key('1'), 1], 'not-in-index'],
    ['a bundle not listed', two, page, { bundles: [] }, [key('1'), 2], 'bundle-list'],
    [
      'a listed bundle without an entry',
      two,
      page,
      { bundles: [...(catalog().bundles ?? []), { sha256: hash('c'), bytes: 1 }] },
      [key('1'), 2],
      'bundle-list',
    ],
  ])('%s', (_what, bytes, entries, more, [first, count], code) => {
    const fits = new CatalogConsistency();
    fits.addIndex(file(first, count), bytes);
    fits.addPage(file(key('1'), entries.length), entries);
    fits.finish(catalog(more));
    expect(codes(fits)).toEqual([code]);
  });

  test.each([
    ['keys out of order', [key('2'), key('1')]],
    ['a key twice', [key('1'), key('1')]],
  ])('%s', (_what, keys) => {
    const fits = new CatalogConsistency();
    fits.addIndex(file(keys[0] ?? '', 2), index(...keys));
    expect(codes(fits)).toEqual(['index-order']);
  });

  test.each<[string, string[], string[]]>([
    ['a delta', [key('1'), key('2')], []],
    ['one in which nothing changed', [], []],
    ['one with half a key', [key('1'), '00'], ['bad-delta']],
    ['one out of order', [key('2'), key('1')], ['bad-delta']],
    ['one with a key twice', [key('1'), key('1')], ['bad-delta']],
  ])('%s', (_what, keys, expected) => {
    const fits = new CatalogConsistency();
    const bytes = index(...keys);
    fits.addDelta({ from: 1, sha256: hash('d'), bytes: bytes.length }, bytes);
    expect(codes(fits)).toEqual(expected);
    expect(fits.problems.every(({ file: at }) => at === `files/${hash('d')}.idx`)).toBe(true);
  });

  test('pages out of order', () => {
    const fits = new CatalogConsistency();
    fits.addIndex(file(key('1'), 2), two);
    fits.addPage(file(key('2'), 2), page.toReversed());
    expect(codes(fits)).toContain('page-order');
  });
});

describe('a bundle and its entries', () => {
  const made = checkBundle(bundle()).bundle;
  if (!made) throw new Error('the bundle is refused');
  test.each<[string, CatalogEntry[], string[], string[]]>([
    ['agree', [entry(key('1'))], [key('1')], []],
    ['another revision', [entry(key('1'), { revision: 1 })], [key('1')], ['entry-differs']],
    ['another title', [entry(key('1'), { title: {} })], [key('1')], ['entry-differs']],
    ['another language', [entry(key('1'), { languages: [] })], [key('1')], ['entry-differs']],
    ['another recording', [entry(key('1')), entry(key('2'))], [key('1')], ['entry-differs']],
    ['a recording nobody finds', [entry(key('1'))], [key('1'), key('2')], ['no-entry']],
  ])('%s', (_what, entries, keys, expected) => {
    const fits = new CatalogConsistency();
    fits.byBundle.set(hash('b'), entries);
    fits.addBundle(hash('b'), made, keys);
    expect(codes(fits)).toEqual(expected);
  });
});
