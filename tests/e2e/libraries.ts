import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileCatalog, envelopeBytes } from '../../tools/truecue/compile-catalog.ts';
import type { Bundle } from '../../transcripts/bundle.ts';
import { extensionDir } from './world.ts';

/**
 * A copy of the built extension with other transcripts in it, as they are given:
 * unchecked, so that they can be what no author would write.
 *
 * @returns the folder; remove it after use
 */
export async function extensionWith(bundles: readonly Bundle[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'truecue-extension-'));
  await cp(extensionDir, folder, { recursive: true });
  await rm(join(folder, 'library'), { recursive: true, force: true });
  const files = bundles.map((bundle) => ({
    bundle,
    bytes: Uint8Array.from(Buffer.from(JSON.stringify(bundle))),
  }));
  const compiled = await compileCatalog(files, {
    name: 'Test',
    homepage: 'https://example.org/',
    version: 1,
    updatedAt: '2026-01-01T00:00:00Z',
    validUntil: '2036-01-01T00:00:00Z',
  });
  for (const [path, bytes] of [
    ...compiled.files,
    ['catalog.json', envelopeBytes(compiled.catalog)] as const,
  ]) {
    const target = join(folder, 'library', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  return folder;
}

/** A bundle of one English track over one recording. */
export function bundleOf(mediaId: string, duration: number, cues: Bundle['tracks'][0]['cues']) {
  return {
    schema: 'truecue-bundle/1',
    id: 'test',
    revision: 1,
    title: { en: 'Test' },
    media: [{ site: 'youtube', mediaId, duration }],
    speakers: [],
    notices: [],
    tracks: [{ language: 'en', kind: 'subtitles', label: 'English', cues }],
    sources: [],
    glossary: [],
    report: [],
    changes: [],
  } satisfies Bundle;
}
