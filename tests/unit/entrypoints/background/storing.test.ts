import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { framesOf, rememberFrame } from '../../../../entrypoints/background/frames.ts';
import { inTurn } from '../../../../services/in-turn.ts';
import { loadChoices, saveChoices } from '../../../../services/recordings.ts';
import {
  changedSettings,
  defaultSettings,
  loadSettings,
  saveSettings,
} from '../../../../services/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('changes made at once', () => {
  test('do not undo each other', async () => {
    await Promise.all([
      inTurn(() => saveSettings({ announce: true })),
      inTurn(() => saveSettings({ languages: ['ar'] })),
      inTurn(() => saveSettings({ size: 1.5 })),
    ]);
    expect(await loadSettings()).toMatchObject({ announce: true, languages: ['ar'], size: 1.5 });
  });

  test('one that fails does not hold up the next', async () => {
    const failing = inTurn(() => Promise.reject(new Error('full')));
    const next = inTurn(() => saveSettings({ lift: false }));
    await expect(failing).rejects.toThrow('full');
    expect((await next).lift).toBe(false);
  });

  test('two frames of a tab are both remembered, the later one first', async () => {
    const sender = (frameId: number) => ({ tabId: 7, frameId, incognito: false });
    const media = (mediaId: string) => ({ site: 'youtube', mediaId });
    await Promise.all([rememberFrame(sender(1), media('a')), rememberFrame(sender(2), media('b'))]);
    expect((await framesOf(7)).map(({ frameId }) => frameId)).toEqual([2, 1]);
  });
});

test('only what changed is sent to be stored', () => {
  expect(changedSettings(defaultSettings, { ...defaultSettings, both: true })).toEqual({
    both: true,
  });
  expect(changedSettings(defaultSettings, defaultSettings)).toEqual({});
});

test.each<[string, unknown]>([
  ['an offset beyond an hour', { offset: 4000 }],
  ['a place that does not exist', { placement: 'left' }],
  ['nothing of ours', 'x'],
])('%s in storage is passed over', async (_what, stored) => {
  await fakeBrowser.storage.local.set({ recordings: { 'youtube:a': stored } });
  expect(await loadChoices({ site: 'youtube', mediaId: 'a' })).toEqual({});
});

test('the recordings remembered are bounded, and the oldest goes first', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 600 }, (_, n) => [`youtube:${n}`, { offset: 1 }]),
  );
  await fakeBrowser.storage.local.set({ recordings: many });
  await saveChoices({ site: 'youtube', mediaId: 'new' }, { offset: 2 });
  const { recordings } = await fakeBrowser.storage.local.get('recordings');
  expect(Object.keys(recordings as object)).toHaveLength(500);
  expect(await loadChoices({ site: 'youtube', mediaId: 'new' })).toEqual({ offset: 2 });
  expect(await loadChoices({ site: 'youtube', mediaId: '0' })).toEqual({});
});
