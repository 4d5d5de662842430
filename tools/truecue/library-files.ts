import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MAX_FILE_BYTES } from '../../transcripts/cue.ts';
import { BadUsage } from './args.ts';
import { badFile } from './file-errors.ts';

/** A file of a library cannot be read, or must not be. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** One interview of a library: a folder with `bundle.json` and its tracks. */
export interface LibraryFolder {
  /** Its name, which is the bundle's id. */
  name: string;
  /** How its files are called in messages: relative to where the library was named from. */
  path: string;
  /** Where it really is. */
  root: string;
  /**
   * A file of the folder.
   *
   * @param file - a plain name: no path, no `..`
   * @throws FileRefused
   */
  read(file: string): Promise<Uint8Array>;
}

/**
 * The folders of a library, by name. Files beside them, and folders whose names
 * begin with a dot, are passed over.
 *
 * @throws BadUsage when `library` is no folder, or an interview's
 */
export async function libraryFolders(library: string): Promise<LibraryFolder[]> {
  let root: string;
  let rows: { name: string; folder: boolean }[];
  try {
    root = await realpath(library);
    rows = (await readdir(root, { withFileTypes: true })).map((row) => ({
      name: row.name,
      // A link counts, so that it is refused by name instead of missing in silence.
      folder: row.isDirectory() || row.isSymbolicLink(),
    }));
  } catch (error) {
    throw badFile(library, error);
  }
  if (rows.some(({ name }) => name === 'bundle.json')) {
    // Read as a library it would be an empty one: a catalog without any interview.
    const above = dirname(library);
    throw new BadUsage(`${library} is one interview; name the folder it lies in, ${above}`);
  }
  return rows
    .filter(({ name, folder }) => folder && !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name }) => folderAt(join(root, name), name, join(library, name)));
}

/**
 * The folders that `path` names: those of a library, or the one interview it is.
 *
 * @throws BadUsage when there is none
 */
export async function interviewFolders(path: string): Promise<LibraryFolder[]> {
  const root = await realpath(path).catch(() => path);
  const single = await lstat(join(root, 'bundle.json')).catch(() => null);
  if (single) return [folderAt(root, basename(root), path)];
  const folders = await libraryFolders(path);
  if (folders.length === 0) throw new BadUsage(`${path} holds no interview`);
  return folders;
}

function folderAt(root: string, name: string, path: string): LibraryFolder {
  return { name, path, root, read: (file) => readPlain(root, file) };
}

/** A track's file must be of its own folder: a pull request must not publish `../../private`. */
async function readPlain(folder: string, file: string): Promise<Uint8Array> {
  if (/[/\\\0]/.test(file) || file === '' || file.startsWith('.')) {
    throw new FileRefused('bad-file-name', `"${file}" is no plain file name`);
  }
  try {
    if ((await lstat(folder)).isSymbolicLink()) {
      throw new FileRefused('symlink', 'the folder is a symbolic link');
    }
    const found = await lstat(join(folder, file));
    if (found.isSymbolicLink()) throw new FileRefused('symlink', `${file} is a symbolic link`);
    if (!found.isFile()) throw new FileRefused('not-a-file', `${file} is no file`);
    if (found.size > MAX_FILE_BYTES) {
      const message = `${file} has ${found.size} bytes, more than ${MAX_FILE_BYTES}`;
      throw new FileRefused('file-too-large', message);
    }
    return await readFile(join(folder, file));
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw missing
      ? new FileRefused('missing-file', `${file} is missing`)
      : new FileRefused('unreadable', `${file}: ${(error as Error).message}`);
  }
}
