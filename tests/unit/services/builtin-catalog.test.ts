import { afterEach, expect, test, vi } from 'vitest';
import { keyOf } from '../../../services/hashing.ts';
import { serveBuiltin } from './builtin-library.ts';

const media = { site: 'youtube', mediaId: 'abcdefghij1' };
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const base64Url = (text: string) => btoa(text).replace(/=+$/, '');

/** The service as a worker that has just started has it. */
async function fresh() {
  vi.resetModules();
  return await import('../../../services/builtin-catalog.ts');
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['no JSON', new TextEncoder().encode('<html>')],
  ['without a payload', bytes({ signature: null })],
  ['of a payload that is no base64url', bytes({ payload: '*', signature: null })],
  ['of a payload that is no JSON', bytes({ payload: base64Url('<html>'), signature: null })],
  ['of a payload without a schema', bytes({ payload: base64Url('{}'), signature: null })],
])('a catalog %s is damaged, and read again when it is asked for again', async (_what, catalog) => {
  const { files } = await serveBuiltin({ weaver: media.mediaId });
  const right = files.get('catalog.json');
  files.set('catalog.json', catalog);
  const { openBuiltin } = await fresh();
  await expect(openBuiltin()).rejects.toMatchObject({ name: 'CatalogError', reason: 'damaged' });
  if (right) files.set('catalog.json', right);
  const { find } = await openBuiltin();
  expect(await find(await keyOf(media))).toMatchObject([{ id: 'weaver' }]);
});

test('an index that is missing is asked for again', async () => {
  const { files } = await serveBuiltin({ weaver: media.mediaId });
  const [path = '', index] = [...files].find(([name]) => name.endsWith('.idx')) ?? [];
  files.delete(path);
  const { openBuiltin } = await fresh();
  const { find } = await openBuiltin();
  const key = await keyOf(media);
  await expect(find(key)).rejects.toMatchObject({ name: 'CatalogError' });
  if (index) files.set(path, index);
  expect(await find(key)).toMatchObject([{ id: 'weaver' }]);
});
