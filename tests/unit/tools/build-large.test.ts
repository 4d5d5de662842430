import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromBase64Url } from '../../../services/base64url.ts';
import { verify } from '../../../tools/truecue/verify.ts';
import { type Catalog, checkCatalog } from '../../../transcripts/catalog.ts';
import { toggleKeys } from '../../../transcripts/catalog-delta.ts';
import { memoryIo } from './memory-io.ts';
import { add, manifest, out, run, useTemporaryLibrary } from './temporary-library.ts';

useTemporaryLibrary();

/** A title in each entry that makes the catalog too large to be fetched whole. */
const TITLE = { en: 'Long words '.repeat(180) };

/** Build a library with one interview, in the recordings `from` to `to`. */
async function built(from: number, to: number, ...options: string[]): Promise<Catalog> {
  const media = Array.from({ length: to - from }, (_, n) => ({
    site: 'youtube',
    mediaId: `m${from + n}`,
  }));
  await add('weaver', { 'bundle.json': manifest('weaver', { media, title: TITLE }) });
  expect(await run(...options)).toMatchObject({ code: 0, messages: [] });
  const { payload } = JSON.parse(await readFile(join(out, 'catalog.json'), 'utf8'));
  const { catalog } = checkCatalog(JSON.parse(Buffer.from(fromBase64Url(payload)).toString()));
  if (!catalog || catalog.whole) throw new Error('the catalog is refused, or whole');
  return catalog;
}

const pathOf = (file: { sha256: string } | undefined) => join(out, `files/${file?.sha256}.idx`);
const keysOf = async ({ index }: Catalog) =>
  Buffer.concat(await Promise.all(index.map((file) => readFile(pathOf(file)))));

async function problems(): Promise<string[]> {
  const io = memoryIo();
  await verify([out, '--now', '2026-03-05'], io);
  const { problems } = JSON.parse(io.out);
  return problems.map(({ code }: { code: string }) => code);
}

test('the deltas lead from each version to the index, and verify looks at them', async () => {
  const first = await built(0, 2800);
  const second = await built(30, 2830);
  const third = await built(20, 2850);
  expect(third.deltas?.map(({ from }) => from)).toEqual([first.version, second.version]);
  for (const earlier of [first, second]) {
    let keys: Uint8Array = await keysOf(earlier);
    for (const delta of third.deltas ?? []) {
      if (delta.from >= earlier.version) keys = toggleKeys(keys, await readFile(pathOf(delta)));
    }
    expect(Buffer.compare(keys, await keysOf(third))).toBe(0);
  }
  expect(await problems()).toEqual(['unsigned']);
  const path = pathOf(third.deltas?.[1]);
  const good = await readFile(path);
  await writeFile(path, good.toReversed());
  expect(await problems()).toEqual(['unsigned', 'wrong-hash']);
  await rm(path);
  expect(await problems()).toEqual(['unsigned', 'missing-file']);
});

test('built again with nothing new: the same bytes; fresh for longer: an empty step', async () => {
  await built(0, 2800);
  const second = await built(0, 2801);
  const bytes = await readFile(join(out, 'catalog.json'), 'utf8');
  await built(0, 2801);
  expect(await readFile(join(out, 'catalog.json'), 'utf8')).toBe(bytes);
  const later = await built(0, 2801, '--now', '2026-04-01');
  expect(later.version).toBe(second.version + 1);
  expect(later.deltas?.map((delta) => delta.bytes)).toEqual([8, 0]);
  expect((await built(0, 2801, '--version', '7')).deltas).toBeUndefined();
});
