import { sha256 } from '../../services/hashing.ts';
import {
  CATALOG_SCHEMA,
  type Catalog,
  type CatalogEntry,
  type CatalogFile,
} from '../../transcripts/catalog.ts';
import { filePath } from '../../transcripts/catalog-consistency.ts';

/** What a catalog says of itself; the rest comes from its entries. Without a key: unsigned. */
export type CatalogHead = Pick<
  Catalog,
  'name' | 'homepage' | 'version' | 'updatedAt' | 'validUntil' | 'nextKey'
> &
  Partial<Pick<Catalog, 'publicKey'>>;

/** Takes a file of a catalog, by its path there; awaited, so that not all are held at once. */
export type FileSink = (path: string, bytes: Uint8Array<ArrayBuffer>) => unknown;

/** Fewest keys of an index file: 32 to 64 KB, fetched again where a delta does not help. */
const LEAST_INDEX = 4096;
/** Fewest entries of a page, and most are 256 to 640: what a match tells its host is one of these. */
const LEAST_PAGE = 256;

/**
 * Make index files and entry pages (docs/formats.md, Catalog). Same entries and head, same
 * bytes. The catalog is not `whole` and lists no bundles.
 *
 * @param entries - in any order
 * @returns the catalog, and all keys, as in one index file
 */
export async function compileEntries(
  entries: readonly CatalogEntry[],
  head: CatalogHead,
  keep: FileSink,
): Promise<{ catalog: Catalog; keys: Uint8Array<ArrayBuffer> }> {
  const sorted = entries.toSorted(
    (a, b) => compare(a.key, b.key) || compare(a.id, b.id) || compare(a.bundle, b.bundle),
  );
  const paged = sorted.map((entry) => entry.key);
  const unique = paged.filter((key, i) => key !== paged[i - 1]);
  const keys = indexBytes(unique);

  const index: CatalogFile[] = [];
  for (const [from, to] of cut(unique, LEAST_INDEX)) {
    const file = await keepFile(keys.subarray(from * 8, to * 8), 'idx', keep);
    index.push({ ...file, firstKey: unique[from] ?? '', entries: to - from });
  }
  const pages: CatalogFile[] = [];
  for (const [from, to] of cut(paged, LEAST_PAGE)) {
    // Node's TextEncoder takes six times as long.
    const bytes = Buffer.from(JSON.stringify(sorted.slice(from, to)));
    const file = await keepFile(bytes, 'json', keep);
    pages.push({ ...file, firstKey: paged[from] ?? '', entries: to - from });
  }
  const publicKey = head.publicKey ?? null;
  const said = { schema: CATALOG_SCHEMA, ...head, publicKey } as const;
  return { catalog: { ...said, whole: false, index, pages }, keys };
}

/** Hand over a file under its hash. */
export async function keepFile(
  bytes: Uint8Array<ArrayBuffer>,
  extension: 'idx' | 'json',
  keep: FileSink,
): Promise<Pick<CatalogFile, 'sha256' | 'bytes'>> {
  const file = { sha256: await sha256(bytes), bytes: bytes.length };
  await keep(filePath(file, extension), bytes);
  return file;
}

/** For `sort`; by UTF-16 units, the same on every machine. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Cut a sorted list of keys into parts, by the keys' next bit as long as both halves
 * have `least` keys: so a new key changes one part, or parts it, where cutting by
 * number would shift all after it. Keys that are the same stay together.
 *
 * @returns where each part begins and ends
 */
function* cut(
  keys: readonly string[],
  least: number,
  from = 0,
  to = keys.length,
  prefix = 0n,
  bit = 63n,
): Generator<[from: number, to: number]> {
  const upper = prefix | (1n << bit);
  const middle = bit < 0n ? to : firstNotBelow(keys, hexOf(upper), from, to);
  if (middle - from < least || to - middle < least) {
    if (from < to) yield [from, to];
    return;
  }
  yield* cut(keys, least, from, middle, prefix, bit - 1n);
  yield* cut(keys, least, middle, to, upper, bit - 1n);
}

function firstNotBelow(keys: readonly string[], key: string, from: number, to: number): number {
  let below = from;
  let beyond = to;
  while (below < beyond) {
    const middle = (below + beyond) >>> 1;
    if ((keys[middle] ?? '') < key) below = middle + 1;
    else beyond = middle;
  }
  return below;
}

function hexOf(key: bigint): string {
  return key.toString(16).padStart(16, '0');
}

function indexBytes(keys: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(keys.length * 8);
  const view = new DataView(bytes.buffer);
  for (const [i, key] of keys.entries()) {
    view.setUint32(i * 8, Number.parseInt(key.slice(0, 8), 16));
    view.setUint32(i * 8 + 4, Number.parseInt(key.slice(8), 16));
  }
  return bytes;
}
