import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../services/hashing.ts';
import type { Catalog, CatalogDelta } from '../../transcripts/catalog.ts';
import { filePath } from '../../transcripts/catalog-consistency.ts';
import { keysThatDiffer } from '../../transcripts/catalog-delta.ts';
import { type FileSink, keepFile } from './compile-entries.ts';

/** Steps kept: with one a day, a viewer may have been away for a month. */
const MAX_STEPS = 32;
/** Of the index's bytes, what all steps weigh at most: beyond it the index is soon less to fetch. */
const MAX_SHARE = 0.5;

/**
 * The steps of the catalog before whose files are still in `out`: the newest, up to
 * the first one that is missing. None for a `whole` catalog, which is small.
 */
export async function carriedDeltas(
  catalog: Catalog,
  previous: Catalog | null,
  out: string,
): Promise<CatalogDelta[]> {
  const deltas: CatalogDelta[] = [];
  if (catalog.whole) return deltas;
  for (const delta of previous?.deltas?.toReversed() ?? []) {
    const there = await stat(join(out, filePath(delta, 'idx'))).catch(() => null);
    if (there?.size !== delta.bytes) break;
    deltas.unshift(delta);
  }
  return deltas;
}

/**
 * The steps that lead to `catalog`: those carried over, and one from the catalog
 * before to this one. The oldest are left out where there are too many. None where
 * the catalog before is no start: newer, or its index no longer in `out`.
 *
 * @param keys - all of `catalog`, whose version is final
 */
export async function deltasTo(
  catalog: Catalog,
  keys: Uint8Array,
  carried: readonly CatalogDelta[],
  previous: Catalog | null,
  out: string,
  keep: FileSink,
): Promise<CatalogDelta[]> {
  if (catalog.whole || previous === null || catalog.version < previous.version) return [];
  if (catalog.version === previous.version) return [...carried];
  const before = await readKeys(previous, out);
  if (before === null) return [];
  const file = await keepFile(keysThatDiffer(before, keys), 'idx', keep);
  const steps = [...carried, { from: previous.version, ...file }].slice(-MAX_STEPS);
  let weight = steps.reduce((sum, { bytes }) => sum + bytes, 0);
  while (steps.length > 0 && weight > keys.length * MAX_SHARE) {
    weight -= steps.shift()?.bytes ?? 0;
  }
  return steps;
}

/** All keys of a catalog that was built into `out`; null when they are not there as it names them. */
async function readKeys({ index }: Catalog, out: string): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  for (const file of index) {
    const bytes = await readFile(join(out, filePath(file, 'idx'))).catch(() => null);
    if (bytes === null || (await sha256(new Uint8Array(bytes))) !== file.sha256) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
