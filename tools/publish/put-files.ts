import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files on their way: hidden, and of no name that a catalog gives. */
const HALF = /^\..*\.new$/;

/**
 * Put a catalog that was built elsewhere where a host serves it. Files come first, each
 * whole under its name or not there, the catalog that names them last. What an earlier
 * catalog named stays, for viewers who still hold that.
 *
 * @returns how many files are new
 */
export async function putFiles(from: string, out: string): Promise<number> {
  const folder = join(out, 'files');
  await mkdir(folder, { recursive: true });
  // Left behind by a run that was killed.
  for (const file of await readdir(folder)) if (HALF.test(file)) await rm(join(folder, file));
  let added = 0;
  for (const file of (await readdir(join(from, 'files'))).sort()) {
    const source = join(from, 'files', file);
    // Named by its hash: one of that name and length is that file.
    if ((await lengthOf(join(folder, file))) === (await lengthOf(source))) continue;
    await put(source, folder, file);
    added += 1;
  }
  await put(join(from, 'catalog.json'), out, 'catalog.json');
  return added;
}

/** By a name of its own, then at once: a folder elsewhere cannot be renamed from. */
async function put(source: string, folder: string, file: string): Promise<void> {
  const half = join(folder, `.${file}.new`);
  await copyFile(source, half);
  await rename(half, join(folder, file));
}

async function lengthOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.size ?? null;
}
