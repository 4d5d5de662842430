import { toBase64Url } from '../../services/base64url.ts';
import { keyOf } from '../../services/hashing.ts';
import type { SigningKey } from '../../services/signing.ts';
import type { Bundle } from '../../transcripts/bundle.ts';
import type { Catalog, CatalogEntry, CatalogFile, Envelope } from '../../transcripts/catalog.ts';
import { type CatalogHead, compare, compileEntries, keepFile } from './compile-entries.ts';

/** A bundle and its file. */
export interface BundleFile {
  bundle: Bundle;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Path in the catalog's folder → bytes. */
export type CatalogFiles = Map<string, Uint8Array<ArrayBuffer>>;

export interface CompiledCatalog {
  catalog: Catalog;
  /** All but `catalog.json`. */
  files: CatalogFiles;
  /** How many. */
  entries: number;
  /** All of them, as in one index file. */
  keys: Uint8Array<ArrayBuffer>;
}

/** A catalog up to this size, in bytes, is fetched whole (docs/privacy.md). */
const MAX_WHOLE = 5_000_000;

/**
 * Make the files of a catalog (docs/formats.md, Catalog). Same bundles and head, same bytes.
 *
 * @param bundles - in any order
 */
export async function compileCatalog(
  bundles: readonly BundleFile[],
  head: CatalogHead,
): Promise<CompiledCatalog> {
  const files: CatalogFiles = new Map();
  const keep = (path: string, bytes: Uint8Array<ArrayBuffer>) => files.set(path, bytes);
  const entries: CatalogEntry[] = [];
  const bundleFiles: CatalogFile[] = [];
  for (const { bundle, bytes } of bundles) {
    const file = await keepFile(bytes, 'json', keep);
    bundleFiles.push(file);
    const { id, revision, title } = bundle;
    const languages = [...new Set(bundle.tracks.map((track) => track.language))];
    for (const media of bundle.media) {
      const key = await keyOf(media);
      entries.push({ key, bundle: file.sha256, id, revision, languages, title });
    }
  }
  bundleFiles.sort((a, b) => compare(a.sha256, b.sha256));
  const { catalog: large, keys } = await compileEntries(entries, head, keep);
  const whole: Catalog = { ...large, whole: true, bundles: bundleFiles };
  const fits = size(files) + envelopeBytes(whole).length <= MAX_WHOLE;
  // In a large one the entries name their bundles by hash; the list would only weigh.
  return { catalog: fits ? whole : large, files, entries: entries.length, keys };
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
