import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64Url } from '../../services/base64url.ts';
import { type Catalog, checkCatalog, checkEnvelope } from '../../transcripts/catalog.ts';

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
  const same = (version: Catalog) => JSON.stringify({ ...version, version: 0 });
  if (same(catalog) === same(previous)) return Math.max(catalog.version, previous.version);
  return Math.max(catalog.version, previous.version + 1);
}

/**
 * What viewers of the catalog before will say to the new one's key; null when they
 * take it: the same key, the one announced, or the first.
 */
export function keyWarning(catalog: Catalog, previous: Catalog | null): string | null {
  const old = previous?.publicKey ?? null;
  if (old === null || old === catalog.publicKey) return null;
  if (catalog.publicKey === null) {
    return 'The catalog before was signed, this one is not: viewers who have that one will refuse it.';
  }
  if (previous?.nextKey === catalog.publicKey) return null;
  return (
    'The catalog before was signed with another key and did not announce this one: ' +
    'viewers who have that one will refuse it. Build with the old key and --next-key first.'
  );
}
