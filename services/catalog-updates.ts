import { browser } from 'wxt/browser';
import type { CatalogFailure, CatalogState } from '../transcripts/catalog-failure.ts';
import { failureOf } from './catalog-files.ts';
import { dropHead } from './catalog-heads.ts';
import { BUILTIN, type CatalogRow, changeRows, loadRows } from './catalog-rows.ts';
import { changeState, loadStates, tellProgress } from './catalog-states.ts';
import { dropOrphans, type Updated, updateCatalog } from './catalog-update.ts';
import { keyFingerprint } from './signing.ts';
import type { CatalogHead } from './store.ts';

/** Browsers end a worker that asks nothing of them for 30 s, also while it waits for a host. */
const AWAKE_EVERY_MS = 20_000;

/** One after another: two at once would let go of each other's files. */
let last: Promise<unknown> = Promise.resolve();
/** Updates that wait or run, by url. */
const pending = new Map<string, Promise<boolean>>();
/** Ends the update that runs; by url. */
const running = new Map<string, AbortController>();

/**
 * Ask the hosts of the viewer's catalogs, one after another; `only` some. Each
 * success and each failure is in `catalogState`; none throws.
 *
 * @returns whether a catalog's copy is another one than before
 */
export async function updateCatalogs(only?: readonly string[]): Promise<boolean> {
  const rows = (await loadRows()).filter(
    (row) => row.enabled && row.url !== BUILTIN && (!only || only.includes(row.url)),
  );
  const changed = await Promise.all(rows.map(({ url }) => pending.get(url) ?? enqueue(url)));
  return changed.includes(true);
}

function enqueue(url: string): Promise<boolean> {
  const mine = last.then(() => updateOne(url)).finally(() => pending.delete(url));
  pending.set(url, mine);
  last = mine;
  return mine;
}

/** Forget a catalog that is no longer in the list: its copy, its files, its state. */
export async function forgetCatalog(url: string): Promise<void> {
  running.get(url)?.abort();
  const mine = last.then(async () => {
    await dropHead(url);
    await dropOrphans(url, true);
    await changeState(url, () => null);
  });
  last = mine.catch(() => undefined); // whoever removes the list hears of its failure
  await mine;
}

async function updateOne(url: string): Promise<boolean> {
  const stop = new AbortController();
  running.set(url, stop);
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_EVERY_MS);
  try {
    // Its turn may come late: the row may be another by now, or gone.
    const row = (await loadRows()).find((one) => one.url === url && one.enabled);
    if (!row) return false;
    const { version = null } = (await loadStates())[url] ?? {};
    const tell = (done: number, total: number) =>
      void tellProgress(url, { done, total, at: Date.now() }).catch(report);
    const updated = await updateCatalog(row, { version, tell, signal: stop.signal });
    await accept(row, updated);
    return updated.changed;
  } catch (error) {
    if (stop.signal.aborted) return false; // the list was removed meanwhile
    console.warn('catalogs:', url, error);
    await fail(url, failureOf(error)).catch(report);
    return false;
  } finally {
    running.delete(url);
    clearInterval(awake);
    await tellProgress(url, null).catch(report);
  }
}

/** The row now names the key that signed: the first one seen, or the successor of its own. */
async function accept(row: CatalogRow, { head, lacking }: Updated): Promise<void> {
  const { publicKey } = head.catalog;
  if (publicKey !== null && publicKey !== row.publicKey) {
    await changeRows((rows) =>
      rows.map((one) => {
        if (one.url !== row.url) return one;
        const { unsigned: _, ...rest } = one;
        return { ...rest, publicKey };
      }),
    );
  }
  const state = await stateOf(head);
  await changeState(row.url, () => (lacking ? { ...state, ...partly(lacking) } : state));
}

function partly(reason: CatalogFailure): Pick<CatalogState, 'problem' | 'partly'> {
  return { problem: { reason, at: new Date().toISOString() }, partly: true };
}

/** What is known of a catalog whose host has just confirmed this copy. */
export async function stateOf({ catalog }: CatalogHead): Promise<CatalogState> {
  return {
    ...describe(catalog),
    fingerprint: catalog.publicKey === null ? null : await keyFingerprint(catalog.publicKey),
    checkedAt: new Date().toISOString(),
  };
}

/** For people, from the signed part. */
export function describe(catalog: CatalogHead['catalog']) {
  const { name, homepage, version, whole, updatedAt, validUntil } = catalog;
  const { index, pages, bundles = [] } = catalog;
  const sum = (files: typeof index) => files.reduce((all, { bytes }) => all + bytes, 0);
  return {
    name,
    homepage,
    version,
    whole,
    updatedAt,
    validUntil,
    entries: index.reduce((all, { entries = 0 }) => all + entries, 0),
    bytes: sum(index) + (whole ? sum(pages) + sum(bundles) : 0),
  };
}

async function fail(url: string, reason: CatalogFailure): Promise<void> {
  const problem = { reason, at: new Date().toISOString() };
  await changeState(url, (known) => ({ ...(known ?? unknownState(url)), problem }));
}

function unknownState(url: string): CatalogState {
  return {
    name: new URL(url).host,
    homepage: null,
    fingerprint: null,
    version: null,
    entries: 0,
    bytes: 0,
    whole: false,
    updatedAt: '',
    validUntil: '',
    checkedAt: null,
  };
}

function report(error: unknown): void {
  console.error('catalogs: the state is not stored', error);
}
