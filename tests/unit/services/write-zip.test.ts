import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { writeZip } from '../../../services/write-zip.ts';
import { filesIn } from '../../e2e/stored-zip.ts';

const files = [
  { path: 'keeper/bundle.json', text: '{"a":1}\n' },
  { path: 'keeper/등대.vtt', text: 'WEBVTT\n\n한글 — é 🎈\n'.repeat(3000) },
  { path: 'empty.txt', text: '' },
];

test('the files are in it, in order, and nothing else', async () => {
  const zip = writeZip(files);
  const read = await JSZip.loadAsync(await zip.arrayBuffer(), { checkCRC32: true });
  const found = Object.values(read.files).map(async (file) => ({
    path: file.name,
    text: await file.async('string'),
  }));
  expect(await Promise.all(found)).toEqual(files);
});

test('nothing in it is compressed, and the same files give the same zip', async () => {
  const [first, second] = await Promise.all(
    [writeZip(files), writeZip(files)].map((zip) => zip.arrayBuffer()),
  );
  expect([...filesIn(new Uint8Array(first as ArrayBuffer))]).toEqual(
    files.map(({ path, text }) => [path, text]),
  );
  expect(second).toEqual(first);
});
