import { browser } from 'wxt/browser';
import { type MediaRef, sameMedia } from '../transcripts/media.ts';
import { inTurn } from './in-turn.ts';
import { askBackground } from './messages.ts';
import {
  checkStored,
  isDone,
  isRow,
  type OutboxReport,
  type OutboxRow,
  rowOf,
} from './outbox-report.ts';
import { StorageFailure, withStore } from './store.ts';

/** The list; what it lists is in the store. */
const KEY = 'outbox';
/** More than anybody writes; those that are done give way to new ones. */
export const MAX_REPORTS = 1000;

/** All reports, the one written last first; damaged ones are left out. @throws StorageFailure */
export async function listReports(): Promise<OutboxReport[]> {
  // Firefox keeps the store from pages in private windows; the background is in none.
  if (browser.extension.inIncognitoContext) return askBackground('list-reports', {});
  const stored = await withStore((store) => store.getAll('reports'));
  return stored.flatMap((one) => checkStored(one) ?? []).sort((a, b) => b.queuedAt - a.queuedAt);
}

/** Those that wait, the one written first first. @throws StorageFailure */
export async function waitingReports(): Promise<OutboxReport[]> {
  const stored = await withStore((store) => store.getAllFromIndex('reports', 'kind', 'waiting'));
  return stored.flatMap((one) => checkStored(one) ?? []).sort((a, b) => a.queuedAt - b.queuedAt);
}

/** Null: it is not here, or damaged. @throws StorageFailure */
export async function loadReport(id: string): Promise<OutboxReport | null> {
  return checkStored(await withStore((store) => store.get('reports', id)));
}

let known: Promise<OutboxRow[]> | undefined;

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && KEY in changes) known = undefined;
});

/** Reports of a recording. Where it has none, from memory: each page of a site asks. */
export async function reportsOf(media: MediaRef): Promise<OutboxReport[]> {
  known ??= loadRows();
  const reading = known;
  reading.catch(() => {
    if (known === reading) known = undefined; // the next question tries again
  });
  const rows = (await reading).filter((row) => sameMedia(row.media, media));
  const loaded = await Promise.all(rows.map(({ id }) => loadReport(id)));
  return loaded.filter((one) => one !== null);
}

async function loadRows(): Promise<OutboxRow[]> {
  const rows = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

/**
 * Keep a new report. In the background only, where one change waits for the other.
 *
 * @throws StorageFailure; nothing of it is kept then
 */
export function keepReport(kept: OutboxReport): Promise<void> {
  return inTurn(async () => {
    await makeRoom();
    // One that comes twice is the same: what became of it since stays.
    await withStore(async (store) => {
      const transaction = store.transaction('reports', 'readwrite');
      if (!(await transaction.store.getKey(kept.report.id))) await transaction.store.put(kept);
      await transaction.done;
    });
    await writeRows(kept.report.id);
  });
}

async function makeRoom(): Promise<void> {
  if ((await withStore((store) => store.count('reports'))) < MAX_REPORTS) return;
  const done = (await listReports()).filter(isDone).at(-1);
  if (!done) throw new StorageFailure(new RangeError(`more than ${MAX_REPORTS} reports`));
  await withStore((store) => store.delete('reports', done.report.id));
}

/**
 * Change a report, in one step: whatever ends the worker, it is as before or as after.
 *
 * @param change - gives it as it is to be; null: it stays
 * @returns as it is now; null: it is not here
 * @throws StorageFailure
 */
export function changeReport(
  id: string,
  change: (before: OutboxReport) => OutboxReport | null,
): Promise<OutboxReport | null> {
  return inTurn(async () => {
    const [before, after] = await withStore(async (store) => {
      const transaction = store.transaction('reports', 'readwrite');
      const stored = checkStored(await transaction.store.get(id));
      const changed = stored && change(stored);
      if (changed) await transaction.store.put(changed);
      await transaction.done;
      return [stored, changed] as const;
    });
    if (after) await writeRows(id);
    return after ?? before;
  });
}

/** @throws StorageFailure */
export function removeReports(ids: readonly string[]): Promise<void> {
  return inTurn(async () => {
    await withStore(async (store) => {
      const transaction = store.transaction('reports', 'readwrite');
      await Promise.all(ids.map((id) => transaction.store.delete(id)));
      await transaction.done;
    });
    await writeRows(null);
  });
}

/** What a browser that was killed left between list and store is mended. @throws StorageFailure */
export function mendRows(): Promise<void> {
  return inTurn(async () => {
    const [rows, ids] = await Promise.all([loadRows(), allIds()]);
    const listed = new Set(rows.map(({ id }) => id));
    const same = ids.length === listed.size && ids.every((id) => listed.has(id));
    if (!same) await writeRows(null);
  });
}

function allIds(): Promise<string[]> {
  return withStore((store) => store.getAllKeys('reports'));
}

/** @param changed - the report whose row is to be made anew; null: none */
async function writeRows(changed: string | null): Promise<void> {
  const [rows, ids] = await Promise.all([loadRows(), allIds()]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (changed !== null) byId.delete(changed);
  const all = await Promise.all(ids.map(async (id) => byId.get(id) ?? (await rowFromStore(id))));
  await browser.storage.local.set({ [KEY]: all.filter((row) => row !== null) });
  known = undefined; // browsers tell of the change in their own time
}

async function rowFromStore(id: string): Promise<OutboxRow | null> {
  const kept = await loadReport(id);
  return kept && rowOf(kept, Date.now());
}

/** Call `changed` whenever a report came, changed or went, until `signal` aborts. */
export function watchReports(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
