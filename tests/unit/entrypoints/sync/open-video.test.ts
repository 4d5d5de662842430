import { beforeEach, expect, test, vi } from 'vitest';
import { watch } from '../../../../entrypoints/sync/open-video.ts';

const asked = vi.hoisted(() => vi.fn());
const shown = vi.hoisted(() => vi.fn());
const created = vi.hoisted(() => vi.fn());
const focused = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({
  browser: { tabs: { update: shown, create: created }, windows: { update: focused } },
}));
vi.mock('../../../../services/messages.ts', () => ({ askBackground: asked }));

const media = { site: 'youtube', mediaId: 'abcdefghijk' };
const page = { url: 'https://www.youtube.com/watch?v=abcdefghijk' };

beforeEach(() => {
  asked.mockReset().mockResolvedValue([{ media, tabId: 7, frameId: 0 }]);
  shown.mockReset().mockResolvedValue({ windowId: 3 });
  created.mockReset();
  focused.mockReset();
});

test('where it is open its tab comes to the front', async () => {
  await watch(media);
  expect(shown.mock.calls).toEqual([[7, { active: true }]]);
  expect(focused.mock.calls).toEqual([[3, { focused: true }]]);
  expect(created).not.toHaveBeenCalled();
});

test.each<[string, () => void]>([
  ['it is open nowhere', () => asked.mockResolvedValue([])],
  ['the background does not answer', () => asked.mockRejectedValue(new Error('gone'))],
  ['its tab was closed a moment ago', () => shown.mockRejectedValue(new Error('no such tab'))],
])('%s: its page is opened', async (_what, happens) => {
  happens();
  await watch(media);
  expect(created.mock.calls).toEqual([[page]]);
  expect(focused).not.toHaveBeenCalled();
});
