import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSealingKey, readOpeningKey } from './sealing.ts';

/**
 * The private sealing key of a folder, made when there is none yet; only its owner may
 * read it.
 *
 * @throws RangeError when the file holds no such key, or others can read it
 */
export async function openingKeyIn(folder: string): Promise<KeyObject> {
  const path = join(folder, 'sealing-key.pem');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeNew(path, makeSealingKey());
  // Where the folder lies in a working copy, nothing of it is ever committed.
  await writeNew(join(folder, '.gitignore'), '*\n');
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new RangeError(`${path} can be read by others: chmod 600 ${path}`);
  return readOpeningKey(await readFile(path, 'utf8'));
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
