import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fromBase64Url } from '../../../services/base64url.ts';
import { keyOf, sha256 } from '../../../services/hashing.ts';
import { BadUsage } from '../../../tools/truecue/args.ts';
import { checkBundle } from '../../../transcripts/bundle-check.ts';
import { type Catalog, checkCatalog, checkEntries } from '../../../transcripts/catalog.ts';
import { hasKey } from '../../../transcripts/match.ts';
import {
  add,
  library,
  manifest,
  out,
  run,
  runInto,
  useTemporaryLibrary,
  VTT,
} from './temporary-library.ts';

useTemporaryLibrary();

async function readCatalog(): Promise<Catalog> {
  const { payload, signature } = JSON.parse(await readFile(join(out, 'catalog.json'), 'utf8'));
  expect(signature).toBeNull();
  const { catalog } = checkCatalog(JSON.parse(new TextDecoder().decode(fromBase64Url(payload))));
  if (!catalog) throw new Error('the catalog is refused');
  return catalog;
}

describe('a good library', () => {
  beforeEach(async () => {
    await add('weaver');
    await add('baker', { 'bundle.json': manifest('baker', { updatedAt: '2026-03-02T10:20:30Z' }) });
    await writeFile(join(library, 'README.md'), 'Not an interview.');
  });

  test('becomes a catalog whose files are named by their hashes', async () => {
    const { code, messages, printed } = await run('--name', 'Crafts');
    expect([code, messages]).toEqual([0, []]);
    const catalog = await readCatalog();
    expect(catalog).toMatchObject({
      name: 'Crafts',
      version: 20260302102030,
      updatedAt: '2026-03-02T10:20:30Z',
      validUntil: '2026-05-31T10:20:30Z',
      publicKey: null,
      whole: true,
    });
    const files = await readdir(join(out, 'files'));
    const listed = [...catalog.index, ...catalog.pages, ...(catalog.bundles ?? [])];
    expect(files.map((file) => file.replace(/\..*/, '')).sort()).toEqual(
      listed.map((file) => file.sha256).sort(),
    );
    let bytes = (await readFile(join(out, 'catalog.json'))).length;
    for (const file of files) {
      const content = new Uint8Array(await readFile(join(out, 'files', file)));
      expect(await sha256(content)).toBe(file.replace(/\..*/, ''));
      bytes += content.length;
    }
    expect(printed).toEqual({
      catalog: join(out, 'catalog.json'),
      version: catalog.version,
      entries: 4,
      bytes,
    });
  });

  test('entries, index and bundles fit together', async () => {
    await run();
    const catalog = await readCatalog();
    const read = (hash: string | undefined, end: string) =>
      readFile(join(out, 'files', `${hash}.${end}`));
    const page = JSON.parse(
      await readFile(join(out, 'files', `${catalog.pages[0]?.sha256}.json`), 'utf8'),
    );
    const { entries, problems } = checkEntries(page);
    expect(problems).toEqual([]);
    const key = await keyOf({ site: 'youtube', mediaId: 'both-looms1' });
    const both = entries.filter((entry) => entry.key === key);
    expect(both).toMatchObject([{ id: 'baker', languages: ['en'] }, { id: 'weaver' }]);
    expect(hasKey(new Uint8Array(await read(catalog.index[0]?.sha256, 'idx')), key)).toBe(true);
    const bundle = JSON.parse(String(await read(both[1]?.bundle, 'json')));
    expect(bundle.tracks[0]).not.toHaveProperty('file');
    expect(checkBundle(bundle)).toMatchObject({
      bundle: {
        tracks: [{ cues: [{ id: 'q1', text: 'Warp & weft', speaker: 'weaver' }, { id: 'q2' }] }],
      },
      problems: [],
    });
  });

  test('built twice: the same bytes', async () => {
    const snapshot = async () => {
      const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((f) =>
        f.isFile(),
      );
      const texts = files.map(async ({ parentPath, name }) => [
        name,
        await readFile(join(parentPath, name), 'base64'),
      ]);
      return Object.fromEntries(await Promise.all(texts));
    };
    await run();
    const first = await snapshot();
    await run();
    expect(await snapshot()).toEqual(first);
    await rm(out, { recursive: true });
    await run();
    expect(await snapshot()).toEqual(first);
  });

  test('the version grows with a change under an old date, and when the newest bundle goes', async () => {
    const { version } = (await run()).printed;
    await add('weaver', { 'en.vtt': VTT.replace('The end', 'The  end') });
    expect((await run()).printed.version).toBe(version + 1);
    await rm(join(library, 'baker'), { recursive: true });
    expect((await run()).printed.version).toBe(version + 2);
    expect((await run('--version', '7')).printed.version).toBe(7);
  });

  test('--now says from when the catalog is fresh', async () => {
    await run('--now', '2026-06-01');
    expect((await readCatalog()).validUntil).toBe('2026-08-30T00:00:00Z');
  });

  test('a catalog over 5 MB is not whole', async () => {
    const words = 'Long words '.repeat(150);
    const cues = Array.from(
      { length: 1500 },
      (_, n) => `q${n}\n0:${String(n % 60).padStart(2, '0')}.000 --> 01:10.000\n${words}\n`,
    );
    const text = `WEBVTT\n\n${cues.join('\n').replaceAll('\n0:', '\n00:')}`;
    await add('weaver', { 'en.vtt': text });
    await add('baker', { 'en.vtt': `${text}\nlast\n01:00.000 --> 01:11.000\nThe end\n` });
    expect((await run()).code).toBe(0);
    const catalog = await readCatalog();
    expect([catalog.whole, catalog.bundles]).toEqual([false, undefined]);
  });
});

test('many recordings are cut into pages and index files in order of their keys', async () => {
  const media = Array.from({ length: 20_000 }, (_, n) => ({ site: 'youtube', mediaId: `m${n}` }));
  await add('weaver', { 'bundle.json': manifest('weaver', { media }) });
  expect((await run()).printed.entries).toBe(20_000);
  const { index, pages } = await readCatalog();
  expect([index.length, pages.length]).toEqual([4, 64]);
  for (const files of [index, pages]) {
    expect(files.reduce((sum, file) => sum + (file.entries ?? 0), 0)).toBe(20_000);
  }
});

describe('bad usage', () => {
  test.each([
    ['a key that is not there', ['--key', 'no/such/key']],
    ['a next key without a key', ['--next-key', 'A'.repeat(43)]],
    ['a next key that is none', ['--next-key', 'x']],
    ['a version that is none', ['--version', 'new']],
    ['a date that is none', ['--now', 'today']],
    ['an option nobody knows', ['--fast']],
    ['a third folder', ['x']],
  ])('%s', async (_what, options) => {
    await expect(run(...options)).rejects.toThrow(BadUsage);
  });

  test('no library', async () => {
    await rm(library, { recursive: true });
    await expect(run()).rejects.toThrow(BadUsage);
  });

  test('a catalog inside the library', async () => {
    await expect(runInto(join(library, 'new/out'))).rejects.toThrow(BadUsage);
  });
});
