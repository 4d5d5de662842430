import { keyOf, sha256 } from '../../services/hashing.ts';
import { checkBundle } from '../../transcripts/bundle-check.ts';
import { type Catalog, type CatalogFile, checkEntries } from '../../transcripts/catalog.ts';
import {
  CatalogConsistency,
  type CatalogProblem,
  filePath,
} from '../../transcripts/catalog-consistency.ts';
import { MAX_FILE_BYTES } from '../../transcripts/cue.ts';
import { type CatalogReader, Unreadable } from './catalog-reader.ts';
import { parseStrictly } from './verify-envelope.ts';

/** Most bytes of one index file or page. */
const MAX_LIST_BYTES = 8_000_000;
/** Most bytes of a delta; it is less than half of an index, of which viewers take 32 MB. */
const MAX_DELTA_BYTES = 16_000_000;
/** What a missing file makes of all others. */
const SEEMING = new Set(['not-on-a-page', 'not-in-index']);
/** Files asked for at once. */
const AT_ONCE = 6;

type Report = (file: string, code: string, message: string) => void;

/** Reads a file that is named by its hash; null: it is not there as named, and that is reported. */
type ReadNamed = (
  /** Of the bundles of a large catalog only the hash is known. */
  file: Pick<CatalogFile, 'sha256'> & { bytes?: number },
  extension: 'idx' | 'json',
  limit: number,
) => Promise<Uint8Array<ArrayBuffer> | null>;

/**
 * Read every file that a catalog names: there, with its length and hash, and saying
 * what the others say.
 */
export async function verifyFiles(
  catalog: Catalog,
  read: CatalogReader,
  progress: (filesRead: number) => void,
): Promise<CatalogProblem[]> {
  const problems: CatalogProblem[] = [];
  const report: Report = (file, code, message) => {
    problems.push({ file, code, message });
  };
  const fits = new CatalogConsistency();
  const readNamed = namedReader(read, report, progress);
  if (!(await verifyLists(catalog, fits, readNamed, report))) {
    return [...problems, ...fits.problems.filter(({ code }) => !SEEMING.has(code))];
  }
  fits.finish(catalog);
  await verifyBundles(catalog, fits, readNamed, report);
  return [...problems, ...fits.problems];
}

function namedReader(
  read: CatalogReader,
  report: Report,
  progress: (filesRead: number) => void,
): ReadNamed {
  let filesRead = 0;
  return async (file, extension, limit) => {
    const path = filePath(file, extension);
    try {
      const bytes = await read(path, limit);
      filesRead += 1;
      progress(filesRead);
      if ((await sha256(bytes)) !== file.sha256) {
        report(path, 'wrong-hash', 'The file is not the one that the catalog names.');
      } else if (file.bytes !== undefined && bytes.length !== file.bytes) {
        report(path, 'wrong-bytes', `${bytes.length} bytes; the catalog says ${file.bytes}.`);
      } else return bytes;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      report(path, error.code, error.message);
    }
    return null;
  };
}

/** Index, pages and deltas. @returns whether index and pages are whole, so that others can be judged by them */
async function verifyLists(
  catalog: Catalog,
  fits: CatalogConsistency,
  readNamed: ReadNamed,
  report: Report,
): Promise<boolean> {
  let whole = true;
  for await (const [file, bytes] of inOrder(catalog.index, (file) =>
    readNamed(file, 'idx', MAX_LIST_BYTES),
  )) {
    if (bytes) fits.addIndex(file, bytes);
    else whole = false;
  }
  for await (const [file, bytes] of inOrder(catalog.pages, (file) =>
    readNamed(file, 'json', MAX_LIST_BYTES),
  )) {
    const path = filePath(file, 'json');
    const page = bytes ? checkEntries(parseStrictly(bytes)) : null;
    for (const { path: at, message } of page?.problems ?? []) {
      report(path, 'bad-entry', `${at}: ${message}`);
    }
    if (page && page.problems.length === 0) fits.addPage(file, page.entries);
    else whole = false;
  }
  for await (const [delta, bytes] of inOrder(catalog.deltas ?? [], (delta) =>
    readNamed(delta, 'idx', MAX_DELTA_BYTES),
  )) {
    if (bytes) fits.addDelta(delta, bytes);
  }
  return whole;
}

async function verifyBundles(
  catalog: Catalog,
  fits: CatalogConsistency,
  readNamed: ReadNamed,
  report: Report,
): Promise<void> {
  const listed = new Map(catalog.bundles?.map((file) => [file.sha256, file]));
  const hashes = new Set([...listed.keys(), ...fits.byBundle.keys()]);
  for await (const [hash, bytes] of inOrder([...hashes], (hash) =>
    readNamed(listed.get(hash) ?? { sha256: hash }, 'json', MAX_FILE_BYTES),
  )) {
    if (!bytes) continue;
    const path = filePath({ sha256: hash }, 'json');
    const { bundle, problems: wrong } = checkBundle(parseStrictly(bytes), bytes.length);
    for (const { path: at, message, severity } of wrong) {
      if (severity === 'error') report(path, 'bad-bundle', `${at}: ${message}`);
    }
    if (bundle) fits.addBundle(hash, bundle, await Promise.all(bundle.media.map(keyOf)));
  }
}

/** The items with what `work` makes of them, in their order; a few are worked on ahead. */
async function* inOrder<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): AsyncGenerator<[T, R]> {
  const ahead: Promise<[T, R]>[] = [];
  for (const item of items) {
    ahead.push(work(item).then((made) => [item, made]));
    const first = ahead.length >= AT_ONCE ? ahead.shift() : undefined;
    if (first) yield await first;
  }
  for (const rest of ahead) yield await rest;
}
