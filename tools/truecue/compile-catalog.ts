import { toBase64Url } from '../../services/base64url.ts';
import { keyOf, sha256 } from '../../services/hashing.ts';
import type { SigningKey } from '../../services/signing.ts';
import type { Bundle } from '../../transcripts/bundle.ts';
import {
  CATALOG_SCHEMA,
  type Catalog,
  type CatalogEntry,
  type CatalogFile,
  type Envelope,
} from '../../transcripts/catalog.ts';

/** A bundle and its file. */
export interface BundleFile {
  bundle: Bundle;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Path in the catalog's folder → bytes. */
export type CatalogFiles = Map<string, Uint8Array<ArrayBuffer>>;

/** What a catalog says of itself; the rest comes from its bundles. Without a key: unsigned. */
export type CatalogHead = Pick<
  Catalog,
  'name' | 'homepage' | 'version' | 'updatedAt' | 'validUntil' | 'nextKey'
> &
  Partial<Pick<Catalog, 'publicKey'>>;

/** Keys of one index file: 64 KB, so that a large catalog's update fetches a part. */
const KEYS_PER_INDEX = 8192;
/** Entries of one page: about 30 KB. A match fetches one page, which hides it among these. */
const ENTRIES_PER_PAGE = 128;
/** A catalog up to this size, in bytes, is fetched whole (design.md §1). */
const MAX_WHOLE = 5_000_000;

/**
 * Make the files of a catalog (formats.md, Catalog). Same bundles and head, same bytes.
 *
 * @param bundles - in any order
 */
export async function compileCatalog(bundles: readonly BundleFile[], head: CatalogHead) {
  const files: CatalogFiles = new Map();
  const add = async (bytes: Uint8Array<ArrayBuffer>, extension: 'idx' | 'json') => {
    const hash = await sha256(bytes);
    files.set(`files/${hash}.${extension}`, bytes);
    return { sha256: hash, bytes: bytes.length };
  };

  const entries: CatalogEntry[] = [];
  const bundleFiles: CatalogFile[] = [];
  for (const { bundle, bytes } of bundles) {
    const file = await add(bytes, 'json');
    bundleFiles.push(file);
    const { id, revision, title } = bundle;
    const languages = [...new Set(bundle.tracks.map((track) => track.language))];
    for (const media of bundle.media) {
      const key = await keyOf(media);
      entries.push({ key, bundle: file.sha256, id, revision, languages, title });
    }
  }
  entries.sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id));
  bundleFiles.sort((a, b) => compare(a.sha256, b.sha256));
  const keys = [...new Set(entries.map((entry) => entry.key))];

  const index: CatalogFile[] = [];
  for (const part of shards(keys, (key) => key, KEYS_PER_INDEX)) {
    index.push({ ...(await add(indexBytes(part), 'idx')), ...range(part, part[0]) });
  }
  const pages: CatalogFile[] = [];
  for (const part of shards(entries, (entry) => entry.key, ENTRIES_PER_PAGE)) {
    const bytes = new TextEncoder().encode(JSON.stringify(part));
    pages.push({ ...(await add(bytes, 'json')), ...range(part, part[0]?.key) });
  }

  const catalog: Catalog = {
    schema: CATALOG_SCHEMA,
    ...head,
    publicKey: head.publicKey ?? null,
    whole: true,
    index,
    pages,
    bundles: bundleFiles,
  };
  if (size(files) + envelopeBytes(catalog).length > MAX_WHOLE) {
    catalog.whole = false;
    delete catalog.bundles; // entries name them by hash; the list would only weigh
  }
  return { catalog, files, entries: entries.length };
}

/** `catalog.json`, unsigned. */
export function envelopeBytes(catalog: Catalog): Uint8Array<ArrayBuffer> {
  return written(payloadBytes(catalog), null);
}

/** `catalog.json`: the payload, and the key's signature of exactly its bytes. */
export async function signedEnvelopeBytes(
  catalog: Catalog,
  key: SigningKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const payload = payloadBytes(catalog);
  return written(payload, await key.sign(payload));
}

function payloadBytes(catalog: Catalog): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(catalog));
}

function written(payload: Uint8Array, signature: string | null): Uint8Array<ArrayBuffer> {
  const envelope: Envelope = { payload: toBase64Url(payload), signature };
  return new TextEncoder().encode(`${JSON.stringify(envelope)}\n`);
}

export function size(files: CatalogFiles): number {
  let bytes = 0;
  for (const file of files.values()) bytes += file.length;
  return bytes;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function range(part: readonly unknown[], firstKey: string | undefined) {
  return { ...(firstKey !== undefined && { firstKey }), entries: part.length };
}

/**
 * Cut a list sorted by key into parts of about `target`, by the keys' first bits:
 * so a new key changes one part, where cutting by number would shift all after it,
 * and entries of one key stay together.
 */
function shards<T>(list: readonly T[], keyOf: (item: T) => string, target: number): T[][] {
  const bits = Math.max(0, Math.ceil(Math.log2(list.length / target)));
  const parts = new Map<number, T[]>();
  for (const item of list) {
    const part = Math.floor(Number.parseInt(keyOf(item).slice(0, 8), 16) / 2 ** (32 - bits));
    const known = parts.get(part);
    if (known) known.push(item);
    else parts.set(part, [item]);
  }
  return [...parts.values()];
}

function indexBytes(keys: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(keys.length * 8);
  const view = new DataView(bytes.buffer);
  for (const [i, key] of keys.entries()) view.setBigUint64(i * 8, BigInt(`0x${key}`));
  return bytes;
}
