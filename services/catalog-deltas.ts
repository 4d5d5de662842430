import type { Catalog, CatalogDelta, CatalogFile } from '../transcripts/catalog.ts';
import { cutKeys, toggleKeys } from '../transcripts/catalog-delta.ts';
import { fetchNamed } from './catalog-files.ts';
import { sha256 } from './hashing.ts';
import { readKept } from './kept-files.ts';
import type { CatalogHead } from './store.ts';

/** Index files by hash. */
export type MadeFiles = Map<string, Uint8Array<ArrayBuffer>>;

const NONE: MadeFiles = new Map();

/**
 * The index files of `catalog` made from the copy here and the keys that changed
 * since, where that is less to fetch. A file not made is to be fetched as it is:
 * deltas only save, so whatever is wrong with them is reported and passed over.
 *
 * @param missing - what is not here yet; nothing is made of what is
 * @throws when `signal` aborts
 */
export async function indexByDeltas(
  last: CatalogHead,
  catalog: Catalog,
  missing: readonly { file: CatalogFile; kind: string }[],
  signal: AbortSignal | undefined,
): Promise<MadeFiles> {
  const index = missing.filter(({ kind }) => kind === 'index').map(({ file }) => file);
  const deltas = deltasSince(catalog.deltas ?? [], last.catalog.version);
  const saves = sumBytes(deltas) < sumBytes(index);
  if (index.length === 0 || deltas.length === 0 || !saves) return NONE;
  try {
    let keys = await wholeIndex(last.catalog.index);
    for (const delta of deltas) {
      if (delta.bytes === 0) continue;
      keys = toggleKeys(keys, await fetchNamed(last.url, delta, 'idx', delta.bytes, signal));
    }
    return await cut(keys, catalog.index, new Set(index.map((file) => file.sha256)));
  } catch (error) {
    if (signal?.aborted) throw error;
    console.warn('catalogs: the changes do not lead there; fetching the index', error);
    return NONE;
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

async function cut(keys: Uint8Array, index: readonly CatalogFile[], wanted: Set<string>) {
  const parts = cutKeys(keys, index);
  if (!parts) throw new Error('the keys do not fit the index');
  const made: MadeFiles = new Map();
  for (const [i, part] of parts.entries()) {
    const hash = index[i]?.sha256 ?? '';
    if (!wanted.has(hash)) continue;
    const bytes = part.slice() as Uint8Array<ArrayBuffer>; // a view would keep all keys on the disk
    if ((await sha256(bytes)) !== hash) throw new Error(`index file ${hash} came out otherwise`);
    made.set(hash, bytes);
  }
  return made;
}
