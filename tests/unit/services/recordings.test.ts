import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import {
  countRecordings,
  forgetRecordings,
  loadChoices,
  saveChoices,
} from '../../../services/recordings.ts';

const media = { site: 'youtube', mediaId: 'a' };
const stored = (choices: unknown) =>
  fakeBrowser.storage.local.set({ recordings: { 'youtube:a': choices } });

beforeEach(() => fakeBrowser.reset());

test('all that was chosen is read back', async () => {
  const transcript = 'https://daily.example/catalog.json weaver';
  const choices = { offset: 0.5, placement: 'top', transcript, offered: true } as const;
  await saveChoices(media, choices);
  expect(await loadChoices(media)).toEqual(choices);
});

test.each<[string, unknown]>([
  ['a transcript without an end', { transcript: 'x'.repeat(5000) }],
  ['a transcript that is no text', { transcript: 7 }],
  ['an offer neither made nor not', { offered: 'yes' }],
])('%s in storage is passed over', async (_what, choices) => {
  await stored(choices);
  expect(await loadChoices(media)).toEqual({});
});

test('recordings are counted, and forgotten with nothing else', async () => {
  await fakeBrowser.storage.local.set({ catalogs: [] });
  expect(await countRecordings()).toBe(0);
  await saveChoices(media, { offset: 1 });
  await saveChoices({ site: 'youtube', mediaId: 'b' }, { offered: true });
  expect(await countRecordings()).toBe(2);
  await forgetRecordings();
  expect(await countRecordings()).toBe(0);
  expect(await loadChoices(media)).toEqual({});
  expect(await fakeBrowser.storage.local.get()).toEqual({ catalogs: [] });
});
