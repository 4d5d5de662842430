// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { background, begin, useSession, video } from './session-set-up.ts';
import { buildPage, notice, old, painted, settled } from './session-world.ts';

useSession();

describe('what happens to the player', () => {
  const overlays = () => document.querySelectorAll('truecue-captions').length;
  const hiding = () => document.querySelectorAll('.truecue-hides-captions').length;

  test('its picture floats in a window of its own: captions stay, and that is said', async () => {
    await begin();
    video.dispatchEvent(new Event('enterpictureinpicture'));
    await expect.poll(notice).toBe('captionsStayHere');
    expect(painted()).toEqual(['old']);
  });

  test('the page puts another in its place: the captions go there', async () => {
    const { told } = await begin();
    const next = buildPage();
    await settled();
    expect(overlays()).toBe(0);
    await background.answer(1, old);
    expect(painted()).toEqual(['old']);
    expect(document.querySelector('#movie_player > truecue-captions')).not.toBeNull();
    expect(next.isConnected).toBe(true);
    expect([overlays(), hiding()]).toEqual([1, 1]);
    expect(told).toEqual(['loading', 'showing', 'loading', 'showing']);
  });

  test('another video comes into the same player', async () => {
    await begin();
    const next = video.cloneNode() as HTMLVideoElement;
    Object.defineProperty(next, 'readyState', { value: 4 });
    Object.defineProperty(next, 'currentTime', { value: 200 }); // past the last caption
    video.replaceWith(next);
    await settled();
    await background.answer(1, old);
    expect([overlays(), painted()]).toEqual([1, []]);
  });

  test('it is only moved: nothing is asked again', async () => {
    await begin();
    const small = document.body.appendChild(document.createElement('div'));
    small.append(document.querySelector('#movie_player') as Element);
    await settled();
    expect([background.begun.length, painted()]).toEqual([1, ['old']]);
    small.remove();
    await settled();
    expect([background.begun.length, overlays()]).toEqual([2, 0]);
  });

  test('the extension is removed: nothing of ours stays, and the page hears no error', async () => {
    await begin();
    expect([overlays(), hiding()]).toEqual([1, 1]);
    const { id } = fakeBrowser.runtime;
    fakeBrowser.runtime.id = undefined as never;
    video.dispatchEvent(new Event('seeking'));
    await settled();
    fakeBrowser.runtime.id = id;
    expect([overlays(), hiding()]).toEqual([0, 0]);
  });
});

test('another transcript cannot be had: what shows stays, and the popup says so', async () => {
  const { act, visit } = await begin();
  act({ do: 'transcript', id: 'builtin: other' });
  await settled();
  await background.answer(1, { ...old, missed: true } as typeof old);
  expect(painted()).toEqual(['old']);
  expect(visit.status).toMatchObject({ kind: 'showing', doubts: ['choice-missing'] });
});
