import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Catalog } from '../transcripts/catalog.ts';
import type { CatalogFailure } from '../transcripts/catalog-failure.ts';
import type { OwnTranscript } from '../transcripts/own.ts';
import type { OutboxReport } from './outbox-report.ts';

/** The last good copy of a catalog's signed part. Its index files are in the store with it. */
export interface CatalogHead {
  /** Of the catalog, as in `local:catalogs`. */
  url: string;
  catalog: Catalog;
  /** SHA-256 of the payload as it was signed, hex. */
  payload: string;
  /** The row's key when it was accepted: another one since, if the key was changed. */
  acceptedFor: string | null;
}

/** What is known of a file without reading it. */
export interface FileNote {
  /** Hex; also the key of its bytes. */
  sha256: string;
  kind: 'index' | 'page' | 'bundle';
  /** `url` of the catalog it came with. */
  catalog: string;
  /** Belongs to the catalog's copy here and goes with it; else it was fetched to be watched. */
  pinned: boolean;
  size: number;
  /** Milliseconds since the epoch. */
  usedAt: number;
  /** Of a bundle. */
  id?: string;
  revision?: number;
}

interface Schema extends DBSchema {
  heads: { key: string; value: CatalogHead };
  notes: { key: string; value: FileNote };
  bytes: { key: string; value: Uint8Array<ArrayBuffer> };
  /** The viewer's own transcripts; `local:transcripts` lists them. */
  own: { key: string; value: OwnTranscript };
  /** The viewer's reports; `local:outbox` lists them. */
  reports: { key: string; value: OutboxReport; indexes: { kind: string } };
}

export type Store = IDBPDatabase<Schema>;

/** The browser's storage refused: it is full, or broken. */
export class StorageFailure extends Error {
  override name = 'StorageFailure';
  readonly reason: Extract<CatalogFailure, 'storage-full' | 'storage-broken'>;

  constructor(cause: unknown) {
    super(`storage: ${String(cause)}`, { cause });
    const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
    this.reason = name === 'QuotaExceededError' ? 'storage-full' : 'storage-broken';
  }
}

let opening: Promise<Store> | undefined;

function open(): Promise<Store> {
  opening ??= openDB<Schema>('truecue', 3, {
    upgrade(store, before) {
      if (before < 1) {
        store.createObjectStore('heads', { keyPath: 'url' });
        store.createObjectStore('notes', { keyPath: 'sha256' });
        store.createObjectStore('bytes');
      }
      if (before < 2) store.createObjectStore('own', { keyPath: 'id' });
      if (before < 3) {
        const reports = store.createObjectStore('reports', { keyPath: 'report.id' });
        reports.createIndex('kind', 'state.kind');
      }
    },
    terminated: forget,
    // A newer version of the extension wants in; it is told of by the next question.
    blocking: (_now, _next, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
  });
  opening.catch(forget); // the next question tries again
  return opening;
}

function forget(): void {
  opening = undefined;
}

/**
 * Work with the store: catalogs' copies, fetched transcripts, the viewer's own and their
 * reports, in IndexedDB.
 *
 * @throws StorageFailure for whatever the browser refuses
 */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (error) {
    if (error instanceof StorageFailure) throw error;
    throw new StorageFailure(error);
  }
}
