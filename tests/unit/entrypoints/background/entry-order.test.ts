import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { inOrder } from '../../../../entrypoints/background/entry-order.ts';
import type { FoundEntry } from '../../../../services/catalogs.ts';
import { saveSettings } from '../../../../services/settings.ts';

const DAILY = 'https://daily.example/catalog.json';
const HERALD = 'https://herald.example/catalog.json';

/** "a de fr": id, languages. */
const listed = (catalog: string, written: string): FoundEntry => {
  const [id = '', ...languages] = written.split(' ');
  const bundle = `hash of ${id}`;
  const around = { key: '0', revision: 1, title: {}, catalogName: '', stale: false, whole: true };
  return { ...around, bundle, id, languages, catalog };
};
const entries = [
  ...['a de fr', 'b ko', 'c', 'd ko'].map((written) => listed(DAILY, written)),
  listed(HERALD, 'e ko'),
];
const idsOf = async (chosen?: string) => (await inOrder(entries, chosen)).map(({ id }) => id);

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { languages: ['ko-KR', 'fr'] });
});
afterEach(() => vi.unstubAllGlobals());

test('of one list first what is in a language of the viewer’s, the dearest first', async () => {
  expect(await idsOf()).toEqual(['b', 'd', 'a', 'c', 'e']);
  await saveSettings({ languages: ['fr'] });
  expect(await idsOf()).toEqual(['a', 'b', 'd', 'c', 'e']);
});

test('where none is, as they are listed; the viewer’s choice goes before all', async () => {
  vi.stubGlobal('navigator', { languages: ['es', '?'] });
  expect(await idsOf()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(await idsOf(`${HERALD} e`)).toEqual(['e', 'a', 'b', 'c', 'd']);
});
