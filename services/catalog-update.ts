import { browser } from 'wxt/browser';
import type { Catalog, CatalogFile } from '../transcripts/catalog.ts';
import type { CatalogFailure } from '../transcripts/catalog-failure.ts';
import { indexByDeltas } from './catalog-deltas.ts';
import { fetchNamed } from './catalog-files.ts';
import { allHeads, readHead, writeHead } from './catalog-heads.ts';
import type { CatalogRow } from './catalog-rows.ts';
import {
  CatalogRefused,
  type ReadCatalog,
  readCatalog,
  refuseOlder,
  refuseUntrusted,
} from './catalog-trust.ts';
import { FetchFailure, fetchFile } from './fetching.ts';
import { dropFiles, evictFiles, keepFile, keptNotes, pinFile } from './kept-files.ts';
import type { CatalogHead, FileNote } from './store.ts';

/** Most bytes of `catalog.json`: a million entries need about half a megabyte. */
const MAX_CATALOG_BYTES = 16_000_000;
const CATALOG_PATIENCE_MS = 45_000;
/** Most bytes of one index file or page. */
const MAX_LIST_BYTES = 8_000_000;
/** Of all index files: four million keys. */
const MAX_INDEX_BYTES = 32_000_000;
/** Of a catalog that wants to be fetched whole; it is made for 5 MB. */
const MAX_WHOLE_BYTES = 6_000_000;
/** Files asked for at once. */
const AT_ONCE = 4;

export interface UpdateOptions {
  /** Highest version seen before, also of a copy that was lost; null: none. */
  version: number | null;
  /** Files here and files wanted; 0 of 0: not known yet. */
  tell(done: number, total: number): void;
  signal?: AbortSignal;
}

export interface Updated {
  head: CatalogHead;
  /** It is another copy than before. */
  changed: boolean;
  /** Why some of its transcripts are not here; null: they all are. */
  lacking: CatalogFailure | null;
}

/**
 * Fetch `catalog.json` of a row, without asking who signed it.
 *
 * @throws FetchFailure, CatalogRefused
 */
export async function fetchCatalog(url: string, signal?: AbortSignal): Promise<ReadCatalog> {
  if (!(await browser.permissions.contains({ origins: [originOf(url)] }))) {
    throw new FetchFailure('no-permission', `${url}: the browser does not allow it`);
  }
  const options = { limit: MAX_CATALOG_BYTES, patience: CATALOG_PATIENCE_MS, signal };
  return await readCatalog(await fetchFile(url, options));
}

