import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';

/** A catalog the viewer has, as stored in `local:catalogs` (docs/privacy.md). */
export interface CatalogRow {
  /** `builtin:` for the one that came with the extension; else https, no fragment. */
  url: string;
  /** Its publisher's, raw, base64url. Absent: not known yet, or `unsigned`. */
  publicKey?: string;
  /** The viewer takes it without a signature, after a warning. */
  unsigned?: boolean;
  enabled: boolean;
}

export const BUILTIN = 'builtin:';
/** More lists than anybody has; each costs a request a day. */
export const MAX_ROWS = 50;
const KEY = 'catalogs';
const defaultRows: readonly CatalogRow[] = [{ url: BUILTIN, enabled: true }];

/** Rows from storage, in the viewer's order. Damaged ones are reported; none left: the default. */
export function readRows(stored: unknown): readonly CatalogRow[] {
  if (stored === undefined) return defaultRows;
  const rows = Array.isArray(stored) ? stored.filter(isRow).slice(0, MAX_ROWS).map(plain) : [];
  const whole = Array.isArray(stored) && rows.length === stored.length;
  if (!whole) console.error('catalogs: the stored list is damaged', stored);
  return whole || rows.length > 0 ? rows : defaultRows;
}

function isRow(value: unknown): value is CatalogRow {
  const row = (typeof value === 'object' && value !== null ? value : {}) as Partial<CatalogRow>;
  const keyed = row.publicKey === undefined || typeof row.publicKey === 'string';
  const known = row.url === BUILTIN || /^https:\/\//.test(row.url ?? '');
  return known && typeof row.enabled === 'boolean' && keyed;
}

/** An address as it is handed around carries the key; a row has it beside the url. */
function plain(row: CatalogRow): CatalogRow {
  const [url = row.url, fragment = ''] = row.url.split('#');
  const key = /^key=([\w-]{43})$/.exec(fragment)?.[1];
  return { ...row, url, ...(key !== undefined && !row.publicKey && { publicKey: key }) };
}

/** From storage. For look-ups there is {@link knownRows}. */
export async function loadRows(): Promise<readonly CatalogRow[]> {
  return readRows((await browser.storage.local.get(KEY))[KEY]);
}

let known: Promise<readonly CatalogRow[]> | undefined;

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && KEY in changes) known = undefined;
});

/**
 * What was read last, until it changes: a question to the browser's storage takes as
 * long as all the rest of a look-up, and each page of a video site asks. A worker that
 * sleeps through a change has forgotten this, too.
 */
export function knownRows(): Promise<readonly CatalogRow[]> {
  if (known) return known;
  const reading = loadRows();
  known = reading;
  reading.catch(() => {
    if (known === reading) known = undefined; // the next question tries again
  });
  return reading;
}

/**
 * Change the rows, one change at a time; the answer is what they are then. In the
 * background only.
 *
 * @param change - null from it leaves them as they are
 */
export function changeRows(
  change: (rows: readonly CatalogRow[]) => readonly CatalogRow[] | null,
): Promise<readonly CatalogRow[]> {
  return inTurn(async () => {
    const rows = await loadRows();
    const changed = change(rows);
    if (changed) await browser.storage.local.set({ [KEY]: changed });
    return changed ?? rows;
  });
}

/** Call `changed` whenever the viewer's catalogs change, until `signal` aborts. */
export function watchRows(
  changed: (rows: readonly CatalogRow[], before: readonly CatalogRow[]) => void,
  signal: AbortSignal,
): void {
  const listener = (
    changes: Record<string, { newValue?: unknown; oldValue?: unknown }>,
    area: string,
  ) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) changed(readRows(change.newValue), readRows(change.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
