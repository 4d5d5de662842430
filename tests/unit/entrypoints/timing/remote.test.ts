// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SteadyTime } from '../../../../entrypoints/player-remote/steady.ts';
import type { RemoteState } from '../../../../services/remote.ts';
import { mediaTimeAt, momentOf } from '../../../../services/remote-line.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

describe('time between two looks', () => {
  test('is none before the first', () => {
    expect(new SteadyTime().timeAt(1000)).toBeNull();
  });

  test('runs on at the rate', () => {
    const steady = new SteadyTime();
    steady.add(10, 1000, 2);
    expect(steady.timeAt(1500)).toBeCloseTo(11);
  });

  test('of a clock that moves once a frame is nearly that of the true one', () => {
    const steady = new SteadyTime();
    for (let at = 0; at <= 2000; at += 47) {
      const truth = 5 + (at / 1000) * 2;
      steady.add(Math.floor(truth / 0.08) * 0.08, at, 2); // steps of 80 ms of media time
      if (at < 400) continue;
      expect(Math.abs((steady.timeAt(at) ?? 0) - truth)).toBeLessThan(0.02);
    }
  });

  test('of a player that runs ahead and waits is soon right again', () => {
    const steady = new SteadyTime();
    steady.add(10.1, 0, 1);
    for (let at = 42; at <= 500; at += 42) steady.add(10 + at / 1000, at, 1);
    expect(steady.timeAt(500)).toBeCloseTo(10.5);
  });

  test('looks that come late, as under load, do not hold it back', () => {
    const steady = new SteadyTime();
    for (let at = 0; at <= 3000; at += 47) {
      const late = at % 987 < 900 ? 0.06 : 0; // nearly always
      steady.add(10 + at / 1000 - late, at, 1);
      if (at > 2000) expect(Math.abs((steady.timeAt(at) ?? 0) - 10 - at / 1000)).toBeLessThan(0.01);
    }
  });

  test('after a leap nothing of before counts', () => {
    const steady = new SteadyTime();
    steady.add(10, 0, 1);
    steady.add(3, 40, 1);
    expect(steady.timeAt(40)).toBeCloseTo(3);
    steady.add(3.1, 80, 2);
    expect(steady.timeAt(80)).toBeCloseTo(3.1);
  });
});

describe('the time of a moment', () => {
  const state: RemoteState = {
    ...{ time: 10, at: 1000, rate: 2, chosenRate: 2, paused: false, ad: false, duration: 12 },
  };
  test.each<[string, Partial<RemoteState>, number, number | null]>([
    ['later', {}, 1500, 11],
    ['earlier', {}, 900, 9.8],
    ['past the end', {}, 9000, 12],
    ['before the beginning', {}, -9000, 0],
    ['while it stands', { rate: 0 }, 9000, 10],
    ['during an advertisement', { time: null }, 1500, null],
    ['of unknown length', { duration: null }, 9000, 26],
  ])('%s', (_what, change, moment, time) => {
    expect(mediaTimeAt({ ...state, ...change }, moment)).toBe(time);
  });

  test('of an event is when it happened, not when it was heard of', () => {
    vi.useFakeTimers();
    expect(momentOf({ timeStamp: performance.now() - 30 })).toBe(Date.now() - 30);
    expect(momentOf({ timeStamp: Date.now() })).toBe(Date.now()); // as some say it
    vi.useRealTimers();
  });
});

describe('in the frame', () => {
  let video: HTMLVideoElement;
  let sent: RemoteState[];
  let heard: (message: unknown) => void;
  let close: () => void;
  let ad = false;
  let lead = 0;
  const leave = new AbortController();
  const visit = { media: { site: 'test', mediaId: 'a' }, signal: leave.signal };

  beforeEach(async () => {
    vi.resetModules();
    vi.useFakeTimers();
    ad = false;
    lead = 0;
    sent = [];
    document.body.innerHTML = '<div id="surface"><video></video></div>';
    const surface = document.querySelector<HTMLElement>('#surface');
    const found = document.querySelector('video');
    if (!surface || !found) throw new Error('no player');
    video = found;
    for (const [name, value] of Object.entries({ readyState: 4, duration: 60, seeking: false }))
      Object.defineProperty(video, name, { value, configurable: true });
    const player = { video, surface, host: surface, signs: [{ element: surface, deep: false }] };
    vi.doMock('../../../../sites/index.ts', () => ({
      adapterOf: () => ({
        findPlayer: () => player,
        isAd: () => ad,
        lead: () => lead,
      }),
    }));
    const { answerPort } = await import('../../../../entrypoints/player-remote/answering.ts');
    const port = {
      postMessage: (state: RemoteState) => void sent.push(state),
      disconnect: vi.fn(),
      onMessage: {
        addListener(call: typeof heard) {
          heard = call;
        },
      },
      onDisconnect: {
        addListener(gone: typeof close) {
          close = gone;
        },
      },
    };
    await answerPort(port, visit as never);
  });
  afterEach(() => {
    close();
    vi.useRealTimers();
    vi.doUnmock('../../../../sites/index.ts');
  });

  test('the state is told on opening', () => {
    expect(sent).toEqual([
      expect.objectContaining({ time: 0, rate: 0, paused: true, ad: false, duration: 60 }),
    ]);
  });

  test('what is asked for is done, within bounds', () => {
    heard({ do: 'seek', time: 12 });
    expect(video.currentTime).toBe(12);
    heard({ do: 'seek', time: Number.NaN });
    expect(video.currentTime).toBe(12);
    heard({ do: 'rate', rate: 99 });
    expect(video.playbackRate).toBe(4);
    heard({ do: 'rate', rate: 0 });
    expect(video.playbackRate).toBe(0.25);
    heard({ do: 'something else' });
  });

  test('once the port is closed nothing is', () => {
    close();
    heard({ do: 'seek', time: 12 });
    expect(video.currentTime).toBe(0);
  });

  test('during an advertisement there is no time, and its length is not the recording’s', async () => {
    ad = true;
    Object.defineProperty(video, 'duration', { value: 8, configurable: true });
    video.dispatchEvent(new Event('durationchange'));
    expect(sent.at(-1)).toMatchObject({ time: null, ad: true, duration: 60 });
  });

  test('a state is told once', () => {
    video.dispatchEvent(new Event('canplay'));
    video.dispatchEvent(new Event('canplay'));
    expect(sent).toHaveLength(1);
  });
});
