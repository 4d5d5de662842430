import { browser } from 'wxt/browser';
import {
  type Catalog,
  type CatalogEntry,
  type CatalogFile,
  checkCatalog,
  checkEntries,
  checkEnvelope,
} from '../transcripts/catalog.ts';
import { entriesFor, fileFor, hasKey } from '../transcripts/match.ts';
import { fromBase64Url } from './base64url.ts';
import { sha256 } from './hashing.ts';

/** A catalog, or a file of one, could not be read or is not what it should be. */
export class CatalogError extends Error {
  override name = 'CatalogError';
  readonly reason: 'missing' | 'damaged';

  constructor(reason: 'missing' | 'damaged', message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** Reads a file of one catalog by its path there: `catalog.json`, `files/….idx`. */
export type FileReader = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

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

/** @throws CatalogError `damaged` when `bytes` is no UTF-8 or no JSON */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new CatalogError('damaged', `${name} is no JSON`, error);
  }
}

export interface OpenCatalog {
  catalog: Catalog;
  /** The entries for a key (`keyOf`), in the catalog's order. Rejects with CatalogError. */
  find(key: string): Promise<CatalogEntry[]>;
}

/**
 * Reads `catalog.json`; index files are read once, when first needed, and kept.
 *
 * @throws CatalogError
 */
export async function openCatalog(read: FileReader): Promise<OpenCatalog> {
  const envelope = checkEnvelope(parseJson(await read('catalog.json'), 'catalog.json'));
  if (!envelope) throw new CatalogError('damaged', 'catalog.json has no payload');
  const { catalog, problem } = checkCatalog(payloadOf(envelope.payload));
  if (!catalog) throw new CatalogError('damaged', problem ?? 'the payload is damaged');

  const indexes = new Map<string, Promise<Uint8Array>>();
  const readIndex = ({ sha256: hash }: CatalogFile) => {
    const known = indexes.get(hash);
    if (known) return known;
    const reading = readByHash(read, hash, 'idx');
    indexes.set(hash, reading);
    reading.catch(() => indexes.delete(hash)); // the next match tries again
    return reading;
  };

  return {
    catalog,
    async find(key) {
      const index = fileFor(catalog.index, key);
      if (!index || !hasKey(await readIndex(index), key)) return [];
      const page = fileFor(catalog.pages, key);
      if (!page) throw new CatalogError('damaged', `no page for the key ${key}`);
      const { entries, problems } = checkEntries(
        parseJson(await readByHash(read, page.sha256, 'json'), 'an entry page'),
      );
      if (problems.length > 0) console.error('catalogs: an entry page is damaged', problems);
      return entriesFor(entries, key);
    },
  };
}

function payloadOf(payload: string): unknown {
  try {
    return parseJson(fromBase64Url(payload), 'the payload');
  } catch (error) {
    if (error instanceof CatalogError) throw error;
    throw new CatalogError('damaged', 'the payload is no base64url', error);
  }
}
