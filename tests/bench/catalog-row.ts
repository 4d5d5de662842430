import type { Catalog } from '../../transcripts/catalog.ts';
import type { Fetching } from './catalog-browser.ts';
import type { ColdLookups, WarmLookups } from './catalog-lookups.ts';
import { quantile, round } from './quantile.ts';
import { median } from './row.ts';

export type CatalogRow = {
  /**
   * `truecue-without-deltas`: the same catalog by a publisher who keeps no deltas;
   * `fetch-all`: a program that fetches `catalog.json` and the index each time.
   */
  subject: 'truecue' | 'truecue-without-deltas' | 'fetch-all';
  entries: number;
  /** Of adding it: `catalog.json` and the index, gzipped, with the heads of requests and answers. */
  wireBytesPerEntry: number;
  /** The same of an update to a version of which one entry in a hundred is another. */
  updateBytesOnePercent: number;
  /** From entries to a signed catalog. */
  buildSeconds: number | null;
  /** Milliseconds in the worker from a recording to its entries, its index file in memory; median. */
  lookupWarmMs: number | null;
  /** The same of the first question to a worker that was stopped before. */
  lookupColdMs: number | null;
  /** Held by the worker after it added the catalog and looked 200 recordings up. */
  workerMegabytes: number | null;
  /** As warm, but the index file comes from the disk. */
  lookupFirstTouchMs?: number;
  /** As cold, of a recording that is listed: its page of entries comes from the disk too. */
  lookupColdListedMs?: number;
  /** From a page's question to its answer, the start of the worker included. */
  startMs?: number;
  addSeconds?: number;
  updateSeconds: number;
  /** As held, with what the garbage collector has not taken yet. */
  workerUsedMegabytes?: number;
  /** The most seen, garbage included. */
  addPeakMegabytes?: number;
  updatePeakMegabytes?: number;
  /** Of an update that finds nothing new. */
  unchangedBytes?: number;
  /** `catalog.json`, unpacked. */
  catalogBytes?: number;
  indexFiles?: number;
  pages?: number;
  /** A match tells the host one page: this many entries at least. */
  pageEntriesMin?: number;
};

/** What was measured of one catalog. */
export interface CatalogFigures {
  entries: number;
  catalog: Catalog;
  catalogBytes: number;
  buildSeconds: number;
  added: { result: Fetching; peak: number };
  lookups: WarmLookups;
  worker: { used: number; held: number };
  cold: ColdLookups;
  unchanged: Fetching;
  updated: { result: Fetching; peak: number };
  without: { added: Fetching; updated: Fetching };
  all: Fetching;
}

export function rowsOf(figures: CatalogFigures): CatalogRow[] {
  const { entries, catalog, added, lookups, worker, cold, updated, without, all } = figures;
  const { pages, index } = catalog;
  const perEntry = ({ bytes }: Fetching) => round(bytes / entries, 2);
  const nothing = {
    buildSeconds: null,
    lookupWarmMs: null,
    lookupColdMs: null,
    workerMegabytes: null,
  };
  return [
    {
      subject: 'truecue',
      entries,
      wireBytesPerEntry: perEntry(added.result),
      updateBytesOnePercent: updated.result.bytes,
      buildSeconds: round(figures.buildSeconds, 1),
      lookupWarmMs: round(median(lookups.warm), 2),
      lookupColdMs: round(median(cold.unlisted), 1),
      workerMegabytes: round(worker.held, 1),
      lookupFirstTouchMs: round(median(lookups.firstTouch), 1),
      lookupColdListedMs: round(median(cold.listed), 1),
      startMs: round(median(cold.start), 0),
      addSeconds: round(added.result.seconds, 1),
      updateSeconds: round(updated.result.seconds, 1),
      workerUsedMegabytes: round(worker.used, 1),
      addPeakMegabytes: round(added.peak, 1),
      updatePeakMegabytes: round(updated.peak, 1),
      unchangedBytes: figures.unchanged.bytes,
      catalogBytes: figures.catalogBytes,
      indexFiles: index.length,
      pages: pages.length,
      pageEntriesMin: Math.min(...pages.map((page) => page.entries ?? 0)),
    },
    {
      subject: 'truecue-without-deltas',
      entries,
      wireBytesPerEntry: perEntry(without.added),
      updateBytesOnePercent: without.updated.bytes,
      ...nothing,
      addSeconds: round(without.added.seconds, 1),
      updateSeconds: round(without.updated.seconds, 1),
    },
    {
      subject: 'fetch-all',
      entries,
      wireBytesPerEntry: perEntry(all),
      updateBytesOnePercent: all.bytes,
      ...nothing,
      updateSeconds: round(all.seconds, 1),
    },
  ];
}

/** How far apart the samples are; a median alone does not tell. */
export function tellSpread({ entries, lookups, cold }: CatalogFigures): void {
  for (const [name, samples] of Object.entries({ ...lookups, ...cold })) {
    const at = [0.1, 0.5, 0.9].map((share) => round(quantile(samples, share), 1));
    console.error(
      `catalog: ${entries} entries, ${name}: 10, 50 and 90 % of ${samples.length}: ${at.join(', ')} ms`,
    );
  }
}
