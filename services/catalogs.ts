import { browser } from 'wxt/browser';
import type { CatalogEntry } from '../transcripts/catalog.ts';
import type { MediaRef } from '../transcripts/media.ts';
import { type OpenCatalog, openCatalog, readBuiltin } from './catalog-files.ts';
import { keyOf } from './hashing.ts';

/** A catalog the viewer has, as stored in `local:catalogs` (formats.md, Storage). */
export interface CatalogRow {
  /** `builtin:` for the one that came with the extension. */
  url: string;
  publicKey?: string;
  enabled: boolean;
}

/** An entry for the recording asked for, and where it stands. */
export interface FoundEntry extends CatalogEntry {
  /** The catalog's `url`. */
  catalog: string;
  /** The catalog is past its date. */
  stale: boolean;
}

export const BUILTIN = 'builtin:';
const KEY = 'catalogs';
const defaultRows: readonly CatalogRow[] = [{ url: BUILTIN, enabled: true }];

/** Rows from storage, in the viewer's order. Damaged ones are reported; none left: the default. */
export function readRows(stored: unknown): readonly CatalogRow[] {
  if (stored === undefined) return defaultRows;
  const rows = Array.isArray(stored) ? stored.filter(isRow) : [];
  const whole = Array.isArray(stored) && rows.length === stored.length;
  if (!whole) console.error('catalogs: the stored list is damaged', stored);
  return whole || rows.length > 0 ? rows : defaultRows;
}

function isRow(value: unknown): value is CatalogRow {
  const row = (typeof value === 'object' && value !== null ? value : {}) as Partial<CatalogRow>;
  const keyed = row.publicKey === undefined || typeof row.publicKey === 'string';
  return typeof row.url === 'string' && typeof row.enabled === 'boolean' && keyed;
}

/** Read at each question, not remembered: the worker may sleep through a change. */
export async function loadRows(): Promise<readonly CatalogRow[]> {
  return readRows((await browser.storage.local.get(KEY))[KEY]);
}

/** Call `changed` whenever the viewer's catalogs change, until `signal` aborts. */
export function watchRows(
  changed: (rows: readonly CatalogRow[]) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) changed(readRows(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** One opening for the life of the worker; a failed one is forgotten. */
let builtin: Promise<OpenCatalog> | undefined;

function openBuiltin(): Promise<OpenCatalog> {
  builtin ??= openCatalog(readBuiltin).catch((error: unknown) => {
    builtin = undefined;
    throw error;
  });
  return builtin;
}

/**
 * The transcripts of `media`, in the viewer's order of catalogs: the first is
 * shown. Nothing is asked of the network.
 *
 * Only the built-in catalog is read so far; rows of other addresses are passed
 * over. It is never stale: updates of the extension bring its successor, and a
 * viewer without them is told nothing new by a date.
 *
 * @throws CatalogError when a catalog cannot be read and no other has an entry
 */
export async function findEntries(media: MediaRef): Promise<FoundEntry[]> {
  const rows = await loadRows();
  if (!rows.some((row) => row.enabled && row.url === BUILTIN)) return [];
  const { find } = await openBuiltin();
  const entries = await find(await keyOf(media));
  return entries.map((entry) => ({ ...entry, catalog: BUILTIN, stale: false }));
}
