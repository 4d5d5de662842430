import { chmod, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LibraryFolder } from './library-files.ts';

/** A file of an interview with other text. */
export interface EditedFile {
  /** A plain name. */
  file: string;
  /** What it was made from; written only as long as the file still says that. */
  before: string;
  text: string;
  /** 1-based, of what changed. */
  line: number;
}

/**
 * Put files in place of the old ones, in this order, each at once. Before the first all
 * are on the disk, so that what can fail does so while nothing has changed.
 *
 * @returns false, with nothing written, when somebody else has changed one of them
 */
export async function writeTogether(
  folder: LibraryFolder,
  files: readonly EditedFile[],
): Promise<boolean> {
  const written: { from: string; to: string }[] = [];
  try {
    for (const { file, text } of files) {
      const to = join(folder.root, file);
      const from = join(folder.root, `.${file}.${process.pid}.new`);
      written.push({ from, to });
      await writeWhole(from, text, (await stat(to)).mode & 0o777);
    }
    for (const { file, before } of files) {
      if ((await readFile(join(folder.root, file))).equals(Buffer.from(before))) continue;
      return false;
    }
    for (const { from, to } of written) await rename(from, to);
    return true;
  } finally {
    await Promise.all(written.map(({ from }) => rm(from, { force: true })));
  }
}

async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(path, mode);
}

const waiting = new Map<string, Promise<unknown>>();

/** Run `task` when those before it for the same library have ended, well or not. */
export function oneAtATime<T>(library: string, task: () => Promise<T>): Promise<T> {
  const key = resolve(library);
  const mine = (waiting.get(key) ?? Promise.resolve()).then(task, task);
  waiting.set(key, mine);
  const forget = () => {
    if (waiting.get(key) === mine) waiting.delete(key);
  };
  mine.then(forget, forget);
  return mine;
}
