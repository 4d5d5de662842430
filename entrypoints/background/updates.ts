import { browser } from 'wxt/browser';
import { BUILTIN, type CatalogRow, loadRows, watchRows } from '../../services/catalog-rows.ts';
import { loadStates } from '../../services/catalog-states.ts';
import { forgetCatalog, updateCatalogs } from '../../services/catalog-updates.ts';
import { listenToReading } from '../../services/fresher.ts';
import type { CatalogFailure } from '../../transcripts/catalog-failure.ts';
import { lookAgain } from './look-again.ts';
import { settle } from './reports.ts';
import { DAILY, planDaily, planSometime, planSoon, resumePlan, SOON } from './schedule.ts';

/** A worker that is killed on the way goes on then. Minutes. */
const RESUME = 5;
/** After a failure: first, and then each time twice as late, until the daily one. Minutes. */
const RETRY = 15;
const MAX_RETRY = 12 * 60;
const RETRY_KEY = 'catalogRetry';

/** What may be over in a while without anybody doing anything. */
const transient = new Set<CatalogFailure>([
  'unreachable',
  'server-error',
  'too-slow',
  'not-a-catalog',
  'wrong-hash',
  'file-missing',
  'storage-full',
  'storage-broken',
  'internal',
]);

/** Keep catalogs up to date; never because of what is watched. For the life of the worker. */
export function keepCatalogs(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DAILY || name === SOON) void refresh();
  });
  // For its sake the browser starts us with itself, not with the first video.
  browser.runtime.onStartup.addListener(() => void settle());
  // The list in the extension is another one after an update.
  browser.runtime.onInstalled.addListener(() => void settle());
  resumePlan().catch((error: unknown) => console.error('truecue: no update is planned', error));
  watchRows((rows, before) => void rowsChanged(rows, before), new AbortController().signal);
  const newer = () => {
    void lookAgain();
    void settle();
  };
  listenToReading({ newer, damage: planSometime });
}

/** Ask the hosts, all or one; open pages then look again. */
export async function refresh(url?: string): Promise<undefined> {
  await planDaily();
  const changed = await update(url === undefined ? undefined : [url]);
  if (changed) await lookAgain();
  return undefined;
}

async function update(urls?: readonly string[]): Promise<boolean> {
  planSoon(RESUME);
  const changed = await updateCatalogs(urls);
  await settle();
  await planRetry();
  return changed;
}

/** A host that did not answer is asked again sooner than in a day, but less and less often. */
async function planRetry(): Promise<void> {
  const [states, rows] = await Promise.all([loadStates(), loadRows()]);
  const failing = rows
    .filter((row) => row.enabled && row.url !== BUILTIN)
    .flatMap(({ url }) => states[url]?.problem?.reason ?? []);
  if (!failing.some((reason) => transient.has(reason))) {
    await browser.storage.session.remove(RETRY_KEY);
    await browser.alarms.clear(SOON);
    return;
  }
  const last = (await browser.storage.session.get(RETRY_KEY))[RETRY_KEY];
  const minutes = Math.min(MAX_RETRY, typeof last === 'number' ? last * 2 : RETRY);
  await browser.storage.session.set({ [RETRY_KEY]: minutes });
  planSoon(minutes * (0.75 + Math.random() / 2));
}

/** The list was changed, by the options page or whoever else may write it. */
async function rowsChanged(
  rows: readonly CatalogRow[],
  before: readonly CatalogRow[],
): Promise<void> {
  try {
    const urls = new Set(rows.map(({ url }) => url));
    for (const { url } of before) if (!urls.has(url) && url !== BUILTIN) await forgetCatalog(url);
    const wanted = rows.filter((row) => isNew(row, before)).map(({ url }) => url);
    if (wanted.length > 0) await update(wanted);
  } catch (error) {
    console.error('truecue: a change of the catalogs', error);
  }
  await lookAgain();
}

/** On since now, or to be trusted by another key. */
function isNew({ url, enabled, publicKey, unsigned }: CatalogRow, before: readonly CatalogRow[]) {
  const old = before.find((row) => row.url === url);
  // A key where there was none is the one just seen first.
  const same = (old?.publicKey ?? publicKey) === publicKey && old?.unsigned === unsigned;
  return enabled && url !== BUILTIN && !(old?.enabled && same);
}
