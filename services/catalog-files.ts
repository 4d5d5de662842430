import { browser } from 'wxt/browser';
import { type CatalogEntry, checkEntries } from '../transcripts/catalog.ts';
import { filePath } from '../transcripts/catalog-consistency.ts';
import type { CatalogFailure } from '../transcripts/catalog-failure.ts';
import type { FailureReason } from '../transcripts/status.ts';
import { FetchFailure, fetchFile } from './fetching.ts';
import { sha256 } from './hashing.ts';

/** A catalog, or a file of one, could not be read or is not what it should be. */
export class CatalogError extends Error {
  override name = 'CatalogError';
  readonly reason: 'missing' | 'damaged' | 'unreachable';

  /** Of the catalog, where its host was asked. */
  readonly url: string | undefined;

  constructor(reason: CatalogError['reason'], message: string, cause?: unknown, url?: string) {
    super(message, { cause });
    this.reason = reason;
    this.url = url;
  }

  /** As a viewer is told. */
  get failure(): FailureReason {
    return this.reason === 'unreachable' ? 'host-unreachable' : 'catalog-damaged';
  }
}

/** Reads a file of one catalog by its path there: `catalog.json`, `files/….idx`. */
type FileReader = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Reads the catalog that came with the extension.
 *
 * @throws CatalogError `missing`
 */
export const readBuiltin: FileReader = async (path) => {
  try {
    const response = await fetch(`${browser.runtime.getURL('/')}library/${path}`);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new CatalogError('missing', `library/${path} is not in the extension`, error);
  }
};

/**
 * Reads a file by its hash, and checks that it is the one.
 *
 * @throws CatalogError
 */
export async function readByHash(
  read: FileReader,
  hash: string,
  extension: 'idx' | 'json',
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await read(`files/${hash}.${extension}`);
  if ((await sha256(bytes)) === hash) return bytes;
  throw new CatalogError('damaged', `files/${hash}.${extension} has another hash`);
}

/** For the slowest line that is still one, 25 kB a second, after a wait of 20 s. */
const BYTES_PER_MS = 25;
const FIRST_BYTE_MS = 20_000;

/** Milliseconds to wait for a file of `bytes`. */
function patienceFor(bytes: number): number {
  return FIRST_BYTE_MS + Math.ceil(bytes / BYTES_PER_MS);
}

export interface NamedFile {
  sha256: string;
  /** Exactly so many; absent for bundles of a large catalog, whose entries name only a hash. */
  bytes?: number;
}

/**
 * Fetch a file of the catalog at `url` by its hash, and check that it is the one.
 *
 * @param limit - most bytes taken where the catalog does not say how many there are
 * @throws FetchFailure
 */
export async function fetchNamed(
  url: string,
  file: NamedFile,
  extension: 'idx' | 'json',
  limit: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const most = Math.min(file.bytes ?? limit, limit);
  const address = new URL(filePath(file, extension), url).href;
  const options = { limit: most, patience: patienceFor(most), signal };
  const bytes = await fetchFile(address, options).catch((error: unknown) => {
    const missing = error instanceof FetchFailure && error.reason === 'not-found';
    throw missing ? new FetchFailure('file-missing', error.message, error) : error;
  });
  if ((await sha256(bytes)) === file.sha256) return bytes;
  throw new FetchFailure(
    readsAsPage(bytes) ? 'not-a-catalog' : 'wrong-hash',
    `${address}: changed`,
  );
}

/** A network that wants a log-in first answers everything with its own page. */
function readsAsPage(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype|html|head|body)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/** What became of a catalog, by whatever was thrown on the way. */
export function failureOf(error: unknown): CatalogFailure {
  const reason = error instanceof Error && 'reason' in error ? error.reason : undefined;
  return typeof reason === 'string' ? (reason as CatalogFailure) : 'internal';
}

/** @throws CatalogError `damaged` when `bytes` is no UTF-8 or no JSON */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new CatalogError('damaged', `${name} is no JSON`, error);
  }
}

/** The entries of a page; what is wrong with others is reported. @throws CatalogError */
export function readPage(bytes: Uint8Array): CatalogEntry[] {
  const { entries, problems } = checkEntries(parseJson(bytes, 'an entry page'));
  if (problems.length > 0) console.error('catalogs: an entry page is damaged', problems);
  return entries;
}
