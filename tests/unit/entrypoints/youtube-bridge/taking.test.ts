// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PlayerApi } from '../../../../entrypoints/youtube-bridge/player-api.ts';
import {
  loadTrack,
  returnCaptions,
  takeCaptions,
} from '../../../../entrypoints/youtube-bridge/taking.ts';

const KEY = 'yt-player-sticky-caption';

let track: object;
let on: boolean;
let set: object[];
let player: PlayerApi;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  track = {};
  on = false;
  set = [];
  player = Object.assign(document.createElement('div'), {
    loadModule: vi.fn(),
    getOption: () => track,
    setOption: (_module: string, _name: string, value: object) => {
      set.push(value);
      track = value;
      on = 'languageCode' in value;
      localStorage.setItem(KEY, String(on));
    },
    isSubtitlesOn: () => on,
    toggleSubtitles: () => {
      on = !on;
    },
    toggleSubtitlesOn: () => {
      on = true;
    },
  }) as unknown as PlayerApi;
});
afterEach(() => {
  vi.useRealTimers();
});

const asr = { language: 'ko', automatic: true };

test('off: a remembered translation is not forgotten, and they are off again', () => {
  expect(takeCaptions(player)).toBe(true);
  expect(loadTrack(player, asr)).toBe(true);
  expect(set).toEqual([{}, { languageCode: 'ko', kind: 'asr' }]);
  expect(localStorage.getItem(KEY)).toBe('true');
  expect(returnCaptions(player)).toBe(true);
  expect([track, on, localStorage.getItem(KEY)]).toEqual([{}, false, null]);
});

test('on: the track is loaded untranslated, and the viewer’s is back as it was', () => {
  const seen = { languageCode: 'en', translationLanguage: { languageCode: 'fr' } };
  track = seen;
  on = true;
  localStorage.setItem(KEY, 'mine');
  takeCaptions(player);
  loadTrack(player, asr);
  expect(set.at(-1)).toEqual({ languageCode: 'ko', kind: 'asr', translationLanguage: null });
  returnCaptions(player);
  expect(set.at(-1)).toBe(seen);
  expect([on, localStorage.getItem(KEY)]).toEqual([true, 'mine']);
});

test('on without a track yet: they are on again', () => {
  on = true;
  takeCaptions(player);
  loadTrack(player, asr);
  returnCaptions(player);
  expect(on).toBe(true);
});

test('whoever took them may be gone: they are returned after a while, once', () => {
  takeCaptions(player);
  loadTrack(player, asr);
  expect(takeCaptions(player)).toBe(false);
  vi.advanceTimersByTime(15_000);
  expect([track, on]).toEqual([{}, false]);
  expect(returnCaptions(player)).toBe(false);
});

test('nothing is loaded that was not taken, or from a player that cannot', () => {
  expect(loadTrack(player, asr)).toBe(false);
  expect(set).toEqual([]);
  delete player.loadModule;
  expect(takeCaptions(player)).toBe(false);
});
