import type { Catalog, CatalogDelta, CatalogFile } from '../transcripts/catalog.ts';
import { cutKeys, toggleKeys } from '../transcripts/catalog-delta.ts';
import { fetchNamed } from './catalog-files.ts';
import { sha256 } from './hashing.ts';
import { readKept } from './kept-files.ts';
import type { CatalogHead } from './store.ts';

/** Keeps an index file that came out right. */
type KeepIndex = (file: CatalogFile, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

/**
 * Make the index files of `catalog` from the copy here and the keys that changed
 * since, where that is less to fetch. A file not made is to be fetched as it is:
 * deltas only save, so whatever is wrong with them is reported and passed over.
 *
 * @param missing - what is not here yet; nothing is made of what is
 * @param keep - called with one file after the other: together they weigh as much as the index
 * @returns hashes of the files made
 * @throws StorageFailure from `keep`; and when `signal` aborts
 */
export async function indexByDeltas(
  last: CatalogHead,
  catalog: Catalog,
  missing: readonly CatalogFile[],
  keep: KeepIndex,
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const deltas = deltasSince(catalog.deltas ?? [], last.catalog.version);
  const saves = sumBytes(deltas) < sumBytes(missing);
  const parts = deltas.length > 0 && saves ? await partsOf(last, catalog, deltas, signal) : null;
  const wanted = new Set(missing.map((file) => file.sha256));
  const made = new Set<string>();
  for (const [i, part] of parts?.entries() ?? []) {
    const file = catalog.index[i];
    if (!file || !wanted.has(file.sha256)) continue;
    const bytes = new Uint8Array(part); // a view would put all keys on the disk
    if ((await sha256(bytes)) !== file.sha256) continue;
    await keep(file, bytes);
    made.add(file.sha256);
  }
  return made;
}

/** The keys of the new index, cut into its files; null when the deltas do not lead there. */
async function partsOf(
  last: CatalogHead,
  catalog: Catalog,
  deltas: readonly CatalogDelta[],
  signal: AbortSignal | undefined,
): Promise<Uint8Array[] | null> {
  try {
    let keys = await wholeIndex(last.catalog.index);
    for (const delta of deltas) {
      if (delta.bytes === 0) continue;
      keys = toggleKeys(keys, await fetchNamed(last.url, delta, 'idx', delta.bytes, signal));
    }
    const parts = cutKeys(keys, catalog.index);
    if (!parts) console.warn('catalogs: the changes do not lead there; fetching the index');
    return parts;
  } catch (error) {
    if (signal?.aborted) throw error;
    console.warn('catalogs: the changes cannot be had; fetching the index', error);
    return null;
  }
}

/** From the one that applies to `version` on; empty where there is none. */
function deltasSince(deltas: readonly CatalogDelta[], version: number): CatalogDelta[] {
  return deltas.some(({ from }) => from === version)
    ? deltas.filter(({ from }) => from >= version)
    : [];
}

function sumBytes(files: readonly { bytes: number }[]): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}

async function wholeIndex(index: readonly CatalogFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const keys = new Uint8Array(sumBytes(index));
  let at = 0;
  for (const file of index) {
    const part = await readKept(file.sha256, false);
    if (part?.length !== file.bytes) throw new Error(`index file ${file.sha256} is not here`);
    keys.set(part, at);
    at += part.length;
  }
  return keys;
}
