import { readFile, stat, writeFile } from 'node:fs/promises';
import { makePrivateKey, readPrivateKey, type SigningKey } from '../../services/signing.ts';
import { BadUsage } from './args.ts';
import { badFile } from './file-errors.ts';
import type { Io } from './io.ts';

const BEGIN = '-----BEGIN PRIVATE KEY-----';
const END = '-----END PRIVATE KEY-----';

/**
 * Write a new private key as PEM (PKCS #8, which OpenSSL reads, too) that only its
 * owner can read.
 *
 * @throws BadUsage when there is a file already: a lost key cannot be made again
 */
export async function writeNewKey(path: string): Promise<SigningKey> {
  const pkcs8 = await makePrivateKey();
  const text = `${BEGIN}\n${Buffer.from(pkcs8).toString('base64')}\n${END}\n`;
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw badFile(path, error);
    throw new BadUsage(`${path} is there already; a key is never overwritten`);
  }
  return await readPrivateKey(pkcs8);
}

/** @throws BadUsage when `path` holds no key; the message never quotes the file */
export async function readKeyFile(path: string, io: Io): Promise<SigningKey> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      io.tell(`${path} can be read by others: chmod 600 ${path}`);
    }
  } catch (error) {
    throw badFile(path, error);
  }
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  try {
    if (from < 0 || to < from) throw new RangeError('no PEM');
    const base64 = text.slice(from + BEGIN.length, to);
    return await readPrivateKey(Uint8Array.from(Buffer.from(base64, 'base64')));
  } catch {
    throw new BadUsage(`${path} holds no private key of Ed25519; \`truecue keygen\` makes one`);
  }
}
