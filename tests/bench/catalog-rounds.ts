import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogEntry } from '../../transcripts/catalog.ts';
import {
  add,
  allowHost,
  type CatalogBrowser,
  openAsker,
  openCatalogBrowser,
  remove,
  update,
  wake,
} from './catalog-browser.ts';
import { buildVersion, newPublisher, type Publisher, withoutDeltas } from './catalog-build.ts';
import { entry, keyFor, onePercentLater, random } from './catalog-entries.ts';
import { fetchAll } from './catalog-fetch-all.ts';
import { listedBundle } from './catalog-listed.ts';
import { lookUpCold, visitUnlisted } from './catalog-lookups.ts';
import type { CatalogFigures } from './catalog-row.ts';
import { memory, peakDuring } from './catalog-worker.ts';

const SEED = 20_260_101;
/** The one recording that has a transcript, and a video. */
const LISTED = 'benchCatlg1';

type Versions = Awaited<ReturnType<typeof twoVersions>>;

/**
 * Build a catalog of so many entries and its next version, and use them in a browser.
 *
 * @param folder - for the site and the browser's profile
 */
export async function measureCatalog(
  entries: number,
  extension: string,
  folder: string,
): Promise<{ version: string; figures: CatalogFigures }> {
  const profile = join(folder, 'profile');
  await mkdir(profile, { recursive: true });
  console.error(`catalog: ${entries} entries, building`);
  const publisher = await newPublisher(join(folder, 'site'));
  const versions = await twoVersions(entries, publisher);
  const browser = await openCatalogBrowser(extension, profile, LISTED);
  try {
    console.error(`catalog: ${entries} entries, in the browser`);
    const measured = await useCatalog(browser, versions, publisher.key.publicKey);
    const { catalog, files } = versions.first;
    const catalogBytes = files.get('catalog.json')?.length ?? Number.NaN;
    const buildSeconds = Math.min(versions.first.seconds, versions.next.seconds);
    const figures = { entries, catalog, catalogBytes, buildSeconds, ...measured };
    return { version: await browser.session.browser.version(), figures };
  } finally {
    await browser.close();
  }
}

/** `entries` of them, and the next version. They are let go of: a million take half a gigabyte. */
async function twoVersions(entries: number, publisher: Publisher) {
  const { row, path, bytes } = listedBundle(LISTED);
  const listed: CatalogEntry = { key: keyFor(LISTED), ...row };
  const made = random(SEED);
  const others = Array.from({ length: entries - 1 }, () => entry(made));
  const first = await buildVersion(publisher, [...others, listed], listed.key, null);
  first.files.set(path, bytes);
  const later = onePercentLater(others, random(SEED + 1));
  const next = await buildVersion(publisher, [...later, listed], listed.key, first.catalog);
  return { first, next, plain: await withoutDeltas(publisher, next) };
}

/** What a viewer does with it, in order; each step finds what the one before left. */
async function useCatalog(
  browser: CatalogBrowser,
  { first, next, plain }: Versions,
  publicKey: string,
) {
  const { host, session } = browser;
  const asker = await openAsker(browser);
  await allowHost(asker);
  host.publish(first.files);
  const added = await peakDuring(session, () => add(browser, asker, publicKey));

  host.log.length = 0;
  const searched = random(SEED + 2);
  const lookups = await visitUnlisted(browser, first.catalog, searched);
  const worker = await memory(session);
  if (host.log.length > 0)
    throw new Error('catalog: the host was asked because of what is watched');
  const cold = await lookUpCold(browser, LISTED, searched);

  await wake(asker);
  const unchanged = await update(browser, asker, 1);
  host.publish(next.files);
  const updated = await peakDuring(session, () => update(browser, asker, 2));
  const all = await fetchAll(browser, next.catalog);

  await remove(asker);
  host.publish(first.files);
  const addedAgain = await add(browser, asker, publicKey);
  host.publish(plain);
  const without = { added: addedAgain, updated: await update(browser, asker, 2) };
  return { added, lookups, worker, cold, unchanged, updated, all, without };
}
