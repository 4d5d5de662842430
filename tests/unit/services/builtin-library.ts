import { vi } from 'vitest';
import { compileCatalog, envelopeBytes } from '../../../tools/truecue/compile-catalog.ts';
import { checkBundle } from '../../../transcripts/bundle-check.ts';

/** A built-in library behind `fetch`, as the extension's own files. */
export interface BuiltinLibrary {
  /** By path in the extension; tests damage what they like. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Paths asked for, in order. */
  asked: string[];
}

/** Serve a library of bundles, `id → mediaId`, until the test ends. */
export async function serveBuiltin(bundles: Record<string, string>): Promise<BuiltinLibrary> {
  const made = Object.entries(bundles).map(([id, mediaId]) => {
    const { bundle } = checkBundle({
      schema: 'truecue-bundle/1',
      id,
      revision: 1,
      title: { en: id },
      media: [{ site: 'youtube', mediaId }],
      tracks: [
        {
          language: 'en',
          kind: 'captions',
          label: 'English',
          cues: [{ id: 'q1', startTime: 0, endTime: 1, text: id }],
        },
      ],
    });
    if (!bundle) throw new Error('the test’s own bundle is refused');
    return { bundle, bytes: new TextEncoder().encode(JSON.stringify(bundle)) };
  });
  const { catalog, files } = await compileCatalog(made, {
    name: 'Test',
    homepage: null,
    version: 1,
    updatedAt: '2026-01-01T00:00:00Z',
    validUntil: '2026-01-02T00:00:00Z',
  });
  const served = new Map([['catalog.json', envelopeBytes(catalog)], ...files]);
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.slice(url.indexOf('library/') + 'library/'.length);
    asked.push(path);
    const bytes = served.get(path);
    if (!bytes) throw new TypeError('Failed to fetch'); // as Chromium does for its own files
    return new Response(bytes);
  });
  return { files: served, asked };
}
