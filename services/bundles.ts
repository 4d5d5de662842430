import type { Bundle } from '../transcripts/bundle.ts';
import { checkBundle } from '../transcripts/bundle-check.ts';
import type { CatalogFailure } from '../transcripts/catalog-failure.ts';
import { MAX_FILE_BYTES } from '../transcripts/cue.ts';
import type { FailureReason } from '../transcripts/status.ts';
import { CatalogError, parseJson, readBuiltin, readByHash } from './catalog-files.ts';
import { BUILTIN } from './catalog-rows.ts';
import type { FoundEntry, KeepOption } from './catalogs.ts';
import { FetchFailure } from './fetching.ts';
import { damageFound, newerArrived, patiently } from './fresher.ts';
import { keepLoose, keptNotes, readKept } from './kept-files.ts';
import { fetchWatched } from './watched-files.ts';

/** What names a bundle: a found entry, or the part of one that matters. */
export type BundleEntry = Pick<FoundEntry, 'bundle' | 'catalog' | 'id' | 'revision' | 'whole'>;

export type LoadedBundle =
  | {
      bundle: Bundle;
      /** Of the file it was read from, hex: another than the entry's while that is fetched. */
      sha256: string;
    }
  | { failed: FailureReason };

/** Bundles kept in memory: the tabs one watches by turns. */
const MAX_KEPT = 8;
/** By hash, the one used last at the end. */
const loaded = new Map<string, Promise<LoadedBundle>>();

/**
 * The transcript of an entry. Never rejects.
 *
 * From memory, from the disk, from its catalog's host: whichever has it first. Where
 * only an older revision is here and the host takes its time, the older one is the
 * answer, and `newerArrived` is called when the newer is here.
 */
export function loadBundle(entry: BundleEntry, { keep }: KeepOption): Promise<LoadedBundle> {
  const hash = entry.bundle;
  const loading = loaded.get(hash) ?? readBundle(entry, keep);
  loaded.delete(hash);
  loaded.set(hash, loading);
  for (const oldest of loaded.keys()) {
    if (loaded.size <= MAX_KEPT) break;
    loaded.delete(oldest);
  }
  loading.then((answer) => {
    // A failure is to be tried again; an older revision is not this one.
    const final = 'bundle' in answer && answer.sha256 === hash;
    if (!final && loaded.get(hash) === loading) loaded.delete(hash);
  });
  return loading;
}

async function readBundle(entry: BundleEntry, keep: boolean): Promise<LoadedBundle> {
  const { bundle: hash, catalog } = entry;
  try {
    if (catalog === BUILTIN) return checked(await readByHash(readBuiltin, hash, 'json'), hash);
    const kept = await readKept(hash, keep).catch(unreadable);
    if (kept) return checked(kept, hash);
    if (!entry.whole) return await fetchBundle(entry, keep);
    damageFound();
    const older = await olderRevision(entry, keep).catch(unreadable);
    return older ?? { failed: 'bundle-missing' };
  } catch (error) {
    console.error('bundles:', error);
    if (!(error instanceof CatalogError)) return { failed: 'internal' };
    if (error.reason === 'unreachable') return { failed: 'host-unreachable' };
    return { failed: error.reason === 'missing' ? 'bundle-missing' : 'bundle-damaged' };
  }
}

async function fetchBundle(entry: BundleEntry, keep: boolean): Promise<LoadedBundle> {
  const { bundle: hash, catalog, id, revision } = entry;
  const fetching = fetchWatched(catalog, { sha256: hash }, MAX_FILE_BYTES).then(async (bytes) => {
    if (keep) await keepLoose({ sha256: hash, kind: 'bundle', catalog, id, revision }, bytes);
    return bytes;
  });
  fetching.catch(() => undefined); // it may fail while we look
  const older = await olderRevision(entry, keep).catch(unreadable);
  const bytes = older ? await patiently(fetching) : await fetching.catch(unreachable);
  if (bytes) return checked(bytes, hash);
  fetching.then(
    (late) => {
      // In private windows there is no disk to find it on when it is asked for again.
      loaded.set(hash, Promise.resolve(checked(late, hash)));
      newerArrived();
    },
    (error) => console.warn('bundles: the newer one:', error),
  );
  return older ?? { failed: 'host-unreachable' };
}

/** The newest other revision that is here; null: none. */
async function olderRevision(
  { catalog, id }: BundleEntry,
  keep: boolean,
): Promise<LoadedBundle | null> {
  const [note] = (await keptNotes())
    .filter((note) => note.kind === 'bundle' && note.catalog === catalog && note.id === id)
    .sort((a, b) => (b.revision ?? 0) - (a.revision ?? 0));
  const bytes = note && (await readKept(note.sha256, keep));
  return bytes ? checked(bytes, note.sha256) : null;
}

function checked(bytes: Uint8Array, hash: string): LoadedBundle {
  if (bytes.length > MAX_FILE_BYTES) return { failed: 'bundle-damaged' };
  const { bundle, problems } = checkBundle(parseJson(bytes, 'the bundle'), bytes.length);
  if (!bundle) console.error('bundles: refused', hash, problems);
  return bundle ? { bundle, sha256: hash } : { failed: 'bundle-damaged' };
}

/** The disk does not answer: then the network. */
function unreadable(error: unknown): null {
  console.error('bundles: the disk:', error);
  return null;
}

/** A host that answers is not called one that is down. */
function unreachable(error: unknown): never {
  const fault = error instanceof FetchFailure ? faults[error.reason] : undefined;
  throw new CatalogError(fault ?? 'unreachable', 'the transcript cannot be had', error);
}

const faults: Partial<Record<CatalogFailure, CatalogError['reason']>> = {
  'file-missing': 'missing',
  'wrong-hash': 'damaged',
};
