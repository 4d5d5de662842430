import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPrivateNames, type PrivateName } from '../../transcripts/lint/private-names.ts';

/** Hashes and keys, whose letters may spell a short name. */
const HASH = /\b[0-9a-f]{16,64}\b/g;

/** Files of a published catalog, of whatever version, in which a name of the list stands. */
export async function filesWithNames(
  out: string,
  names: readonly PrivateName[],
): Promise<{ file: string; entry: number }[]> {
  if (names.length === 0) return [];
  const found: { file: string; entry: number }[] = [];
  const files = (await readdir(join(out, 'files'))).filter((name) => name.endsWith('.json'));
  for (const name of files.sort()) {
    const file = join(out, 'files', name);
    const text = (await readFile(file, 'utf8')).replace(HASH, '');
    found.push(...findPrivateNames(text, names).map(({ name: { entry } }) => ({ file, entry })));
  }
  return found;
}
