import type { Bundle } from '../transcripts/bundle.ts';
import { type BundleProblem, checkBundle } from '../transcripts/bundle-check.ts';
import type { CatalogEntry } from '../transcripts/catalog.ts';
import { MAX_FILE_BYTES } from '../transcripts/cue.ts';
import type { FailureReason } from '../transcripts/status.ts';
import { CatalogError, parseJson, readBuiltin, readByHash } from './catalog-files.ts';

export type LoadedBundle =
  | { bundle: Bundle; problems: BundleProblem[] }
  | { failed: FailureReason };

/** Bundles kept in memory: the tabs one watches by turns. */
const MAX_KEPT = 4;
/** By hash, the one used last at the end. */
const kept = new Map<string, Promise<LoadedBundle>>();

/**
 * The transcript of an entry; what is wrong with it comes along. Never rejects.
 *
 * Entries of one recording are not merged yet: the caller loads the first.
 */
export function loadBundle(entry: Pick<CatalogEntry, 'bundle'>): Promise<LoadedBundle> {
  const hash = entry.bundle;
  const loading = kept.get(hash) ?? readBundle(hash);
  kept.delete(hash);
  kept.set(hash, loading);
  for (const oldest of kept.keys()) {
    if (kept.size <= MAX_KEPT) break;
    kept.delete(oldest);
  }
  loading.then((loaded) => {
    if ('failed' in loaded && kept.get(hash) === loading) kept.delete(hash); // to be tried again
  });
  return loading;
}

async function readBundle(hash: string): Promise<LoadedBundle> {
  try {
    const bytes = await readByHash(readBuiltin, hash, 'json');
    if (bytes.length > MAX_FILE_BYTES) return { failed: 'bundle-damaged' };
    const { bundle, problems } = checkBundle(parseJson(bytes, 'the bundle'), bytes.length);
    if (!bundle) console.error('bundles: refused', hash, problems);
    return bundle ? { bundle, problems } : { failed: 'bundle-damaged' };
  } catch (error) {
    console.error('bundles:', error);
    const missing = error instanceof CatalogError && error.reason === 'missing';
    return { failed: missing ? 'bundle-missing' : 'bundle-damaged' };
  }
}
