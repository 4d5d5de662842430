import {
  type Catalog,
  type CatalogEntry,
  type CatalogFile,
  checkCatalog,
  checkEnvelope,
} from '../transcripts/catalog.ts';
import { entriesFor, fileFor, hasKey } from '../transcripts/match.ts';
import { fromBase64Url } from './base64url.ts';
import { CatalogError, parseJson, readBuiltin, readByHash, readPage } from './catalog-files.ts';

interface OpenCatalog {
  catalog: Catalog;
  /** The entries for a key (`keyOf`), in the catalog's order. Rejects with CatalogError. */
  find(key: string): Promise<CatalogEntry[]>;
}

/** One opening for the life of the worker; a failed one is forgotten. */
let opening: Promise<OpenCatalog> | undefined;

/**
 * The catalog that came with the extension. Nothing of it is asked of the network.
 *
 * @throws CatalogError
 */
export function openBuiltin(): Promise<OpenCatalog> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Index files are read once, when first needed, and kept. */
async function open(): Promise<OpenCatalog> {
  const envelope = checkEnvelope(parseJson(await readBuiltin('catalog.json'), 'catalog.json'));
  if (!envelope) throw new CatalogError('damaged', 'catalog.json has no payload');
  const { catalog, problem } = checkCatalog(payloadOf(envelope.payload));
  if (!catalog) throw new CatalogError('damaged', problem ?? 'the payload is damaged');

  const indexes = new Map<string, Promise<Uint8Array>>();
  const readIndex = ({ sha256: hash }: CatalogFile) => {
    const known = indexes.get(hash);
    if (known) return known;
    const reading = readByHash(readBuiltin, hash, 'idx');
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
      return entriesFor(readPage(await readByHash(readBuiltin, page.sha256, 'json')), key);
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
