import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fromBase64Url } from '../../../services/base64url.ts';
import { isRotation } from '../../../services/signing.ts';
import { signedEnvelopeBytes } from '../../../tools/truecue/compile-catalog.ts';
import { readKeyFile, writeNewKey } from '../../../tools/truecue/key-file.ts';
import { verify } from '../../../tools/truecue/verify.ts';
import { type Catalog, checkCatalog } from '../../../transcripts/catalog.ts';
import { memoryIo } from './memory-io.ts';
import { add, out, root, run, useTemporaryLibrary } from './temporary-library.ts';

useTemporaryLibrary();

const names = ['first', 'second', 'third', 'fourth'] as const;
const fileOf = (name: string) => join(root, `${name}.pem`);
let keys: Record<string, string>;
beforeEach(async () => {
  const made = names.map(async (name) => [name, (await writeNewKey(fileOf(name))).publicKey]);
  keys = Object.fromEntries(await Promise.all(made));
  await add('weaver');
});

/** Build with a key, another one announced if given; what `build` told. */
async function build(name: string, next?: string): Promise<string[]> {
  const announced = next === undefined ? [] : ['--next-key', keys[next] ?? ''];
  return (await run('--key', fileOf(name), ...announced)).messages;
}

const path = () => join(out, 'catalog.json');
async function readCatalog(): Promise<Catalog> {
  const { payload } = JSON.parse(await readFile(path(), 'utf8'));
  const { catalog } = checkCatalog(JSON.parse(Buffer.from(fromBase64Url(payload)).toString()));
  if (!catalog) throw new Error('the catalog is refused');
  return catalog;
}

/** Publish something else than `build` would. */
async function publish(name: string, change: (catalog: Catalog) => Catalog): Promise<void> {
  const key = await readKeyFile(fileOf(name), memoryIo());
  await writeFile(path(), await signedEnvelopeBytes(change(await readCatalog()), key));
}

/** The steps of the catalog, `first>second`, and whether all are signed. */
async function steps(): Promise<[string, boolean]> {
  const { rotations = [] } = await readCatalog();
  const nameOf = (key: string) => names.find((name) => keys[name] === key);
  const right = await Promise.all(rotations.map(isRotation));
  return [
    rotations.map((row) => `${nameOf(row.publicKey)}>${nameOf(row.nextKey)}`).join(),
    right.every(Boolean),
  ];
}

async function problems(key: string): Promise<string[]> {
  const io = memoryIo();
  await verify([out, '--now', '2026-03-05', '--key', keys[key] ?? ''], io);
  const { problems } = JSON.parse(io.out);
  return problems.map(({ code }: { code: string }) => code);
}

test('a key that follows is announced in a statement that stays', async () => {
  expect(await build('first', 'second')).toEqual([]);
  expect(await readCatalog()).toMatchObject({ publicKey: keys.first, nextKey: keys.second });
  expect(await steps()).toEqual(['first>second', true]);
  const bytes = await readFile(path(), 'utf8');
  await build('first', 'second');
  expect(await readFile(path(), 'utf8')).toBe(bytes);

  expect(await build('second', 'third')).toEqual([]);
  expect(await build('third')).toEqual([]);
  expect((await readCatalog()).nextKey).toBeUndefined();
  expect(await steps()).toEqual(['first>second,second>third', true]);
  for (const name of ['first', 'second', 'third']) expect(await problems(name)).toEqual([]);
  expect(await problems('fourth')).toEqual(['other-key']);
});

test('a build without a key takes no statement away', async () => {
  await build('first', 'second');
  await run();
  expect(await steps()).toEqual(['first>second', true]);
});

test('32 are kept, the newest', async () => {
  await build('first', 'second');
  await publish('first', (catalog) => {
    const { rotations = [] } = catalog;
    return { ...catalog, rotations: Array.from({ length: 32 }, () => rotations[0] as never) };
  });
  await build('first', 'third');
  expect((await steps())[0]).toBe(`${'first>second,'.repeat(31)}first>third`);
});

describe('a statement that nobody signed', () => {
  const forge = () =>
    publish('first', (catalog) => ({
      ...catalog,
      rotations: (catalog.rotations ?? []).map((row) => ({ ...row, nextKey: keys.fourth ?? '' })),
    }));

  test('is a problem, and leads nowhere', async () => {
    await build('first', 'second');
    await forge();
    expect(await problems('first')).toEqual(['bad-rotation']);
    await publish('fourth', (catalog) => ({ ...catalog, publicKey: keys.fourth ?? '' }));
    expect(await problems('first')).toEqual(['other-key']);
  });

  test('is not carried over', async () => {
    await build('first', 'second');
    await forge();
    await build('first');
    expect((await readCatalog()).rotations).toBeUndefined();
  });
});

describe('a warning before viewers refuse a key', () => {
  test('that nobody announced', async () => {
    await build('first', 'second');
    expect(await build('third')).toEqual([expect.stringContaining('did not announce this one')]);
  });

  test('that was announced without a statement, as earlier versions did', async () => {
    await build('first');
    await publish('first', (catalog) => ({ ...catalog, nextKey: keys.second ?? '' }));
    expect(await build('second')).toEqual([expect.stringContaining('without a statement')]);
  });

  test('none for one that follows by two steps', async () => {
    await build('first', 'second');
    await publish('first', (catalog) => catalog);
    const { rotations = [] } = await readCatalog();
    await build('second', 'third');
    const later = (await readCatalog()).rotations ?? [];
    await publish('first', (catalog) => ({
      ...catalog,
      publicKey: keys.first ?? '',
      rotations: [...rotations, ...later.slice(1)],
    }));
    expect(await build('third')).toEqual([]);
  });
});
