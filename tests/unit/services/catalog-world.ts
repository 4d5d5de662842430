import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CatalogRow } from '../../../services/catalog-rows.ts';
import type { SigningKey } from '../../../services/signing.ts';
import type { Bundle } from '../../../transcripts/bundle.ts';
import { newKey, type Publication, publish } from '../../catalog-host/publish.ts';
import { type RunningCatalogHost, startCatalogHost } from '../../catalog-host/server.ts';

/** As the extension names the host. */
const BASE = 'https://captions.example/';

/** A real host, an empty store, and the services as a worker has them that has just started. */
export interface CatalogWorld {
  host: RunningCatalogHost;
  key: SigningKey;
  row: CatalogRow;
  /** Put the next version on the host. */
  publish(publication: Partial<Publication>): ReturnType<typeof publish>;
  /** As after the worker was killed: what was in memory is gone. */
  restart(): Promise<Services>;
  close(): Promise<void>;
}

export interface Services {
  updates: typeof import('../../../services/catalog-update.ts');
  catalogs: typeof import('../../../services/catalogs.ts');
  bundles: typeof import('../../../services/bundles.ts');
  heads: typeof import('../../../services/catalog-heads.ts');
  kept: typeof import('../../../services/kept-files.ts');
  store: typeof import('../../../services/store.ts');
  fresher: typeof import('../../../services/fresher.ts');
}

export async function openCatalogWorld(): Promise<CatalogWorld> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
  const contains = vi.fn(async () => true);
  Object.assign(fakeBrowser, { permissions: { contains } });
  const host = await startCatalogHost();
  // Rows are of https; the host of the test has no certificate.
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    fetch(url.replace(BASE, host.base), init),
  );
  const key = await newKey();
  return {
    host,
    key,
    row: { url: `${BASE}catalog.json`, publicKey: key.publicKey, enabled: true },
    async publish(publication) {
      const made = await publish({ bundles: [], key, ...publication });
      host.publish(made.files);
      return made;
    },
    async restart() {
      vi.resetModules();
      const [updates, catalogs, bundles, heads, kept, store, fresher] = await Promise.all([
        import('../../../services/catalog-update.ts'),
        import('../../../services/catalogs.ts'),
        import('../../../services/bundles.ts'),
        import('../../../services/catalog-heads.ts'),
        import('../../../services/kept-files.ts'),
        import('../../../services/store.ts'),
        import('../../../services/fresher.ts'),
      ]);
      return { updates, catalogs, bundles, heads, kept, store, fresher };
    },
    close: () => host.close(),
  };
}

/** An interview of one cue; `text` tells its revisions apart. */
export function interview(id: string, mediaId: string, revision = 1, text = id): Bundle {
  return {
    schema: 'truecue-bundle/1',
    id,
    revision,
    title: { en: id },
    media: [{ site: 'youtube', mediaId }],
    speakers: [],
    notices: [],
    tracks: [
      {
        language: 'en',
        kind: 'captions',
        label: 'English',
        cues: [{ id: 'q1', startTime: 0, endTime: 1, text }],
      },
    ],
    sources: [],
    glossary: [],
    report: [],
    changes: [],
  };
}

export const media = (mediaId: string) => ({ site: 'youtube', mediaId });
