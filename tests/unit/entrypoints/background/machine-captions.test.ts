import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { machineCaptions } from '../../../../entrypoints/background/machine-captions.ts';

const media = { site: 'youtube', mediaId: 'AbCdEfGhI-1' };
const ask = { tabId: 7, frameId: 3, media };
const answer = { tried: [] };

let injected: { files?: string[]; world?: string; target: object }[];
/** What the script in the frame comes to. */
let run: () => Promise<unknown>;

beforeEach(() => {
  vi.useFakeTimers();
  injected = [];
  run = async () => ({ media, answer });
  Object.assign(fakeBrowser.scripting, {
    executeScript: async (injection: (typeof injected)[number]) => {
      injected.push(injection);
      return injection.world === 'MAIN' ? [{}] : [{ result: await run() }];
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the bridge is there before the script, both in that frame only', async () => {
  expect(await machineCaptions(ask)).toEqual(answer);
  const target = { tabId: 7, frameIds: [3] };
  expect(injected).toEqual([
    { target, files: ['/youtube-bridge.js'], world: 'MAIN' },
    { target, files: ['/machine-captions.js'] },
  ]);
});

test.each<[string, () => Promise<unknown>]>([
  [
    'shows another recording',
    async () => ({ media: { ...media, mediaId: 'zzzzzzzzzzz' }, answer }),
  ],
  ['shows none', async () => ({ media: null, answer })],
  ['gave nothing', async () => null],
  ['is closed', () => Promise.reject(new Error('No frame with id 3'))],
])('a frame that %s is gone', async (_what, comesTo) => {
  run = comesTo;
  expect(await machineCaptions(ask)).toEqual({ failed: 'gone' });
});

test('a frame that says nothing is waited for 25 seconds', async () => {
  run = () => new Promise(() => undefined);
  let told: unknown = null;
  void machineCaptions(ask).then((reply) => {
    told = reply;
  });
  await vi.advanceTimersByTimeAsync(24_900);
  expect(told).toBeNull();
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual({ failed: 'gone' });
});
