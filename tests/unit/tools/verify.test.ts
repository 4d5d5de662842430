import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../services/base64url.ts';
import { BadUsage } from '../../../tools/truecue/args.ts';
import { compileCatalog, signedEnvelopeBytes } from '../../../tools/truecue/compile-catalog.ts';
import { readKeyFile } from '../../../tools/truecue/key-file.ts';
import { keygen } from '../../../tools/truecue/keygen.ts';
import { verify } from '../../../tools/truecue/verify.ts';
import { checkBundle } from '../../../transcripts/bundle-check.ts';
import type { Catalog } from '../../../transcripts/catalog.ts';
import { randomFrom } from '../../random.ts';
import { memoryIo } from './memory-io.ts';
import {
  add,
  library,
  manifest,
  out,
  root,
  run,
  useTemporaryLibrary,
} from './temporary-library.ts';

useTemporaryLibrary();
let key: string;
let publicKey: string;
/** A day on which the catalogs below are fresh. */
const DAY = ['--now', '2026-03-05'];

beforeEach(async () => {
  key = join(root, 'key.pem');
  publicKey = await newKey(key);
  await add('weaver');
  await add('baker');
});

async function newKey(file: string): Promise<string> {
  const io = memoryIo();
  await keygen([file], io);
  return io.out.trim();
}

async function verdict(...args: string[]) {
  const io = memoryIo();
  const code = await verify(args, io);
  const printed = JSON.parse(io.out);
  expect(code).toBe(printed.ok ? 0 : 1);
  return printed;
}

const codes = async (...args: string[]): Promise<string[]> =>
  (await verdict(...args)).problems.map(({ code }: { code: string }) => code);

test('what was built with a key is verified', async () => {
  const { version } = (await run('--key', key)).printed;
  const good = await verdict(out, ...DAY);
  expect(good).toEqual({
    ok: true,
    version,
    keyFingerprint: expect.stringMatching(/^[0-9a-f]{4}(?: [0-9a-f]{4}){3}$/),
    problems: [],
  });
  expect(await verdict(join(out, 'catalog.json'), '--key', publicKey, ...DAY)).toEqual(good);
});

test('built twice with one key: the same bytes', async () => {
  await run('--key', key);
  const first = await readFile(join(out, 'catalog.json'), 'utf8');
  await run('--key', key);
  expect(await readFile(join(out, 'catalog.json'), 'utf8')).toBe(first);
});

test('--next-key is in what the old key signs, and the next build is silent', async () => {
  const next = await newKey(join(root, 'next.pem'));
  await run('--key', key, '--next-key', next);
  const { payload } = JSON.parse(await readFile(join(out, 'catalog.json'), 'utf8'));
  expect(JSON.parse(String(Buffer.from(fromBase64Url(payload))))).toMatchObject({
    publicKey,
    nextKey: next,
  });
  expect(await codes(out, ...DAY)).toEqual([]);
  expect((await run('--key', join(root, 'next.pem'))).messages).toEqual([]);
  expect(await codes(out, '--key', next, ...DAY)).toEqual([]);
});

test('a build warns before viewers refuse its key', async () => {
  await run('--key', key);
  await newKey(join(root, 'other.pem'));
  expect((await run()).messages).toEqual([expect.stringContaining('this one is not')]);
  await run('--key', key);
  const { messages } = await run('--key', join(root, 'other.pem'));
  expect(messages).toEqual([expect.stringContaining('another key')]);
});

test('a key in the folder that is published is refused', async () => {
  await run('--key', key);
  await cp(key, join(out, 'key.pem'));
  await expect(run('--key', join(out, 'key.pem'))).rejects.toThrow(BadUsage);
});

describe('one problem each', () => {
  const catalog = () => join(out, 'catalog.json');
  const envelope = async () => JSON.parse(await readFile(catalog(), 'utf8'));
  const write = async (value: object) => writeFile(catalog(), JSON.stringify(value));
  const file = async (end: string) =>
    join(
      out,
      'files',
      (await readdir(join(out, 'files'))).find((name) => name.endsWith(end)) ?? '',
    );

  test.each<[string, () => Promise<unknown>, string, string[]]>([
    ['no catalog', () => rm(catalog()), 'missing-file', []],
    ['no JSON', () => writeFile(catalog(), '<!doctype html>'), 'bad-envelope', []],
    [
      'a payload that is padded',
      async () => write({ ...(await envelope()), payload: `${(await envelope()).payload}=` }),
      'bad-envelope',
      [],
    ],
    ['no catalog in it', () => write({ payload: 'e30', signature: null }), 'bad-catalog', []],
    [
      'the signature taken away',
      async () => write({ ...(await envelope()), signature: null }),
      'no-signature',
      [],
    ],
    [
      'the signature of something else',
      async () => write({ ...(await envelope()), signature: 'A'.repeat(86) }),
      'bad-signature',
      [],
    ],
    ['another key than required', async () => {}, 'other-key', ['--key', 'A'.repeat(43)]],
    [
      'no signature where a key is required',
      () => run(),
      'no-signature',
      ['--key', 'A'.repeat(43)],
    ],
    ['unsigned', () => run(), 'unsigned', []],
    ['past its date', async () => {}, 'stale', ['--now', '2026-06-01']],
    ['no index', async () => rm(await file('.idx')), 'missing-file', []],
    ['another index', async () => writeFile(await file('.idx'), 'x'.repeat(24)), 'wrong-hash', []],
    [
      'a file that grew',
      async () => writeFile(await file('.json'), ' ', { flag: 'a' }),
      'wrong-hash',
      [],
    ],
  ])('%s', async (_what, spoil, code, options) => {
    await run('--key', key);
    await spoil();
    expect(await codes(out, ...(options.includes('--now') ? [] : DAY), ...options)).toEqual([code]);
  });
});

