import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PopupView } from '../../../../components/popup/view.ts';
import { followTab } from '../../../../entrypoints/popup/tab.ts';

const media = { site: 'youtube', mediaId: 'AAAAAAAAAAA' };
const asks = vi.hoisted(() => ({
  background: (): Promise<unknown> => Promise.resolve([]),
  address: undefined as string | undefined,
  frame: (_frameId: number): Promise<unknown> => Promise.resolve(undefined),
  say: (_status: unknown): void => undefined,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      sendMessage: () => asks.background(),
      getManifest: () => ({ content_scripts: [{ matches: ['https://www.youtube.com/*'] }] }),
    },
    tabs: {
      sendMessage: (_tab: number, _message: unknown, to: { frameId: number }) =>
        asks.frame(to.frameId),
      get: async () => ({ url: asks.address }),
      connect: () => ({
        onMessage: {
          addListener: (listener: (status: unknown) => void) => {
            asks.say = listener;
          },
        },
        onDisconnect: { addListener: () => undefined },
        disconnect: () => undefined,
      }),
    },
  },
}));

const views: PopupView[] = [];
const kinds = () => views.map((view) => (view.kind === 'frame' ? view.status.kind : view.kind));
const follow = () => followTab(Promise.resolve(1), (view) => views.push(view));

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue();
  views.length = 0;
  asks.address = 'https://www.youtube.com/watch?v=AAAAAAAAAAA';
  asks.background = async () => [
    { frameId: 4, media, playedAt: 2 },
    { frameId: 0, media, playedAt: 1 },
  ];
  asks.frame = async () => ({ kind: 'loading', media });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the popup’s line to its tab', () => {
  test('draws the frame that played last, then each state it tells', async () => {
    asks.frame = async (frameId) => ({ kind: frameId === 4 ? 'loading' : 'ended', media });
    follow();
    await vi.advanceTimersByTimeAsync(10);
    asks.say({ kind: 'searching', media });
    expect(kinds()).toEqual(['waiting', 'loading', 'loading', 'searching']);
    expect(views.at(-1)).toMatchObject({ others: [{ frameId: 0, title: null }] });
  });

  test('turns to another frame when asked', async () => {
    const asked: number[] = [];
    asks.frame = async (frameId) => {
      asked.push(frameId);
      return { kind: 'loading', media };
    };
    const line = follow();
    await vi.advanceTimersByTimeAsync(10);
    asked.length = 0;
    await line.refresh(0);
    expect(asked[0]).toBe(0);
  });

  test('a tab without recordings has none', async () => {
    asks.background = async () => [];
    follow();
    await vi.advanceTimersByTimeAsync(10);
    expect(kinds()).toEqual(['waiting', 'no-video']);
  });

  test('frames that the tab has left are passed over', async () => {
    asks.frame = async (frameId) => {
      if (frameId === 4) throw new Error('Receiving end does not exist');
      return { kind: 'loading', media };
    };
    follow();
    await vi.advanceTimersByTimeAsync(10);
    expect(kinds().at(-1)).toBe('loading');
    expect(views.at(-1)).toMatchObject({ embedded: false, others: [] });
    asks.frame = async (frameId) => ({ kind: frameId === 4 ? 'loading' : 'unsupported', media });
    follow();
    await vi.advanceTimersByTimeAsync(10);
    expect(views.at(-1)).toMatchObject({ embedded: true, others: [] });
  });

  test('an article without a video, in a tab that had one before', async () => {
    asks.address = undefined;
    asks.frame = () => Promise.reject(new Error('Receiving end does not exist'));
    follow();
    await vi.advanceTimersByTimeAsync(10);
    expect(kinds()).toEqual(['waiting', 'no-video']);
  });

  test.each<[string, () => void]>([
    ['a background that never answers', () => (asks.background = () => new Promise(() => {}))],
    ['a frame that never answers', () => (asks.frame = () => new Promise(() => {}))],
    ['a frame that is gone', () => (asks.frame = () => Promise.reject(new Error('gone')))],
    ['nobody there', () => (asks.frame = async () => undefined)],
  ])('%s is told within three seconds', async (_who, arrange) => {
    arrange();
    follow();
    await vi.advanceTimersByTimeAsync(3100);
    expect(kinds()).toEqual(['waiting', 'unreachable']);
  });

  test('an action that nobody answers is told, and trying again works', async () => {
    const line = follow();
    await vi.advanceTimersByTimeAsync(10);
    asks.frame = () => Promise.reject(new Error('gone'));
    await line.act({ do: 'toggle' });
    expect(kinds().at(-1)).toBe('unreachable');
    asks.frame = async () => ({ kind: 'ended', media });
    await line.refresh();
    expect(kinds().at(-1)).toBe('ended');
  });
});
