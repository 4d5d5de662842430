import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../../services/hashing.ts';
import { type BuiltinLibrary, serveBuiltin } from './builtin-library.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
let library: BuiltinLibrary;
let bundles: typeof import('../../../services/bundles.ts');
/** Hashes of the bundles, by id. */
let hashes: Map<string, string>;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  library = await serveBuiltin(Object.fromEntries(names.map((name) => [name, `media-${name}`])));
  vi.resetModules();
  bundles = await import('../../../services/bundles.ts');
  hashes = new Map();
  for (const [path, bytes] of library.files) {
    const id = /^\{"schema":"truecue-bundle\/1","id":"(\w)"/.exec(new TextDecoder().decode(bytes));
    if (id?.[1]) hashes.set(id[1], path.replace(/^files\/|\.json$/g, ''));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
const load = (name: string) =>
  bundles.loadBundle(
    { bundle: hashes.get(name) ?? name, catalog: 'builtin:', id: name, revision: 1, whole: true },
    { keep: true },
  );

describe('loadBundle', () => {
  test('gives the checked bundle', async () => {
    expect(await load('a')).toMatchObject({ bundle: { id: 'a', tracks: [{}] } });
  });

  test('keeps the eight used last', async () => {
    for (const name of [...'abcdefgh', 'a', 'i', 'a', 'b']) await load(name);
    expect(library.asked.map((path) => path.slice(6, 70))).toEqual(
      [...'abcdefghi', 'b'].map((name) => hashes.get(name)),
    );
  });

  test('a missing file fails, and is tried again', async () => {
    const path = `files/${hashes.get('a')}.json`;
    const bytes = library.files.get(path);
    library.files.delete(path);
    expect(await load('a')).toEqual({ failed: 'bundle-missing' });
    if (bytes) library.files.set(path, bytes);
    expect(await load('a')).toHaveProperty('bundle');
  });

  test('a file of another hash is damaged', async () => {
    library.files.set(`files/${hashes.get('a')}.json`, new TextEncoder().encode('{}'));
    expect(await load('a')).toEqual({ failed: 'bundle-damaged' });
  });

  test.each([
    ['no JSON', 'words'],
    ['a newer schema', '{"schema":"truecue-bundle/2"}'],
    ['over 5 MB', `"${'x'.repeat(5_000_000)}"`],
  ])('%s is damaged', async (_what, text) => {
    const bytes = new TextEncoder().encode(text);
    const hash = await sha256(bytes);
    library.files.set(`files/${hash}.json`, bytes);
    expect(await load(hash)).toEqual({ failed: 'bundle-damaged' });
  });
});