describe('a catalog that is signed and says what is not so', () => {
  const head = {
    name: 'Crafts',
    homepage: null,
    version: 1,
    updatedAt: '2026-03-01T08:00:00Z',
    validUntil: '2026-06-01T08:00:00Z',
  };

  /** Sign what `build` never would. */
  async function publish(bundle: object, change: (catalog: Catalog) => object) {
    const made = { ...manifest('weaver'), tracks: [], sources: [{ url: 'https://example.org/' }] };
    const checked = checkBundle(made).bundle;
    if (!checked) throw new Error('the bundle is refused');
    const bytes = new TextEncoder().encode(JSON.stringify({ ...made, ...bundle }));
    const signer = await readKeyFile(key, memoryIo());
    const { catalog, files } = await compileCatalog([{ bundle: checked, bytes }], {
      ...head,
      publicKey: signer.publicKey,
    });
    await mkdir(join(out, 'files'), { recursive: true });
    for (const [path, content] of files) await writeFile(join(out, path), content);
    const changed = { ...catalog, ...change(catalog) };
    await writeFile(join(out, 'catalog.json'), await signedEnvelopeBytes(changed, signer));
  }

  const other = { sha256: 'a'.repeat(64), bytes: 1 };
  test.each<[string, object, (catalog: Catalog) => object, string[]]>([
    ['nothing wrong', {}, () => ({}), []],
    ['a bundle with an error', { revision: 0 }, () => ({}), ['bad-bundle']],
    ['a bundle of a newer schema', { schema: 'truecue-bundle/9' }, () => ({}), ['bad-bundle']],
    ['a bundle of another id', { id: 'baker' }, () => ({}), ['entry-differs', 'entry-differs']],
    [
      'another length',
      {},
      ({ bundles = [] }) => ({ bundles: bundles.map((file) => ({ ...file, bytes: 3 })) }),
      ['wrong-bytes'],
    ],
    [
      'a bundle that nobody has',
      {},
      ({ bundles = [] }) => ({ bundles: [...bundles, other] }),
      ['missing-file', 'bundle-list'],
    ],
    ['no list of bundles', {}, () => ({ bundles: [] }), ['bundle-list']],
    ['not whole, without a list', {}, () => ({ whole: false, bundles: undefined }), []],
    [
      'another first key',
      {},
      ({ index }) => ({ index: index.map((file) => ({ ...file, firstKey: '0'.repeat(16) })) }),
      ['first-key'],
    ],
    ['a next key that is none', {}, () => ({ nextKey: 'x' }), ['bad-key']],
    [
      'a page that holds no entries',
      {},
      ({ bundles = [], pages }) => ({ pages: [{ ...bundles[0], firstKey: pages[0]?.firstKey }] }),
      ['bad-entry'],
    ],
  ])('%s', async (_what, bundle, change, expected) => {
    await publish(bundle, change);
    expect(await codes(out, ...DAY)).toEqual(expected);
  });
});

describe('one byte changed, and the catalog is refused', () => {
  test('in any file, at any place', async () => {
    await run('--key', key);
    expect(await codes(out, ...DAY)).toEqual([]);
    const names = ['catalog.json', ...(await readdir(join(out, 'files'))).map((f) => `files/${f}`)];
    expect(names.length).toBe(5); // the catalog, an index, a page, two bundles
    const next = randomFrom(3);
    for (let round = 0; round < 250; round += 1) {
      const path = join(out, names[round % names.length] ?? '');
      const good = await readFile(path);
      // All but the line break at the end of the catalog, which is of no part of it.
      const at = Math.floor(next() * (good.length - 1));
      const bad = Buffer.from(good);
      bad[at] = (good[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      await writeFile(path, bad);
      const { ok } = await verdict(out, ...DAY);
      await writeFile(path, good);
      expect(ok, `${path}, byte ${at}, ${good[at]} became ${bad[at]}`).toBe(false);
    }
  });

  test('each letter of the signature, and of the decoded payload', async () => {
    await run('--key', key);
    const path = join(out, 'catalog.json');
    const { payload, signature } = JSON.parse(await readFile(path, 'utf8'));
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let at = 0; at < signature.length; at += 1) {
      const other = letters[(letters.indexOf(signature[at]) + 1) % 64];
      const changed = `${signature.slice(0, at)}${other}${signature.slice(at + 1)}`;
      await writeFile(path, JSON.stringify({ payload, signature: changed }));
      expect(await codes(out, ...DAY), `letter ${at}`).toEqual(['bad-signature']);
    }
    const bytes = fromBase64Url(payload);
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(path, JSON.stringify({ payload: toBase64Url(changed), signature }));
      expect((await verdict(out, ...DAY)).ok, `byte ${at}`).toBe(false);
    }
  });
});

test.each([
  ['no place', []],
  ['a folder that is not there', ['no/such/folder']],
  ['another scheme', ['ftp://example.org/catalog.json']],
  ['http from elsewhere', ['http://example.org/catalog.json']],
  ['a key that is none', ['.', '--key', 'x']],
  ['two keys', [`https://example.org/#key=${'A'.repeat(43)}`, '--key', `${'A'.repeat(42)}E`]],
])('bad usage: %s', async (_what, args) => {
  await expect(verify(args, memoryIo())).rejects.toThrow(BadUsage);
});

test('the library stays as it is', async () => {
  await run('--key', key);
  expect((await readdir(library)).sort()).toEqual(['baker', 'weaver']);
});
