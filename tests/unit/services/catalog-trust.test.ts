import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../../../services/base64url.ts';
import { isTrusted } from '../../../services/catalog-heads.ts';
import {
  readCatalog,
  refuseOlder,
  refuseUntrusted,
  trustOf,
} from '../../../services/catalog-trust.ts';
import type { CatalogHead } from '../../../services/store.ts';
import type { Catalog } from '../../../transcripts/catalog.ts';
import { newKey, rotation } from '../../catalog-host/publish.ts';

const [ours, heir, stranger] = await Promise.all([newKey(), newKey(), newKey()]);

const catalog = (more: Partial<Catalog> = {}): Catalog => ({
  schema: 'truecue-catalog/1',
  name: 'Harbour Daily',
  homepage: 'https://harbour.example/',
  version: 3,
  updatedAt: '2026-03-01T08:00:00Z',
  validUntil: '2036-03-01T08:00:00Z',
  publicKey: ours.publicKey,
  whole: true,
  index: [],
  pages: [],
  ...more,
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const payloadOf = (value: unknown) => toBase64Url(bytesOf(JSON.stringify(value)));
const read = (envelope: unknown) => readCatalog(bytesOf(JSON.stringify(envelope)));

describe('readCatalog', () => {
  test('signed, or without a key', async () => {
    const payload = payloadOf(catalog());
    const signature = await ours.sign(bytesOf(JSON.stringify(catalog())));
    expect((await read({ payload, signature })).catalog).toEqual(catalog());
    const bare = catalog({ publicKey: null });
    expect((await read({ payload: payloadOf(bare) })).catalog).toEqual(bare);
  });

  const unsigned = catalog({ publicKey: null });
  test.each([
    ['no envelope', [], 'not-a-catalog'],
    ['a payload that is no base64url', { payload: 'e30=' }, 'damaged'],
    ['a payload that is no JSON', { payload: toBase64Url(bytesOf('{')) }, 'damaged'],
    [
      'a payload without a version',
      { payload: payloadOf({ ...unsigned, version: '' }) },
      'damaged',
    ],
    ['a payload of no schema', { payload: payloadOf({ ...unsigned, schema: 2 }) }, 'damaged'],
    ['a newer one', { payload: payloadOf({ schema: 'truecue-catalog/2' }) }, 'newer-format'],
    ['a signature of nobody', { payload: payloadOf(unsigned), signature: 'AA' }, 'bad-signature'],
    ['a key without a signature', { payload: payloadOf(catalog()) }, 'no-signature'],
    [
      'a key that is none',
      { payload: payloadOf(catalog({ publicKey: 'ours' })), signature: 'A'.repeat(86) },
      'bad-signature',
    ],
  ])('%s is refused', async (_what, envelope, reason) => {
    await expect(read(envelope)).rejects.toMatchObject({ name: 'CatalogRefused', reason });
  });

  test('what is no UTF-8 is refused', async () => {
    const bytes = Uint8Array.from([...bytesOf('{"payload":"e30","later":"'), 0xff, 0x22, 0x7d]);
    await expect(readCatalog(bytes)).rejects.toMatchObject({ reason: 'not-a-catalog' });
  });

  test('what another key signed is refused', async () => {
    const signature = await stranger.sign(bytesOf(JSON.stringify(catalog())));
    await expect(read({ payload: payloadOf(catalog()), signature })).rejects.toMatchObject({
      reason: 'bad-signature',
    });
  });
});

const headOf = (more: Partial<Catalog>, acceptedFor: string | null = ours.publicKey) =>
  ({ catalog: catalog(more), payload: 'seen', acceptedFor }) as CatalogHead;

describe('refuseUntrusted', async () => {
  const [step, ofStranger] = await Promise.all([rotation(ours, heir), rotation(stranger, heir)]);
  const announced = headOf({ nextKey: heir.publicKey });
  const elsewhere = headOf({ publicKey: stranger.publicKey, nextKey: heir.publicKey });
  const pinned = { publicKey: ours.publicKey };
  const by = (publicKey: string | null, more: Partial<Catalog> = {}) =>
    catalog({ publicKey, ...more });

  test.each([
    ['the key of the row', by(ours.publicKey), pinned, null, null],
    ['the first key that comes', by(stranger.publicKey), {}, null, null],
    ['one the copy here announced', by(heir.publicKey), pinned, announced, null],
    ['one the old key signed', by(heir.publicKey, { rotations: [step] }), pinned, null, null],
    ['one that nobody named', by(heir.publicKey), pinned, null, 'other-key'],
    ['one the copy here did not announce', by(stranger.publicKey), pinned, announced, 'other-key'],
    ['one a stranger’s copy announced', by(heir.publicKey), pinned, elsewhere, 'other-key'],
    [
      'one a stranger signed',
      by(heir.publicKey, { rotations: [ofStranger] }),
      pinned,
      null,
      'other-key',
    ],
    ['no key, as the viewer agreed', by(null), { unsigned: true }, null, null],
    ['no key, unasked', by(null), {}, null, 'no-signature'],
    ['no key, where one is known', by(null), { ...pinned, unsigned: true }, null, 'no-signature'],
  ])('%s', async (_what, read, row, head, reason) => {
    const asked = refuseUntrusted({ catalog: read, payload: '' }, row, head);
    if (reason === null) expect(await asked).toBeUndefined();
    else await expect(asked).rejects.toMatchObject({ reason });
  });
});

test.each([
  ['the first ever', 1, null, null, null],
  ['a higher version than both', 5, headOf({ version: 4 }), 3, null],
  ['the same words again', 4, headOf({ version: 4 }), 4, 'seen'],
  ['a lower one than the copy', 3, headOf({ version: 4 }), null, 'rollback'],
  ['a lower one than was seen', 5, headOf({ version: 4 }), 6, 'rollback'],
  ['other words under its number', 4, headOf({ version: 4 }), null, 'same-version'],
])('refuseOlder: %s', (_what, version, head, seen, expected) => {
  const payload = expected === 'seen' ? 'seen' : 'other';
  const ask = () => refuseOlder({ catalog: catalog({ version }), payload }, head, seen);
  if (expected === null || expected === 'seen') expect(ask).not.toThrow();
  else expect(ask).toThrow(expect.objectContaining({ reason: expected }));
});

test.each([
  ['its key', headOf({}), { publicKey: ours.publicKey }, true],
  ['the key first seen', headOf({}, null), { publicKey: ours.publicKey }, true],
  [
    'a successor of its key',
    headOf({ publicKey: heir.publicKey }),
    { publicKey: ours.publicKey },
    true,
  ],
  ['another key', headOf({}), { publicKey: stranger.publicKey }, false],
  ['none, and the copy has one', headOf({}, null), {}, true],
  ['none, and nor has the copy', headOf({ publicKey: null }, null), {}, false],
  ['none, as agreed', headOf({ publicKey: null }, null), { unsigned: true }, true],
])('isTrusted, the row names %s', (_what, head, row, expected) => {
  expect(isTrusted(head, { url: '', enabled: true, ...row })).toBe(expected);
});

test.each([
  [null, null, 'unsigned'],
  [null, ours.publicKey, 'first-use'],
  [ours.publicKey, ours.publicKey, 'key'],
])('trustOf(%s)', (wanted, publicKey, trust) => {
  expect(trustOf(wanted, catalog({ publicKey }))).toBe(trust);
});
