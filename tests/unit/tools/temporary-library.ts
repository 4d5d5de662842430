import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { build } from '../../../tools/truecue/build.ts';

/** Folders of the running test; new for each. */
export let root: string;
export let library: string;
export let out: string;

/** Make the folders before each test of the file, and take them away after it. */
export function useTemporaryLibrary(): void {
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'truecue-build-'));
    library = join(root, 'library');
    out = join(root, 'out');
    await mkdir(library);
  });
  afterEach(() => rm(root, { recursive: true }));
}

export const VTT =
  'WEBVTT\n\nq1\n00:01.000 --> 00:02.500\n<v weaver>Warp &amp; weft\n\nq2\n00:03.000 --> 00:04.000\nThe end\n';
export const manifest = (id: string, more: object = {}) => ({
  schema: 'truecue-bundle/1',
  id,
  revision: 1,
  updatedAt: '2026-03-01T08:00:00Z',
  title: { en: `The ${id}` },
  media: [
    { site: 'youtube', mediaId: `${id}-on-the-loom`.slice(0, 11) },
    { site: 'youtube', mediaId: 'both-looms1' },
  ],
  speakers: [{ id: 'weaver', name: { en: 'Weaver' } }],
  tracks: [{ language: 'en', kind: 'captions', label: 'English' }],
  ...more,
});
/** Write an interview, with other files than the good ones if given. */
export async function add(id: string, files: Record<string, string | object> = {}) {
  const all = { 'bundle.json': manifest(id), 'en.vtt': VTT, ...files };
  await mkdir(join(library, id), { recursive: true });
  for (const [name, text] of Object.entries(all)) {
    const written = typeof text === 'string' ? text : JSON.stringify(text, null, 2);
    await writeFile(join(library, id, name), written);
  }
}
/** Exit code, messages without the temporary folder, and what was printed. */
export async function run(...options: string[]) {
  return await runInto(out, ...options);
}

/** The same, to another folder. */
export async function runInto(target: string, ...options: string[]) {
  const messages: string[] = [];
  let printed = '';
  const code = await build([library, target, ...options], {
    read: () => Promise.reject(new Error('no input')),
    write: async (text) => {
      printed += text;
    },
    tell: (message) => messages.push(message.replaceAll(`${library}/`, '')),
  });
  return { code, messages, printed: JSON.parse(printed) };
}
