import { createPrivateKey, createPublicKey } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BadUsage } from '../../../tools/truecue/args.ts';
import { readKeyFile } from '../../../tools/truecue/key-file.ts';
import { keygen } from '../../../tools/truecue/keygen.ts';
import { memoryIo } from './memory-io.ts';

let root: string;
let file: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'truecue-key-'));
  file = join(root, 'key.pem');
});
afterEach(() => rm(root, { recursive: true }));

test('prints the public key only, and only the owner can read the file', async () => {
  const io = memoryIo();
  expect(await keygen([file], io)).toBe(0);
  expect(io.out).toMatch(/^[\w-]{43}\n$/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const secret = (await readFile(file, 'utf8')).split('\n')[1] ?? '';
  expect(secret.length).toBeGreaterThan(40);
  expect(io.told.join('\n')).not.toContain(secret);
  const { publicKey } = await readKeyFile(file, memoryIo());
  expect(`${publicKey}\n`).toBe(io.out);
});

test('a file that is there stays as it is', async () => {
  await writeFile(file, 'mine');
  await expect(keygen([file], memoryIo())).rejects.toThrow(BadUsage);
  expect(await readFile(file, 'utf8')).toBe('mine');
});

test('OpenSSL reads it and finds the same public key', async () => {
  const io = memoryIo();
  await keygen([file], io);
  const key = createPublicKey(createPrivateKey(await readFile(file)));
  expect(`${key.export({ format: 'jwk' }).x}\n`).toBe(io.out);
});

test.each(['', 'words', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'])(
  '%j is no key, and is not quoted',
  async (text) => {
    await writeFile(file, text, { mode: 0o600 });
    await expect(readKeyFile(file, memoryIo())).rejects.toThrow(/holds no private key/);
  },
);

test('a key that others can read is warned of', async () => {
  await keygen([file], memoryIo());
  await chmod(file, 0o644);
  const io = memoryIo();
  await readKeyFile(file, io);
  expect(io.told).toEqual([expect.stringContaining('chmod 600')]);
});
