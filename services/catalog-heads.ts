import type { CatalogFile } from '../transcripts/catalog.ts';
import { hasKey } from '../transcripts/match.ts';
import type { CatalogRow } from './catalog-rows.ts';
import { readKept } from './kept-files.ts';
import { type CatalogHead, withStore } from './store.ts';

/** Copies in memory for the life of the worker; there is one worker, and it alone writes them. */
const heads = new Map<string, Promise<CatalogHead | null>>();
/** Index files that were searched, by hash, the one used last at the end. */
const indexes = new Map<string, Promise<Uint8Array | null>>();
/** Index files kept in memory: 16 MB, two million keys. */
const MAX_INDEXES = 256;

/** The last good copy of a catalog; null: there is none. @throws StorageFailure */
export function readHead(url: string): Promise<CatalogHead | null> {
  const known = heads.get(url);
  if (known) return known;
  const reading = withStore((store) => store.get('heads', url)).then((head) => head ?? null);
  heads.set(url, reading);
  reading.catch(() => heads.delete(url)); // the next question tries again
  return reading;
}

/** From now on this is the copy. Its files are here. @throws StorageFailure */
export async function writeHead(head: CatalogHead): Promise<void> {
  await withStore((store) => store.put('heads', head));
  heads.set(head.url, Promise.resolve(head));
}

/** @throws StorageFailure */
export async function dropHead(url: string): Promise<void> {
  heads.delete(url);
  await withStore((store) => store.delete('heads', url));
}

/** All copies, also of catalogs that are switched off. @throws StorageFailure */
export function allHeads(): Promise<CatalogHead[]> {
  return withStore((store) => store.getAll('heads'));
}

/** Whether the copy was accepted for the key that the viewer's row names. */
export function isTrusted(head: CatalogHead, row: CatalogRow): boolean {
  if (row.publicKey === undefined) return head.catalog.publicKey !== null || row.unsigned === true;
  return head.catalog.publicKey === row.publicKey || head.acceptedFor === row.publicKey;
}

/**
 * Whether an index file holds `key`; null: the file is not here, or damaged.
 *
 * @throws StorageFailure
 */
export async function indexHas(
  { sha256 }: CatalogFile,
  key: string,
  keep: boolean,
): Promise<boolean | null> {
  const reading = indexes.get(sha256) ?? readKept(sha256, keep);
  indexes.delete(sha256);
  indexes.set(sha256, reading);
  const [oldest] = indexes.keys();
  if (indexes.size > MAX_INDEXES && oldest !== undefined) indexes.delete(oldest);
  const forget = () => indexes.get(sha256) === reading && indexes.delete(sha256);
  reading.catch(forget);
  const bytes = await reading;
  if (bytes === null) forget();
  return bytes && hasKey(bytes, key);
}
