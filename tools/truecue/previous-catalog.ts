import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64Url } from '../../services/base64url.ts';
import { followsFrom, isRotation, rotationBytes, type SigningKey } from '../../services/signing.ts';
import {
  type Catalog,
  checkCatalog,
  checkEnvelope,
  type KeyRotation,
} from '../../transcripts/catalog.ts';

/** Statements kept, the newest: a key changes every few years. */
const MAX_ROTATIONS = 32;

/** The catalog that stands in `out`; null when there is none that can be read. */
export async function readPrevious(out: string): Promise<Catalog | null> {
  try {
    const envelope = checkEnvelope(JSON.parse(await readFile(join(out, 'catalog.json'), 'utf8')));
    const payload = new TextDecoder().decode(fromBase64Url(envelope?.payload ?? ''));
    return checkCatalog(JSON.parse(payload)).catalog;
  } catch {
    return null;
  }
}

/**
 * A version only grows (viewers refuse a smaller one), also where the newest
 * bundle was taken out of the library, or changed under an old date.
 */
export function nextVersion(catalog: Catalog, previous: Catalog | null): number {
  if (previous === null) return catalog.version;
  // As it would be read: in the order of `previous`, its texts cleaned.
  const read = checkCatalog({ ...catalog, version: previous.version }).catalog;
  const same = JSON.stringify(read) === JSON.stringify(previous);
  return Math.max(catalog.version, previous.version + (same ? 0 : 1));
}

/**
 * The statements of the catalog before, those which are right, and the one that
 * `nextKey` follows `key`.
 *
 * @param nextKey - undefined: none is announced
 */
export async function rotationsAfter(
  previous: Catalog | null,
  key: SigningKey | null,
  nextKey: string | undefined,
): Promise<KeyRotation[]> {
  const rotations: KeyRotation[] = [];
  for (const rotation of previous?.rotations ?? []) {
    if (await isRotation(rotation)) rotations.push(rotation);
  }
  const isNew = ({ publicKey, nextKey: next }: KeyRotation) =>
    publicKey !== key?.publicKey || next !== nextKey;
  if (key && nextKey !== undefined && rotations.every(isNew)) {
    const { publicKey } = key;
    const signature = await key.sign(rotationBytes(publicKey, nextKey));
    rotations.push({ publicKey, nextKey, signature });
  }
  return rotations.slice(-MAX_ROTATIONS);
}

/**
 * What viewers of the catalog before will say to the new one's key; null when they
 * take it: the same key, one that was announced, or the first.
 */
export async function keyWarning(
  catalog: Catalog,
  previous: Catalog | null,
): Promise<string | null> {
  const old = previous?.publicKey ?? null;
  if (old === null || old === catalog.publicKey) return null;
  if (catalog.publicKey === null) {
    return 'The catalog before was signed, this one is not: viewers who have that one will refuse it.';
  }
  if (await followsFrom(old, catalog.publicKey, catalog.rotations ?? [])) return null;
  if (previous?.nextKey === catalog.publicKey) {
    return (
      'The catalog before announced this key without a statement: viewers who missed that ' +
      'catalog will refuse this one. Build once more with the old key and --next-key first.'
    );
  }
  return (
    'The catalog before was signed with another key and did not announce this one: ' +
    'viewers who have that one will refuse it. Build with the old key and --next-key first.'
  );
}
