import { parseCatalogAddress } from '../transcripts/catalog-address.ts';
import type {
  AddressFault,
  CatalogFailure,
  CatalogPreview,
} from '../transcripts/catalog-failure.ts';
import type { CatalogChange } from './background-messages.ts';
import { failureOf } from './catalog-files.ts';
import { BUILTIN, type CatalogRow, changeRows, loadRows, MAX_ROWS } from './catalog-rows.ts';
import { refuseUntrusted, trustOf } from './catalog-trust.ts';
import { fetchCatalog } from './catalog-update.ts';
import { describe } from './catalog-updates.ts';
import { keyFingerprint } from './signing.ts';

type Failed = { failed: CatalogFailure | AddressFault };

/** Fetch what an address leads to, and keep nothing of it. Never rejects. */
export async function lookAtCatalog(
  address: string,
): Promise<{ preview: CatalogPreview } | Failed> {
  const parsed = parseCatalogAddress(address);
  if ('fault' in parsed) return { failed: parsed.fault };
  const { url, publicKey: wanted } = parsed;
  const fault = refuseRow(await loadRows(), url);
  if (fault) return { failed: fault };
  try {
    const read = await fetchCatalog(url);
    const { catalog } = read;
    // Without a key anything is shown; whether to take it is the viewer's to say.
    await refuseUntrusted(read, wanted === null ? { unsigned: true } : { publicKey: wanted }, null);
    const { publicKey } = catalog;
    const fingerprint = publicKey === null ? null : await keyFingerprint(publicKey);
    const trust = trustOf(wanted, catalog);
    return { preview: { ...describe(catalog), url, publicKey, fingerprint, trust } };
  } catch (error) {
    console.warn('catalogs:', url, error);
    return { failed: failureOf(error) };
  }
}

function refuseRow(rows: readonly CatalogRow[], url: string): AddressFault | null {
  if (rows.some((row) => row.url === url)) return 'already-added';
  return rows.length >= MAX_ROWS ? 'too-many' : null;
}

/**
 * Add a catalog the viewer has looked at, behind the others.
 *
 * @param publicKey - the confirmed one; null: taken without a signature
 * @throws when it cannot be stored
 */
export async function addCatalog(
  url: string,
  publicKey: string | null,
): Promise<Failed | { failed: null }> {
  const parsed = parseCatalogAddress(publicKey === null ? url : `${url}#key=${publicKey}`);
  if ('fault' in parsed) return { failed: parsed.fault };
  const row: CatalogRow = {
    url: parsed.url,
    ...(publicKey === null ? { unsigned: true } : { publicKey }),
    enabled: true,
  };
  let failed: AddressFault | null = null;
  await changeRows((rows) => {
    failed = refuseRow(rows, row.url);
    return failed ? null : [...rows, row];
  });
  return { failed };
}

/** Do with a catalog of the list what the viewer asked. @throws when it cannot be stored */
export async function changeCatalog(url: string, change: CatalogChange): Promise<undefined> {
  await changeRows((rows) => {
    const index = rows.findIndex((row) => row.url === url);
    const row = rows[index];
    if (!row) return null;
    const others = rows.filter((one) => one !== row);
    if ('remove' in change) return url === BUILTIN ? null : others;
    if ('enabled' in change) return rows.map((one) => (one === row ? { ...row, ...change } : one));
    const to = Math.min(others.length, Math.max(0, index + change.move));
    return [...others.slice(0, to), row, ...others.slice(to)];
  });
  return undefined;
}