/** The pattern of permissions for a catalog's host; ports are not part of one. */
export function originOf(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

/**
 * Bring a catalog's copy here up to date. Files come first and are kept one by one,
 * so that a worker that is killed goes on where it was; the copy in use changes at
 * the end, at once. Whatever fails, the last good copy stays; where there is none yet, a
 * transcript that its host does not have is no reason to go without all others.
 *
 * @throws FetchFailure, CatalogRefused, StorageFailure
 */
export async function updateCatalog(row: CatalogRow, options: UpdateOptions): Promise<Updated> {
  const { version, tell, signal } = options;
  tell(0, 0);
  const last = await readHead(row.url);
  const read = await fetchCatalog(row.url, signal);
  await refuseUntrusted(read, row, last);
  refuseOlder(read, last, version);
  const head = headOf(row, read);
  const lacking = await fetchFiles(head, last, tell, signal);
  const changed = read.payload !== last?.payload;
  await writeHead(head);
  if (changed) await dropOrphans(row.url, false);
  await evictFiles();
  return { head, changed, lacking };
}

function headOf(row: CatalogRow, read: ReadCatalog): CatalogHead {
  refuseOversize(read.catalog);
  const acceptedFor = row.publicKey ?? null;
  return { url: row.url, catalog: read.catalog, payload: read.payload, acceptedFor };
}

function refuseOversize(catalog: Catalog): void {
  const sizes = (files: readonly CatalogFile[] = []) => files.reduce((sum, f) => sum + f.bytes, 0);
  const index = sizes(catalog.index);
  const whole = index + sizes(catalog.pages) + sizes(catalog.bundles);
  if (index > MAX_INDEX_BYTES || (catalog.whole && whole > MAX_WHOLE_BYTES)) {
    throw new CatalogRefused('too-large', `index ${index} bytes, with the rest ${whole}`);
  }
}

interface Wanted {
  file: CatalogFile;
  kind: FileNote['kind'];
}

/** The files that belong to a copy and are here with it. */
function filesOf({ index, pages, bundles = [], whole }: Catalog): Wanted[] {
  const of = (files: readonly CatalogFile[], kind: FileNote['kind']) =>
    files.map((file) => ({ file, kind }));
  return [
    ...of(index, 'index'),
    ...(whole ? [...of(pages, 'page'), ...of(bundles, 'bundle')] : []),
  ];
}

async function fetchFiles(
  head: CatalogHead,
  last: CatalogHead | null,
  tell: UpdateOptions['tell'],
  signal: AbortSignal | undefined,
): Promise<CatalogFailure | null> {
  const { url, catalog } = head;
  const wanted = filesOf(catalog);
  const kept = new Map((await keptNotes()).map((note) => [note.sha256, note]));
  for (const { file } of wanted) {
    const note = kept.get(file.sha256);
    if (note && !note.pinned) await pinFile({ ...note, catalog: url });
  }
  let missing = wanted.filter(({ file }) => !kept.has(file.sha256));
  const keep = (one: Wanted, bytes: Uint8Array<ArrayBuffer>) =>
    keepFile({ sha256: one.file.sha256, kind: one.kind, catalog: url, pinned: true }, bytes);

  if (last) {
    const index = missing.filter(({ kind }) => kind === 'index').map(({ file }) => file);
    const keepIndex = (file: CatalogFile, bytes: Uint8Array<ArrayBuffer>) =>
      keep({ file, kind: 'index' }, bytes);
    const made = await indexByDeltas(last, catalog, index, keepIndex, signal);
    missing = missing.filter((one) => !made.has(hashOf(one)));
  }
  let lacking: CatalogFailure | null = null;
  let done = wanted.length - missing.length;
  tell(done, wanted.length);
  await inParallel(missing, async (one) => {
    const extension = one.kind === 'index' ? 'idx' : 'json';
    try {
      await keep(one, await fetchNamed(url, one.file, extension, MAX_LIST_BYTES, signal));
    } catch (error) {
      if (last || one.kind !== 'bundle' || !isOfOneFile(error)) throw error;
      lacking = error.reason;
      return;
    }
    done += 1;
    tell(done, wanted.length);
  });
  return lacking;
}

/** The host is there, and has others. */
function isOfOneFile(error: unknown): error is FetchFailure {
  const reason = error instanceof FetchFailure ? error.reason : null;
  return reason === 'file-missing' || reason === 'wrong-hash';
}

/** The first failure ends all, after what is under way: that would tell of itself later. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>) {
  const left = items.values();
  let failure: { error: unknown } | undefined;
  const worker = async () => {
    for (const item of left) {
      if (failure) return;
      await work(item).catch((error: unknown) => {
        failure ??= { error };
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (failure) throw failure.error;
}

/**
 * Take away what came with a catalog and no copy holds: of versions before, and of
 * updates that never ended. What is on screen is in the page, and in memory.
 *
 * @param all - also what was fetched to be watched: the catalog is removed
 * @throws StorageFailure
 */
export async function dropOrphans(url: string, all: boolean): Promise<void> {
  const orphans = await orphansOf(url);
  await dropFiles(orphans.flatMap(({ sha256, pinned }) => (pinned || all ? [sha256] : [])));
}

async function orphansOf(url: string): Promise<FileNote[]> {
  const heads = await allHeads();
  const held = new Set(heads.flatMap(({ catalog }) => filesOf(catalog)).map(hashOf));
  return (await keptNotes()).filter((note) => note.catalog === url && !held.has(note.sha256));
}

function hashOf({ file }: Wanted): string {
  return file.sha256;
}
