import { sha256 } from './hashing.ts';
import { type FileNote, type Store, withStore } from './store.ts';

/** Room for what was fetched to be watched. Bytes. */
export const MAX_KEPT_BYTES = 50_000_000;
/** What was not watched for so long is forgotten. Milliseconds: 90 days. */
export const MAX_KEPT_AGE = 90 * 86_400_000;
/** `usedAt` is exact enough to the hour; each time would be a write. Milliseconds. */
const TOUCH_EVERY = 3_600_000;

/**
 * A file by its hash; null when it is not here. One that the disk has changed is
 * taken away, to be fetched again.
 *
 * @param keep - remember that it was used (not in private windows)
 * @throws StorageFailure
 */
export async function readKept(
  hash: string,
  keep: boolean,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await withStore((store) => store.get('bytes', hash));
  if (!bytes) {
    // A note without its bytes would pass for the file, which no update then fetched again.
    const note = await withStore((store) => store.get('notes', hash));
    if (note) await withStore((store) => remove(store, [hash]));
    return null;
  }
  if (!(bytes instanceof Uint8Array) || (await sha256(bytes)) !== hash) {
    console.error('kept files: damaged on the disk, taken away', hash);
    await withStore((store) => remove(store, [hash]));
    return null;
  }
  if (keep) void touch(hash); // nobody waits for a note
  return bytes;
}

async function touch(hash: string): Promise<void> {
  try {
    await withStore(async (store) => {
      const note = await store.get('notes', hash);
      const now = Date.now();
      if (note && Math.abs(now - note.usedAt) > TOUCH_EVERY) {
        await store.put('notes', { ...note, usedAt: now });
      }
    });
  } catch (error) {
    console.warn('kept files: when it was used is not remembered', error);
  }
}

/**
 * Keep a file whose hash was checked.
 *
 * @throws StorageFailure; nothing of it is kept then
 */
export async function keepFile(
  note: Omit<FileNote, 'size' | 'usedAt'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await withStore(async (store) => {
    const transaction = store.transaction(['notes', 'bytes'], 'readwrite');
    const known = await transaction.objectStore('notes').get(note.sha256);
    // What a catalog holds stays held, also when it is watched from elsewhere.
    const pinned = note.pinned || (known?.pinned ?? false);
    const catalog = known?.pinned ? known.catalog : note.catalog;
    const whole = { ...note, pinned, catalog, size: bytes.length, usedAt: Date.now() };
    await Promise.all([
      transaction.objectStore('notes').put(whole),
      transaction.objectStore('bytes').put(bytes, note.sha256),
      transaction.done,
    ]);
  });
}

/**
 * Keep a file that was fetched to be watched, and make room by the rule of
 * {@link evictable}. Where the disk refuses, it is only not kept.
 */
export async function keepLoose(
  note: Omit<FileNote, 'size' | 'usedAt' | 'pinned'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  try {
    await keepFile({ ...note, pinned: false }, bytes);
    await evictFiles();
  } catch (error) {
    console.warn('kept files: not kept', note.sha256, error);
  }
}

/** Let a file that is here belong to a catalog's copy. @throws StorageFailure */
export async function pinFile(note: FileNote): Promise<void> {
  await withStore((store) => store.put('notes', { ...note, pinned: true }));
}

/** Notes of all files here. @throws StorageFailure */
export function keptNotes(): Promise<FileNote[]> {
  return withStore((store) => store.getAll('notes'));
}

/** Take files away, notes and bytes together. @throws StorageFailure */
export function dropFiles(hashes: readonly string[]): Promise<void> {
  return withStore((store) => remove(store, hashes));
}

async function remove(store: Store, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const transaction = store.transaction(['notes', 'bytes'], 'readwrite');
  await Promise.all([
    ...hashes.flatMap((hash) => [
      transaction.objectStore('notes').delete(hash),
      transaction.objectStore('bytes').delete(hash),
    ]),
    transaction.done,
  ]);
}

/**
 * The files to give up: fetched to be watched, too old, or the longest unused over
 * the limit. What catalogs hold, and the viewer's own, is never among them.
 *
 * @param now - milliseconds since the epoch
 */
export function evictable(notes: readonly FileNote[], now: number): string[] {
  const loose = notes.filter((note) => !note.pinned).sort((a, b) => b.usedAt - a.usedAt);
  let bytes = 0;
  return loose
    .filter((note) => {
      bytes += note.size;
      // A clock that was wrong once must not make a file eternal.
      const age = Math.abs(now - note.usedAt);
      return bytes > MAX_KEPT_BYTES || age > MAX_KEPT_AGE;
    })
    .map((note) => note.sha256);
}

/** Make room by the rule of {@link evictable}. @throws StorageFailure */
export async function evictFiles(): Promise<void> {
  await dropFiles(evictable(await keptNotes(), Date.now()));
}
