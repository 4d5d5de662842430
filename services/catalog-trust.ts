import {
  CATALOG_SCHEMA,
  type Catalog,
  checkCatalog,
  checkEnvelope,
} from '../transcripts/catalog.ts';
import type { CatalogFailure, CatalogTrust } from '../transcripts/catalog-failure.ts';
import type { CatalogRow } from './catalog-rows.ts';
import { sha256 } from './hashing.ts';
import { exactBytes, followsFrom, isPublicKey, isSignedBy } from './signing.ts';
import type { CatalogHead } from './store.ts';

/** A catalog that is not taken. */
export class CatalogRefused extends Error {
  override name = 'CatalogRefused';
  readonly reason: CatalogFailure;

  constructor(reason: CatalogFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** What stands in a `catalog.json` whose signature, if it has one, is right. */
export interface ReadCatalog {
  catalog: Catalog;
  /** SHA-256 of the payload as it was signed, hex. */
  payload: string;
}

/**
 * Read a `catalog.json`. That its signature is right says only that whoever holds
 * the key it names made it; {@link refuseUntrusted} asks who that is.
 *
 * @throws CatalogRefused
 */
export async function readCatalog(bytes: Uint8Array<ArrayBuffer>): Promise<ReadCatalog> {
  const envelope = checkEnvelope(parsed(bytes));
  if (!envelope) throw new CatalogRefused('not-a-catalog', 'no payload in it');
  const payload = exactBytes(envelope.payload);
  const value = payload && parsed(payload);
  if (!payload || !value) throw new CatalogRefused('damaged', 'the payload is no JSON');
  const { catalog, problem } = checkCatalog(value);
  if (!catalog) {
    const schema = (value as { schema?: unknown }).schema;
    const newer = typeof schema === 'string' && schema !== CATALOG_SCHEMA;
    throw new CatalogRefused(newer ? 'newer-format' : 'damaged', problem ?? 'damaged');
  }
  const { publicKey } = catalog;
  const { signature } = envelope;
  if (publicKey === null) {
    // A signature nobody's key belongs to is a changed file, not an unsigned one.
    if (signature !== null) throw new CatalogRefused('bad-signature', 'it names no key');
  } else if (signature === null) {
    throw new CatalogRefused('no-signature', 'it names a key and has no signature');
  } else if (!isPublicKey(publicKey) || !(await isSignedBy(publicKey, signature, payload))) {
    throw new CatalogRefused('bad-signature', 'the signature is not of these bytes');
  }
  return { catalog, payload: await sha256(payload) };
}

/** Null also where it is no JSON: no catalog is null. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** How a catalog with this key would be trusted by a row with, or without, a key. */
export function trustOf(wanted: string | null, catalog: Catalog): CatalogTrust {
  if (catalog.publicKey === null) return 'unsigned';
  return wanted === null ? 'first-use' : 'key';
}

/**
 * Whether the viewer trusts whoever signed this: the key of the row; one that it, or
 * a chain from it, named as its successor; for a row without a key, the first that
 * comes. Without a signature only where the viewer agreed to that.
 *
 * @param head - the last good copy; null: none yet
 * @throws CatalogRefused
 */
export async function refuseUntrusted(
  { catalog }: ReadCatalog,
  row: Pick<CatalogRow, 'publicKey' | 'unsigned'>,
  head: CatalogHead | null,
): Promise<void> {
  const { publicKey } = catalog;
  const pinned = row.publicKey ?? null;
  if (publicKey === null) {
    if (pinned === null && row.unsigned) return;
    throw new CatalogRefused('no-signature', 'it is not signed');
  }
  if (pinned === null || publicKey === pinned) return;
  const announced = head?.catalog.publicKey === pinned && head.catalog.nextKey === publicKey;
  if (announced || (await followsFrom(pinned, publicKey, catalog.rotations ?? []))) return;
  throw new CatalogRefused('other-key', `signed with ${publicKey}, not with ${pinned}`);
}

/**
 * Refuse an old catalog played back, and two of one version: somebody shows
 * different viewers different words.
 *
 * @param version - the highest seen before; null: none
 * @throws CatalogRefused
 */
export function refuseOlder(
  { catalog, payload }: ReadCatalog,
  head: CatalogHead | null,
  version: number | null,
): void {
  const seen = Math.max(head?.catalog.version ?? 0, version ?? 0);
  if (catalog.version < seen) {
    throw new CatalogRefused('rollback', `version ${catalog.version} after ${seen}`);
  }
  if (head && catalog.version === head.catalog.version && payload !== head.payload) {
    throw new CatalogRefused('same-version', `another version ${catalog.version} was seen`);
  }
}
