import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stdio } from '../../../tools/truecue/io.ts';
import { report as command } from '../../../tools/truecue/report.ts';
import type { Report } from '../../../transcripts/report.ts';
import { memoryIo } from './memory-io.ts';
import { add, library, manifest, root } from './temporary-library.ts';

export const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
/** First 16 hex digits of SHA-256 of the id, by `printf %s ID | sha256sum`. */
export const FINGERPRINT = 'c812e1edb64417d6';
const NOW = '2026-03-05T12:00:00.500Z';

/** As people write it: not what a program would. */
export const BUNDLE = `{
  "schema": "truecue-bundle/1",
  "id": "loom", "revision": 4,
  "updatedAt": "2026-03-01T08:00:00Z",
  "title": { "en": "The loom" },
  "media": [{ "site": "youtube", "mediaId": "abcdefghij1" }],
  "speakers": [{ "id": "weaver", "name": { "en": "Weaver" } }, { "id": "guest", "name": { "en": "Guest" } }],
  "tracks": [
    { "language": "en", "kind": "captions", "label": "English" },
    { "language": "ko", "kind": "subtitles", "label": "한국어", "translationOf": "en", "file": "korean.vtt" }
  ],
  "house": { "note": "kept" },
  "changes": [
    { "revision": 4, "at": "2026-03-01T08:00:00Z" }
  ]
}
`;
export const EN =
  'WEBVTT - by hand\n\nNOTE q2 is odd\n\nq1\n00:01.000 --> 00:02.500 align:start\n<v weaver>Warp &amp; weft\n\n' +
  'q2\n00:03.000 --> 00:04.000\n<v weaver>Theend\n';
export const KO =
  'WEBVTT\r\n\r\nq1\r\n00:01.000 --> 00:02.500\r\n날실과\r\n씨실\r\n\r\nq2\r\n00:03.000 --> 00:04.000\r\n끝\r\n';

/** The interview `loom`, and another beside it. */
export async function addLoom(): Promise<void> {
  await add('loom', { 'bundle.json': BUNDLE, 'en.vtt': EN, 'korean.vtt': KO });
  await add('other', { 'bundle.json': manifest('other') });
}

export const sent = (more: Partial<Report> = {}): Report => ({
  schema: 'truecue-report/1',
  id: ID,
  createdAt: '2026-03-02T09:15:00Z',
  bundle: { id: 'loom', revision: 4, sha256: 'ab'.repeat(32) },
  media: { site: 'youtube', mediaId: 'abcdefghij1' },
  language: 'en',
  cueId: 'q2',
  mediaTime: 3.4,
  quoted: 'Theend',
  category: 'typo',
  suggestion: { text: 'The end' },
  client: '0.1.0',
  ...more,
});

/** `truecue report VERB`, with the temporary folder out of what it says. */
export async function run(verb: string, report: unknown, ...options: string[]) {
  const file = join(root, 'report.json');
  await writeFile(file, typeof report === 'string' ? report : JSON.stringify(report));
  const io = { ...memoryIo(), read: stdio.read };
  const code = await command([verb, file, library, '--now', NOW, ...options], io);
  const out = io.out.replaceAll(`${library}/`, '');
  return { code, printed: JSON.parse(out), text: out + io.told.join('\n') };
}

export const fileOf = (name: string) => readFile(join(library, 'loom', name), 'utf8');
/** All three files as one text. */
export const files = async () =>
  (await Promise.all(['bundle.json', 'en.vtt', 'korean.vtt'].map(fileOf))).join('\0');
export const bundleNow = async () => JSON.parse(await fileOf('bundle.json'));
