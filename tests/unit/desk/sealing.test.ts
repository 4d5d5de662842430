import { createPrivateKey, createPublicKey } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openingKeyIn } from '../../../desk/key-files.ts';
import {
  makeSealingKey,
  Opener,
  readOpeningKey,
  readSealingKey,
  Sealer,
  sealingKeyOf,
} from '../../../desk/sealing.ts';

const key = createPrivateKey(makeSealingKey());
const publicKey = readSealingKey(sealingKeyOf(key));
let now = 0;
const sealer = new Sealer(publicKey, () => now);
const seal = (words: string, id: string) => sealer.seal(words, id);
const unseal = (sealed: string, id: string, by = key) => new Opener(by).open(sealed, id);
/** The ephemeral key. */
const senderOf = (sealed: string) => Buffer.from(sealed, 'base64url').toString('hex', 1, 33);

describe('a seal', () => {
  test('is opened by its key, for its id', () => {
    const sealed = seal('warp 와 weft', 'id-1');
    expect(unseal(sealed, 'id-1')).toBe('warp 와 weft');
    expect(unseal(sealed, 'id-2')).toBe(null);
    expect(unseal(sealed, 'id-1', createPrivateKey(makeSealingKey()))).toBe(null);
  });

  test('is another each time; after a minute, or 256, by another key', () => {
    const first = seal('same', 'id');
    const second = seal('same', 'id');
    expect(second).not.toBe(first);
    expect(senderOf(second)).toBe(senderOf(first));
    now += 60_000;
    const later = Array.from({ length: 257 }, () => seal('same', 'id'));
    const senders = [...new Set([first, ...later].map(senderOf))];
    expect(senders).toHaveLength(3);
    expect(senderOf(later[255] ?? '')).toBe(senders[1]);
    const opener = new Opener(key);
    for (const sealed of [first, ...later]) expect(opener.open(sealed, 'id')).toBe('same');
  });

  test('tells when a single bit of it was changed', () => {
    const sealed = Buffer.from(seal('reed', 'id'), 'base64url');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(changed.toString('base64url'), 'id')).toBe(null);
    }
    for (const short of ['', 'AQ', sealed.subarray(0, 60).toString('base64url')])
      expect(unseal(short, 'id')).toBe(null);
  });

  test('keys that are none are refused, without a word of them', () => {
    for (const text of ['', 'AAAA', 'secret'.repeat(20)])
      expect(() => readSealingKey(text)).toThrow(RangeError);
    for (const pem of ['secret', ED25519])
      expect(() => readOpeningKey(pem)).toThrow(/^this is no private sealing key/);
    expect(sealingKeyOf(createPublicKey(key))).toBe(sealingKeyOf(key));
  });
});

const ED25519 = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f
-----END PRIVATE KEY-----
`;

describe('the key file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'truecue-desk-key-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is made once, for its owner alone, and never committed', async () => {
    const first = await openingKeyIn(join(folder, 'desk'));
    const again = await openingKeyIn(join(folder, 'desk'));
    expect(sealingKeyOf(again)).toBe(sealingKeyOf(first));
    expect((await stat(join(folder, 'desk/sealing-key.pem'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, 'desk/.gitignore'), 'utf8')).toBe('*\n');
  });

  test('is refused when others can read it, or when it holds another key', async () => {
    await openingKeyIn(folder);
    const path = join(folder, 'sealing-key.pem');
    await chmod(path, 0o640);
    await expect(openingKeyIn(folder)).rejects.toThrow('chmod 600');
    await chmod(path, 0o600);
    await writeFile(path, ED25519);
    await expect(openingKeyIn(folder)).rejects.toThrow('no private sealing key');
  });
});
