import { describe, expect, test } from 'vitest';
import { checkCatalog, checkEntries, checkEnvelope } from '../../../transcripts/catalog.ts';
import { entriesFor, fileFor, hasKey } from '../../../transcripts/match.ts';

const hash = (digit: string) => digit.repeat(64);
const file = (firstKey: string) => ({ sha256: hash('a'), bytes: 8, firstKey, entries: 1 });
const payload = (more: object = {}) => ({
  schema: 'truecue-catalog/1',
  name: 'Weavers',
  homepage: 'https://example.org/',
  version: 3,
  updatedAt: '2026-03-01T08:00:00Z',
  validUntil: '2026-06-01T08:00:00Z',
  publicKey: null,
  whole: true,
  index: [file('0000000000000001')],
  pages: [file('0000000000000001')],
  ...more,
});

const delta = (from: number, more: object = {}) => ({
  from,
  sha256: hash('d'),
  bytes: 16,
  ...more,
});
const rotation = (more: object = {}) => ({
  publicKey: 'A'.repeat(43),
  nextKey: 'B'.repeat(43),
  signature: '_'.repeat(86),
  ...more,
});

describe('checkCatalog', () => {
  test('reads what build writes, unknown fields or not', () => {
    const { catalog, problem } = checkCatalog(payload({ later: 1 }));
    expect(problem).toBeNull();
    expect(catalog).toEqual(payload());
  });

  test('reads what a large one adds', () => {
    const more = {
      whole: false,
      deltas: [delta(0), delta(2, { bytes: 0 })],
      rotations: [rotation(), rotation()],
    };
    expect(checkCatalog(payload(more))).toEqual({ catalog: payload(more), problem: null });
    const noted = { ...more, deltas: more.deltas.map((row) => ({ ...row, later: 1 })) };
    expect(checkCatalog(payload(noted)).catalog).toEqual(payload(more));
  });

  test('64 steps and statements are read, and no more', () => {
    const steps = (length: number) => ({
      version: 99,
      deltas: Array.from({ length }, (_, from) => delta(from)),
    });
    expect(checkCatalog(payload(steps(64))).catalog).not.toBeNull();
    expect(checkCatalog(payload(steps(65))).catalog).toBeNull();
    const statements = (length: number) => ({ rotations: Array(length).fill(rotation()) });
    expect(checkCatalog(payload(statements(64))).catalog).not.toBeNull();
    expect(checkCatalog(payload(statements(65))).catalog).toBeNull();
  });

  test.each([
    ['no object', []],
    ['a newer schema', payload({ schema: 'truecue-catalog/2' })],
    ['no version', payload({ version: -1 })],
    ['no date', payload({ validUntil: 'never' })],
    ['a hash that is a path', payload({ pages: [{ ...file('0'.repeat(16)), sha256: '../x' }] })],
    ['pages without keys', payload({ pages: [{ sha256: hash('a'), bytes: 1 }] })],
    ['pages out of order', payload({ pages: [file('2'.repeat(16)), file('1'.repeat(16))] })],
    ['deltas that are no list', payload({ deltas: {} })],
    ['a delta that is none', payload({ deltas: [null] })],
    ['a delta from this version', payload({ deltas: [delta(3)] })],
    ['a delta from no version', payload({ deltas: [delta(-1)] })],
    ['deltas out of order', payload({ deltas: [delta(2), delta(1)] })],
    ['a delta twice', payload({ deltas: [delta(1), delta(1)] })],
    ['a delta whose hash is a path', payload({ deltas: [delta(1, { sha256: '../x' })] })],
    ['a delta of half a key', payload({ deltas: [delta(1, { bytes: 12 })] })],
    ['a delta without a length', payload({ deltas: [delta(1, { bytes: null })] })],
    ['rotations that are no list', payload({ rotations: 'x' })],
    ['a rotation that is none', payload({ rotations: [7] })],
    ['a rotation of no key', payload({ rotations: [rotation({ publicKey: null })] })],
    ['a rotation to two words', payload({ rotations: [rotation({ nextKey: 'A '.repeat(21) })] })],
    ['a rotation without a signature', payload({ rotations: [rotation({ signature: '' })] })],
  ])('%s is refused', (_what, value) => {
    expect(checkCatalog(value)).toMatchObject({ catalog: null, problem: expect.any(String) });
  });
});

test.each([
  [{ payload: 'e30' }, { payload: 'e30', signature: null }],
  [
    { payload: 'e30', signature: 'AA' },
    { payload: 'e30', signature: 'AA' },
  ],
  [{ payload: {} }, null],
  [{ payload: 'e30', signature: 1 }, null],
  [null, null],
])('checkEnvelope(%j)', (value, made) => {
  expect(checkEnvelope(value)).toEqual(made);
});

test('checkEntries keeps the good rows', () => {
  const row = {
    key: '1'.repeat(16),
    bundle: hash('b'),
    id: 'a',
    revision: 1,
    languages: ['ko', '?'],
    title: { en: 'A' },
  };
  const { entries, problems } = checkEntries([row, { ...row, bundle: '../x' }, 7]);
  expect(entries).toEqual([{ ...row, languages: ['ko'] }]);
  expect(problems.map(({ path }) => path)).toEqual(['[1]', '[2]']);
});

describe('match', () => {
  const keys = ['0000000000000001', '00000000ffffffff', '8000000000000000', 'fffffffffffffffe'];
  // Not at the start of its buffer, as a slice of a download is.
  const bytes = new Uint8Array(keys.length * 8 + 3).subarray(3);
  const view = new DataView(bytes.buffer, 3);
  keys.forEach((key, i) => {
    view.setBigUint64(i * 8, BigInt(`0x${key}`));
  });

  test.each(keys)('finds %s', (key) => expect(hasKey(bytes, key)).toBe(true));

  test.each(['0000000000000000', '0000000100000000', '8000000000000001', 'ffffffffffffffff'])(
    'does not find %s',
    (key) => expect(hasKey(bytes, key)).toBe(false),
  );

  test('an empty index holds nothing', () => {
    expect(hasKey(new Uint8Array(), '0'.repeat(16))).toBe(false);
  });

  test.each([
    ['0fffffffffffffff', null],
    ['1000000000000000', 0],
    ['2fffffffffffffff', 0],
    ['3000000000000000', 1],
    ['ffffffffffffffff', 1],
  ])('the file for %s', (key, index) => {
    const files = [file('1000000000000000'), file('3000000000000000')];
    expect(fileFor(files, key)).toBe(index === null ? null : files[index]);
  });

  test('several entries of one key keep their order', () => {
    const entry = (key: string, id: string) => ({
      key,
      id,
      bundle: '',
      revision: 1,
      languages: [],
      title: {},
    });
    const page = [entry('1', 'a'), entry('2', 'b'), entry('2', 'c')];
    expect(entriesFor(page, '2').map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
