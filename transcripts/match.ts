import type { CatalogEntry, CatalogFile } from './catalog.ts';

/**
 * Which file of a sharded list holds `key`: the last whose first key is at most
 * `key`; null when all begin after it.
 *
 * @param files - in order of `firstKey`, as `checkCatalog` leaves them
 * @param key - 16 lower-case hex digits
 */
export function fileFor(files: readonly CatalogFile[], key: string): CatalogFile | null {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((files[middle]?.firstKey ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return files[low - 1] ?? null;
}

/**
 * Whether an index file holds `key` (docs/formats.md, Catalog): keys of 8 bytes,
 * big-endian, sorted. Bytes past the last whole key are ignored.
 *
 * @param key - 16 lower-case hex digits
 */
export function hasKey(index: Uint8Array, key: string): boolean {
  const high32 = Number.parseInt(key.slice(0, 8), 16);
  const low32 = Number.parseInt(key.slice(8), 16);
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  let low = 0;
  let high = Math.floor(index.byteLength / 8);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = view.getUint32(middle * 8) - high32 || view.getUint32(middle * 8 + 4) - low32;
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}

/** The entries of a page for `key`, in the page's order. */
export function entriesFor(page: readonly CatalogEntry[], key: string): CatalogEntry[] {
  return page.filter((entry) => entry.key === key);
}
