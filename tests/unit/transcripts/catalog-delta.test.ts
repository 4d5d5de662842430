import { describe, expect, test } from 'vitest';
import { cutKeys, keysThatDiffer, toggleKeys } from '../../../transcripts/catalog-delta.ts';
import { randomFrom } from '../../random.ts';

/** Not at the start of its buffer, as a slice of a download is. */
function bytesOf(keys: readonly string[]): Uint8Array {
  const bytes = Buffer.concat([Buffer.from('abcdef', 'hex'), Buffer.from(keys.join(''), 'hex')]);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length).subarray(3);
}
function keysOf(bytes: Uint8Array): string[] {
  return Buffer.from(bytes).toString('hex').match(/.{16}/g) ?? [];
}
const key = (end: string) => end.padStart(16, '0');
const [a, b, c, high] = [key('1'), key('ffffffff'), key('100000000'), 'f'.repeat(16)];

describe('toggleKeys', () => {
  test.each<[string, string[], string[], string[]]>([
    ['nothing changes nothing', [a, b], [], [a, b]],
    ['a new key before all', [b, c], [a], [a, b, c]],
    ['a new key between', [a, c], [b], [a, b, c]],
    ['a new key after all', [a, b], [high], [a, b, high]],
    ['a key that goes', [a, b, c], [b], [a, c]],
    ['one comes, one goes', [a, b], [b, c], [a, c]],
    ['all go', [a, high], [a, high], []],
    ['the first ones', [], [a, b], [a, b]],
    [
      'the upper half counts first',
      [key('1ffffffff'), key('200000000')],
      [c],
      [c, key('1ffffffff'), key('200000000')],
    ],
  ])('%s', (_what, keys, delta, expected) => {
    expect(keysOf(toggleKeys(bytesOf(keys), bytesOf(delta)))).toEqual(expected);
  });

  test.each<[string, Uint8Array, Uint8Array, RegExp]>([
    ['half a key', bytesOf([a]).subarray(4), bytesOf([]), /keys are no whole keys/],
    ['half a key to toggle', bytesOf([a]), bytesOf([b]).subarray(1), /delta are no whole keys/],
    ['keys out of order', bytesOf([c, b]), bytesOf([a]), /keys are not sorted at byte 8/],
    ['keys to toggle out of order', bytesOf([a]), bytesOf([c, b]), /delta are not sorted/],
    ['a key twice', bytesOf([a, a]), bytesOf([]), /keys are not sorted/],
    ['a key to toggle twice', bytesOf([]), bytesOf([b, b]), /delta are not sorted/],
  ])('%s', (_what, keys, delta, message) => {
    expect(() => toggleKeys(keys, delta)).toThrow(RangeError);
    expect(() => toggleKeys(keys, delta)).toThrow(message);
  });

  test('what differs leads from each to the other, whatever they are', () => {
    const next = randomFrom(11);
    const pool = Array.from({ length: 60 }, () =>
      Math.floor(next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0')
        .repeat(2),
    ).sort();
    for (let round = 0; round < 300; round += 1) {
      const [many, few] = [next(), next()];
      const one = pool.filter(() => next() < many);
      const other = pool.filter(() => next() < few);
      const delta = keysThatDiffer(bytesOf(one), bytesOf(other));
      const expected = pool.filter((key) => one.includes(key) !== other.includes(key));
      expect(keysOf(delta)).toEqual(expected);
      expect(keysOf(toggleKeys(bytesOf(one), delta))).toEqual(other);
      expect(keysOf(toggleKeys(bytesOf(other), delta))).toEqual(one);
    }
  });
});

describe('cutKeys', () => {
  const file = (firstKey: string | undefined, entries: number | undefined) => ({
    sha256: '0'.repeat(64),
    bytes: 8,
    ...(firstKey !== undefined && { firstKey }),
    ...(entries !== undefined && { entries }),
  });

  test('makes the files of the index', () => {
    const parts = cutKeys(bytesOf([a, b, c]), [file(a, 2), file(c, 1)]);
    expect(parts?.map(keysOf)).toEqual([[a, b], [c]]);
    expect(cutKeys(bytesOf([]), [])).toEqual([]);
  });

  test.each([
    ['more keys than the index has', [file(a, 2)]],
    ['fewer keys', [file(a, 2), file(c, 2)]],
    ['a file that begins elsewhere', [file(a, 1), file(c, 2)]],
    ['a file without keys', [file(a, 3), file(c, 0)]],
    ['a file that does not say how many', [file(a, 2), file(c, undefined)]],
    ['a file that does not say where it begins', [file(undefined, 3)]],
    ['no files', []],
  ])('%s: null', (_what, index) => {
    expect(cutKeys(bytesOf([a, b, c]), index)).toBeNull();
  });
});
