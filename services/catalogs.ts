import type { CatalogEntry, CatalogFile } from '../transcripts/catalog.ts';
import { entriesFor, fileFor } from '../transcripts/match.ts';
import type { MediaRef } from '../transcripts/media.ts';
import { openBuiltin } from './builtin-catalog.ts';
import { CatalogError, fetchNamed, readPage } from './catalog-files.ts';
import { indexHas, isTrusted, readHead } from './catalog-heads.ts';
import { BUILTIN, type CatalogRow, loadRows } from './catalog-rows.ts';
import { damageFound, newerArrived, patiently } from './fresher.ts';
import { keyOf } from './hashing.ts';
import { keepLoose, keptNotes, readKept } from './kept-files.ts';
import type { CatalogHead } from './store.ts';

/** An entry for the recording asked for, and where it stands. */
export interface FoundEntry extends CatalogEntry {
  /** The catalog's `url`. */
  catalog: string;
  /** As its publisher calls it. */
  catalogName: string;
  /** The catalog is past its date. */
  stale: boolean;
  /** Its catalog is here as a whole; nothing of it is asked for because it is watched. */
  whole: boolean;
}

export interface KeepOption {
  /** Write to the disk what was fetched; never in private windows. */
  keep: boolean;
}

/** Most bytes of an entry page. */
const MAX_PAGE_BYTES = 2_000_000;
/** Pages looked through for one of an older version. */
const MAX_OLDER_PAGES = 32;
/** How long look-ups took, for `npm run bench -- catalog`; nothing of what was looked up. */
const MARK = 'truecue:find';
const MAX_MARKS = 16;

/**
 * The transcripts of `media`, in the viewer's order of catalogs: the first is shown.
 *
 * Searched on this machine. Only where a catalog too large to be here as a whole
 * lists the recording, its host is asked for the page of entries that holds it.
 *
 * @throws CatalogError when a catalog cannot be read and no other has an entry
 */
export async function findEntries(media: MediaRef, { keep }: KeepOption): Promise<FoundEntry[]> {
  const start = performance.now();
  try {
    return await findInAll(media, keep);
  } finally {
    // Only here it can be measured. A few, since a match is looked up twice; never more.
    if (performance.getEntriesByName(MARK).length >= MAX_MARKS) performance.clearMeasures(MARK);
    performance.measure(MARK, { start });
  }
}

async function findInAll(media: MediaRef, keep: boolean): Promise<FoundEntry[]> {
  const rows = (await loadRows()).filter((row) => row.enabled);
  const key = await keyOf(media);
  const found = await Promise.allSettled(rows.map((row) => findIn(row, key, keep)));
  const entries = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const errors = found.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  for (const error of errors) console.error('catalogs:', error);
  if (entries.length === 0 && errors.length > 0) throw asCatalogError(errors[0]);
  return entries;
}

function asCatalogError(error: unknown): CatalogError {
  if (error instanceof CatalogError) return error;
  return new CatalogError('damaged', 'a catalog cannot be read', error);
}

async function findIn(row: CatalogRow, key: string, keep: boolean): Promise<FoundEntry[]> {
  if (row.url === BUILTIN) {
    const { catalog, find } = await openBuiltin();
    // Never stale: updates of the extension bring its successor, and a viewer without
    // them is told nothing new by a date.
    return (await find(key)).map((entry) => ({
      ...entry,
      catalog: BUILTIN,
      catalogName: catalog.name,
      stale: false,
      whole: true,
    }));
  }
  const head = await readHead(row.url);
  if (!head || !isTrusted(head, row)) return []; // its first update is still to come
  const { name, validUntil, index, whole } = head.catalog;
  const file = fileFor(index, key);
  const has = file ? await indexHas(file, key, keep) : false;
  if (has === null) {
    damageFound();
    throw new CatalogError('damaged', `${row.url}: an index file is gone`);
  }
  if (!has) return [];
  const stale = Date.parse(validUntil) < Date.now();
  const entries = await entriesIn(head, key, keep);
  return entries.map((entry) => ({
    ...entry,
    catalog: row.url,
    catalogName: name,
    stale,
    whole,
  }));
}

async function entriesIn(head: CatalogHead, key: string, keep: boolean): Promise<CatalogEntry[]> {
  const { url, catalog } = head;
  const page = fileFor(catalog.pages, key);
  if (!page) throw new CatalogError('damaged', `${url}: no page for the key ${key}`);
  const kept = await readKept(page.sha256, keep);
  if (kept) return entriesFor(readPage(kept), key);
  if (catalog.whole) {
    damageFound();
    throw new CatalogError('damaged', `${url}: a page is gone`);
  }
  const fetching = fetchPage(url, page, keep);
  fetching.catch(() => undefined); // it may fail while we look
  const older = await keptPageOf(head, key, keep);
  if (!older) return entriesFor(readPage(await fetching), key);
  // An older page now is better than this one in a while.
  const fresh = await patiently(fetching);
  if (fresh) return entriesFor(readPage(fresh), key);
  fetching.then(newerArrived, () => undefined); // the older one stays, as if nothing had been asked
  return older;
}

async function fetchPage(url: string, page: CatalogFile, keep: boolean) {
  try {
    const bytes = await fetchNamed(url, page, 'json', MAX_PAGE_BYTES);
    if (keep) await keepLoose({ sha256: page.sha256, kind: 'page', catalog: url }, bytes);
    return bytes;
  } catch (error) {
    throw new CatalogError('unreachable', `${url}: the page of entries cannot be had`, error);
  }
}

/** The entries of an older version's page that is still here; null: there is none. */
async function keptPageOf({ url }: CatalogHead, key: string, keep: boolean) {
  const pages = (await keptNotes())
    .filter((note) => note.kind === 'page' && note.catalog === url)
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const { sha256 } of pages.slice(0, MAX_OLDER_PAGES)) {
    const bytes = await readKept(sha256, keep);
    const entries = bytes ? entriesFor(readPage(bytes), key) : [];
    if (entries.length > 0) return entries;
  }
  return null;
}
