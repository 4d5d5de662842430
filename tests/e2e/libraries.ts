import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileCatalog, envelopeBytes } from '../../tools/truecue/compile-catalog.ts';
import type { Bundle, BundleMedia } from '../../transcripts/bundle.ts';
import { extensionDir } from './world.ts';

/**
 * A copy of the built extension with other transcripts in it, as they are given:
 * unchecked, so that they can be what no author would write.
 *
 * @returns the folder; it goes when the run ends
 */
export async function extensionWith(bundles: readonly Bundle[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'extension-'));
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

/**
 * A bundle of one English track over one recording.
 *
 * @param more - what is to be otherwise
 */
export function bundleOf(
  mediaId: string,
  duration: number,
  cues: Bundle['tracks'][0]['cues'],
  more: Partial<Bundle> & Pick<BundleMedia, 'map'> = {},
): Bundle {
  const { map, ...fields } = more;
  return {
    schema: 'truecue-bundle/1',
    id: 'test',
    revision: 1,
    title: { en: 'Test' },
    media: [{ site: 'youtube', mediaId, duration, ...(map && { map }) }],
    speakers: [],
    notices: [],
    tracks: [{ language: 'en', kind: 'subtitles', label: 'English', cues }],
    sources: [],
    glossary: [],
    report: [],
    changes: [],
    ...fields,
  };
}

/**
 * Cues that say their number, one every two seconds, each for a second and a half:
 * number n is at 2 n.
 *
 * @param name - begins ids and texts
 * @param end - seconds
 */
export function numberedCues(name: string, end: number): Bundle['tracks'][0]['cues'] {
  return Array.from({ length: Math.floor(end / 2) }, (_, n) => ({
    id: `${name}-${n}`,
    startTime: 2 * n,
    endTime: 2 * n + 1.5,
    text: `${name} ${n}`,
  }));
}

/**
 * A copy of the built extension that must do with the room the browser gives it: it may
 * keep as much as the disk takes, and a disk cannot be filled here.
 *
 * @returns the folder; it goes when the run ends
 */
export async function extensionWithQuota(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'extension-'));
  await cp(extensionDir, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  await writeFile(path, JSON.stringify({ ...manifest, permissions }));
  return folder;
}
