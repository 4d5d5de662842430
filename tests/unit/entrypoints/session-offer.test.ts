// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { background, begin, enter, later, useSession, video } from './session-set-up.ts';
import { notice, offered, old, painted, settled } from './session-world.ts';

useSession();

describe('words that stand elsewhere', () => {
  test('are offered while it plays; nothing is painted or hidden', async () => {
    const { visit, told } = await begin({ offered });
    await later();
    expect(told).toEqual(['loading', 'source-offered']);
    expect(visit.status).toMatchObject({ kind: 'source-offered', transcript: offered });
    expect(notice()).toBe('offerOne');
    expect(document.querySelector('truecue-captions, truecue-controls')).toBeNull();
    expect(document.querySelector('.truecue-hides-captions')).toBeNull();
  });

  test('not before the first play', async () => {
    Object.assign(video, { paused: true });
    await begin({ offered });
    await later();
    expect(notice()).toBeNull();
    Object.assign(video, { paused: false });
    video.dispatchEvent(new Event('playing'));
    await later();
    expect(notice()).toBe('offerOne');
  });

  test.each<[string, Record<string, unknown>]>([
    ['who was told before', { recordings: { 'youtube:abcdefghij1': { offered: true } } }],
    ['who has captions off', {}],
  ])('not to a viewer %s; the popup says it', async (who, stored) => {
    await fakeBrowser.storage.local.set(stored);
    if (who.includes('off')) await fakeBrowser.storage.sync.set({ settings: { enabled: false } });
    const { visit } = await begin({ offered });
    await later();
    expect([visit.status.kind, notice()]).toEqual(['source-offered', null]);
  });

  test('a dismissal from the popup takes the notice away for good', async () => {
    await fakeBrowser.storage.local.set({ recordings: { 'youtube:abcdefghij1': { offset: 2 } } });
    const { act } = await begin({ offered });
    await later();
    act({ do: 'dismiss-offer' });
    await settled();
    expect(notice()).toBeNull();
    expect(background.remembered).toEqual([{ offset: 2, offered: true }]);
  });

  test('in a private window they are not offered twice on one page', async () => {
    fakeBrowser.extension.inIncognitoContext = true;
    const { act, visit } = await begin({ offered });
    await later();
    act({ do: 'dismiss-offer' });
    expect(background.remembered).toEqual([]);
    expect(visit.choices).toEqual({ offered: true });
    const again = await enter(visit.choices);
    await background.answer(1, { offered });
    await later();
    expect([again.visit.status.kind, notice()]).toEqual(['source-offered', null]);
  });

  test('give way to captions when a list has them, and come back when it has not', async () => {
    const { visit, told } = await begin({ offered });
    await later();
    visit.renew?.();
    await settled();
    await background.answer(1, old);
    expect(painted()).toEqual(['old']);
    expect(notice()).toBeNull();
    visit.renew?.();
    await settled();
    await background.answer(2, { offered });
    expect(painted()).toEqual([]);
    expect(told).toEqual(['loading', 'source-offered', 'showing', 'source-offered']);
  });
});
