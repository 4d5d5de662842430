import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publish } from '../../../tools/publish/publish.ts';
import { putFiles } from '../../../tools/publish/put-files.ts';
import { BadUsage } from '../../../tools/truecue/args.ts';
import { stdio } from '../../../tools/truecue/io.ts';
import { writeNewKey } from '../../../tools/truecue/key-file.ts';
import { verify } from '../../../tools/truecue/verify.ts';
import { memoryIo } from './memory-io.ts';
import { add, library, manifest, out, root, useTemporaryLibrary } from './temporary-library.ts';

useTemporaryLibrary();

async function run(...options: string[]) {
  const key = join(root, 'key.pem');
  await writeNewKey(key).catch(() => {});
  const io = { ...memoryIo(), read: stdio.read };
  const code = await publish([library, out, '--key', key, ...options], io);
  return { code, out: io.out, told: io.told.join('\n') };
}
const all = async () => (await readdir(out, { recursive: true }).catch(() => [])).sort();

describe('publish', () => {
  test('puts a signed catalog where the host serves it', async () => {
    await add('loom');
    const first = await run();
    expect(first.code).toBe(0);
    const printed = JSON.parse(first.out);
    expect(printed).toMatchObject({ catalog: join(out, 'catalog.json'), entries: 2, added: 3 });
    expect(printed.bytes).toBeGreaterThan(500);
    expect(await verify([out], memoryIo())).toBe(0);
    expect((await all()).filter((file) => file.includes('.new'))).toEqual([]);

    await add('loom', {
      'bundle.json': manifest('loom', { revision: 2, title: { en: 'The new loom' } }),
    });
    const second = await run();
    expect(JSON.parse(second.out).version).toBeGreaterThan(printed.version);
    expect(JSON.parse(second.out).added).toBe(2);
    expect(await verify([out], memoryIo())).toBe(0);
    // Viewers may hold the catalog before.
    expect((await all()).filter((file) => file.startsWith('files/'))).toHaveLength(5);
  });

  test.each([
    ['an error in the library', { 'bundle.json': manifest('loom', { id: 'x' }) }, 'id-not-folder'],
    [
      'a name of the private list',
      { 'bundle.json': manifest('loom', { house: 'Oriel Quandt' }) },
      'private-name',
    ],
  ])('%s stops it, and leaves what is published', async (_what, files, code) => {
    await add('loom');
    await run();
    const before = await readFile(join(out, 'catalog.json'), 'utf8');
    await add('loom', files);
    const list = join(root, 'private.txt');
    await writeFile(list, 'Oriel Quandt\n');
    const stopped = await run('--private', list);
    expect(stopped.code).toBe(1);
    expect(stopped.out).toBe('');
    expect(stopped.told).toContain(`[${code}]`);
    expect(stopped.told).toContain('Nothing was published.');
    expect(stopped.told).not.toMatch(/oriel/i);
    expect(await readFile(join(out, 'catalog.json'), 'utf8')).toBe(before);
  });

  test('files of earlier versions that hold a name are told, without the name', async () => {
    await add('loom', { 'bundle.json': manifest('loom', { house: 'Oriel Quandt' }) });
    await run();
    const held = (await all()).filter((file) => file.endsWith('.json'));
    await add('loom', { 'bundle.json': manifest('loom', { revision: 2 }) });
    const list = join(root, 'private.txt');
    await writeFile(list, 'Fae\nOriel Quandt\n');
    const { code, told } = await run('--private', list);
    expect(code).toBe(0);
    expect(told).not.toMatch(/oriel/i);
    const lines = told.split('\n').filter((line) => line.includes('of an earlier version'));
    expect(lines).toHaveLength(1);
    const file = held.find((path) => lines[0]?.startsWith(join(out, path)));
    expect(await readFile(join(out, file ?? ''), 'utf8')).toContain('Oriel Quandt');
    expect(lines[0]).toContain('holds entry 2 of the private list');
  });

  test.each([
    ['name', 'The papers of Quandt, Oriel'],
    ['homepage', 'https://example.org/oriel-quandt/'],
  ])('a name of the list in the catalog’s %s stops it', async (option, value) => {
    await add('loom');
    const list = join(root, 'private.txt');
    await writeFile(list, 'Oriel Quandt\n');
    const { code, told } = await run('--private', list, `--${option}`, value);
    expect(code).toBe(1);
    expect(told).toContain('Entry 1 of the private list stands in the catalog’s name or homepage.');
    expect(told).not.toMatch(/oriel/i);
  });

  test('nothing that is private lies where it is served, or in the library', async () => {
    await add('loom');
    await mkdir(out);
    for (const folder of [out, library]) {
      const secret = `lies in ${folder}; keep it where nobody else reads`;
      await expect(run('--private', join(folder, 'names.txt'))).rejects.toThrow(secret);
      const args = [library, out, '--key', join(folder, 'key.pem')];
      await expect(publish(args, memoryIo())).rejects.toThrow(secret);
    }
    await expect(publish([library, out], memoryIo())).rejects.toThrow(BadUsage);
    await expect(publish([library, out], memoryIo())).rejects.toThrow('--key is missing');
    await expect(publish([library, join(library, 'x'), '--key', 'k'], memoryIo())).rejects.toThrow(
      BadUsage,
    );
  });
});

test('the catalog is put there last, and each file whole', async () => {
  const from = join(root, 'staging');
  await mkdir(join(from, 'files'), { recursive: true });
  await mkdir(join(out, 'files'), { recursive: true });
  await writeFile(join(from, 'files/b.json'), 'bb');
  await writeFile(join(from, 'files/a.idx'), 'a');
  await writeFile(join(out, 'files/.c.json.new'), 'half');
  await writeFile(join(out, 'files/b.json'), 'b');
  await writeFile(join(out, 'catalog.json'), 'old');
  // A catalog that cannot be put shows in which order the rest was.
  await expect(putFiles(from, out)).rejects.toThrow('ENOENT');
  expect(await readFile(join(out, 'catalog.json'), 'utf8')).toBe('old');
  expect((await readdir(join(out, 'files'))).sort()).toEqual(['a.idx', 'b.json']);
  expect((await stat(join(out, 'files/b.json'))).size).toBe(2);
  await writeFile(join(from, 'catalog.json'), 'new');
  expect(await putFiles(from, out)).toBe(0);
  expect(await readFile(join(out, 'catalog.json'), 'utf8')).toBe('new');
});
