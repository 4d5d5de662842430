import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../../../services/base64url.ts';
import {
  exactBytes,
  followsFrom,
  isPublicKey,
  isRotation,
  isSignedBy,
  keyFingerprint,
  makePrivateKey,
  readPrivateKey,
  rotationBytes,
  type SigningKey,
} from '../../../services/signing.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const text = (hex: string) => toBase64Url(bytes(hex));

/** RFC 8032, 7.1, tests 1 to 3: secret, public, message, signature. */
const vectors = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
] as const;

describe.each(vectors)('RFC 8032, secret %s', (secret, key, message, signature) => {
  test('signs', async () => {
    const pkcs8 = bytes(`302e020100300506032b657004220420${secret}`);
    const signer = await readPrivateKey(pkcs8);
    expect(signer.publicKey).toBe(text(key));
    expect(await signer.sign(bytes(message))).toBe(text(signature));
  });

  test('verifies, and nothing else', async () => {
    expect(await isSignedBy(text(key), text(signature), bytes(message))).toBe(true);
    expect(await isSignedBy(text(key), text(signature), bytes(`${message}00`))).toBe(false);
    expect(await isSignedBy(text(vectors[0][2] || secret), text(signature), bytes(message))).toBe(
      false,
    );
  });
});

test('a new key signs what it verifies', async () => {
  const { publicKey, sign } = await readPrivateKey(await makePrivateKey());
  expect(publicKey).toMatch(/^[\w-]{43}$/);
  expect(await isSignedBy(publicKey, await sign(bytes('00ff')), bytes('00ff'))).toBe(true);
});

describe('what is no key or signature is refused, never thrown', () => {
  const [, key, message, signature] = vectors[1];
  test.each([
    ['no base64url', '!', text(signature)],
    ['a short key', text(key.slice(2)), text(signature)],
    ['a padded key', `${text(key)}=`, text(signature)],
    ['no point of the curve', text('02'.padEnd(64, '0')), text(signature)],
    ['a short signature', text(key), text(signature.slice(2))],
    ['a padded signature', text(key), `${text(signature)}==`],
    ['an empty signature', text(key), ''],
  ])('%s', async (_what, publicKey, signed) => {
    expect(await isSignedBy(publicKey, signed, bytes(message))).toBe(false);
  });

  test('a private key that is none', async () => {
    await expect(readPrivateKey(bytes('3000'))).rejects.toThrow(RangeError);
  });
});

describe('keys that follow each other', async () => {
  const newKey = async () => await readPrivateKey(await makePrivateKey());
  const [a, b, c, d] = await Promise.all([newKey(), newKey(), newKey(), newKey()]);
  const says = async ({ publicKey, sign }: SigningKey, { publicKey: nextKey }: SigningKey) => {
    const signature = await sign(rotationBytes(publicKey, nextKey));
    return { publicKey, nextKey, signature };
  };
  const [ab, bc, ba, ad] = await Promise.all([says(a, b), says(b, c), says(b, a), says(a, d)]);
  /** A statement about others, by somebody who has no part in it. */
  const forged = { ...(await says(d, c)), publicKey: a.publicKey };

  test('the bytes that are signed', async () => {
    expect(new TextDecoder().decode(rotationBytes('OLD', 'NEW'))).toBe(
      'truecue-rotation/1 OLD NEW',
    );
    expect(await isRotation(ab)).toBe(true);
    expect(await isRotation({ ...ab, nextKey: c.publicKey })).toBe(false);
    const nextKey = 'no key';
    const signature = await a.sign(rotationBytes(a.publicKey, nextKey));
    expect(await isRotation({ publicKey: a.publicKey, nextKey, signature })).toBe(false);
  });

  test.each([
    ['the same key', a, [], true],
    ['one step', b, [ab], true],
    ['two steps', c, [ab, bc], true],
    ['two steps, and one back between', c, [ab, ba, bc], true],
    ['one that was announced and not used', d, [ab, ad], true],
    ['no statement', b, [], false],
    ['a step is missing', c, [bc], false],
    ['it leads elsewhere', c, [ab], false],
    ['signed by another key', c, [forged], false],
    ['in the wrong order', c, [bc, ab], false],
    ['round and round', c, [ab, ba, ab, ba], false],
    ['too long a list', b, [...Array.from({ length: 64 }, () => ba), ab], false],
  ])('%s', async (_what, to, rotations, follows) => {
    expect(await followsFrom(a.publicKey, to.publicKey, rotations)).toBe(follows);
  });
});

test.each([
  ['Zm9vYg', [102, 111, 111, 98]],
  ['Zm9vYh', null], // the same bytes, by bits that mean nothing
  ['Zm9vYg==', null],
  ['Zm9v Yg', null],
])('exactBytes(%j)', (written, expected) => {
  const made = exactBytes(written);
  expect(made && [...made]).toEqual(expected);
});

test.each([
  ['A'.repeat(43), true],
  [`${'A'.repeat(42)}B`, false],
  ['A'.repeat(42), false],
  [null, false],
])('isPublicKey(%j)', (value, expected) => expect(isPublicKey(value)).toBe(expected));

test('a fingerprint is 16 digits of the hash of the raw key, in fours', async () => {
  // printf '%064d' 0 | xxd -r -p | sha256sum
  expect(await keyFingerprint('A'.repeat(43))).toBe('6668 7aad f862 bd77');
  await expect(keyFingerprint('AA')).rejects.toThrow(RangeError);
});
