import type { CatalogEntry } from '../transcripts/catalog.ts';
import { fileFor } from '../transcripts/match.ts';
import type { MediaRef } from '../transcripts/media.ts';
import { openBuiltin } from './builtin-catalog.ts';
import { CatalogError } from './catalog-files.ts';
import { indexHas, isTrusted, readHead } from './catalog-heads.ts';
import { BUILTIN, type CatalogRow, knownRows } from './catalog-rows.ts';
import { entriesIn } from './entry-pages.ts';
import { damageFound } from './fresher.ts';
import { keyOf } from './hashing.ts';

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
  const rows = (await knownRows()).filter((row) => row.enabled);
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
