import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../services/base64url.ts';
import { keyOf, sha256 } from '../../../services/hashing.ts';

test('sha256 of FIPS 180-2, appendix B.1', async () => {
  expect(await sha256(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('a key is the first 8 bytes of the hash of site:mediaId', async () => {
  const whole = await sha256(new TextEncoder().encode('youtube:abcdefghij1'));
  expect(await keyOf({ site: 'youtube', mediaId: 'abcdefghij1' })).toBe(whole.slice(0, 16));
});

describe('base64url', () => {
  test.each([
    [[], ''],
    [[0xfb, 0xff], '-_8'],
    [[102, 111, 111, 98], 'Zm9vYg'],
  ])('%j', (bytes, text) => {
    expect(toBase64Url(Uint8Array.from(bytes))).toBe(text);
    expect([...fromBase64Url(text)]).toEqual(bytes);
  });

  test('a megabyte goes there and back', () => {
    const bytes = Uint8Array.from({ length: 1_000_003 }, (_, n) => n * 7);
    // Not toEqual: it walks a million numbers one by one.
    expect(Buffer.compare(fromBase64Url(toBase64Url(bytes)), bytes)).toBe(0);
  });

  test.each(['a+b/', 'a b', 'a', 'é'])('%j is none', (text) => {
    expect(() => fromBase64Url(text)).toThrow(RangeError);
  });
});
