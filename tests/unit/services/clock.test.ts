// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startClock } from '../../../services/clock.ts';

/** A video whose time follows the fake clock, as a real one follows the real. */
class FakeVideo extends EventTarget {
  paused = true;
  ended = false;
  seeking = false;
  readyState = 4;
  playbackRate = 1;
  ownerDocument = document;
  private from = 0;
  private at = 0;

  get currentTime(): number {
    return this.paused
      ? this.from
      : this.from + ((Date.now() - this.at) / 1000) * this.playbackRate;
  }

  set currentTime(time: number) {
    this.from = time;
    this.at = Date.now();
    this.emit('seeking');
    this.emit('seeked');
  }

  emit(name: string): void {
    this.dispatchEvent(new Event(name));
  }

  play(rate = 1): void {
    this.from = this.currentTime;
    this.at = Date.now();
    this.playbackRate = rate;
    this.paused = false;
    this.emit('play');
    this.emit('playing');
  }

  pause(): void {
    this.from = this.currentTime;
    this.paused = true;
    this.emit('pause');
  }
}

let video: FakeVideo;
let ended: AbortController;
let lead: number;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  video = new FakeVideo();
  ended = new AbortController();
  lead = 0;
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

/** Start a clock over boundaries at every whole `step` seconds; what it saw is returned. */
function watch(step = 1) {
  const seen: (number | null)[] = [];
  const asked = vi.fn(() => lead);
  const clock = startClock(
    {
      video: video as unknown as HTMLVideoElement,
      lead: asked,
      tick(time) {
        seen.push(time === null ? null : Math.round(time * 1000) / 1000);
        return time === null ? null : (Math.floor(time / step + 1e-9) + 1) * step;
      },
    },
    ended.signal,
  );
  return { seen, clock, asked };
}

describe('the clock', () => {
  test('wakes at boundaries and at no other time', () => {
    const { seen } = watch();
    seen.length = 0;
    video.play();
    seen.length = 0;
    vi.advanceTimersByTime(3500);
    expect(seen).toEqual([1, 2, 3]);
  });

  test.each([
    [0.25, 4000],
    [2, 500],
    [4, 250],
  ])('at rate %d the next boundary is %d ms away', (rate, away) => {
    const { seen } = watch();
    video.play(rate);
    seen.length = 0;
    vi.advanceTimersByTime(away - 1);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual([1]);
  });

  test('reads again what is left shortly before a boundary: media time goes in jumps', () => {
    const { seen } = watch();
    video.play();
    vi.advanceTimersByTime(970);
    seen.length = 0;
    // The sound card's clock is 12 ms ahead of what it said a second ago.
    const { currentTime } = video;
    Object.defineProperty(video, 'currentTime', {
      get: () => currentTime + 0.012 + (Date.now() - 970) / 1000,
    });
    vi.advanceTimersByTime(17);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual([1]);
  });

  test('wakes as planned where media time has not moved: it may go by frames', () => {
    const { seen } = watch();
    video.play();
    vi.advanceTimersByTime(970);
    seen.length = 0;
    Object.defineProperty(video, 'currentTime', { get: () => (Date.now() < 1000 ? 0.96 : 1) });
    vi.advanceTimersByTime(30);
    expect(seen).toEqual([1]);
  });

  test('tells nobody of a look that came before its time', () => {
    const { seen } = watch();
    video.play();
    vi.advanceTimersByTime(970);
    seen.length = 0;
    Object.defineProperty(video, 'currentTime', { get: () => (Date.now() < 1020 ? 0.99 : 1.01) });
    vi.advanceTimersByTime(60);
    expect(seen).toEqual([1.01]);
  });

  test('out of sight needs one timer a boundary: each may take a second there', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    watch();
    video.play();
    const timers = vi.spyOn(globalThis, 'setTimeout');
    vi.advanceTimersByTime(3500);
    expect(timers).toHaveBeenCalledTimes(3);
    timers.mockRestore();
    hidden.mockRestore();
  });

  test('sleeps while paused', () => {
    const { seen } = watch();
    video.play();
    video.pause();
    seen.length = 0;
    vi.advanceTimersByTime(60_000);
    expect(seen).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('looks at once after a seek, also while paused', () => {
    const { seen } = watch();
    video.currentTime = 42.5;
    expect(seen.at(-1)).toBe(42.5);
  });

  test('does not spin where the picture stands still without a word', () => {
    const { seen } = watch();
    video.play();
    video.playbackRate = 1;
    Object.defineProperty(video, 'currentTime', { get: () => 0.9995 });
    video.emit('playing');
    seen.length = 0;
    vi.advanceTimersByTime(1000);
    expect(seen.length).toBeLessThan(30);
  });

  test('knows no time before the recording is loaded', () => {
    video.readyState = 0;
    const { seen } = watch();
    expect(seen).toEqual([null]);
    video.readyState = 1;
    video.emit('loadedmetadata');
    expect(seen).toEqual([null, 0]);
  });

  test('subtracts ads stitched into the stream once two samples agree', () => {
    const { seen } = watch();
    lead = 30;
    video.currentTime = 35.2;
    video.play();
    vi.advanceTimersByTime(260);
    expect(seen.at(-1)).toBeCloseTo(5.45, 1);
  });

  test('shows nothing while the first lead is in doubt, and not the caption of another moment', () => {
    lead = 30;
    video.currentTime = 35.2;
    const { seen } = watch();
    video.play();
    expect(seen.every((time) => time === null)).toBe(true);
    vi.advanceTimersByTime(260);
    expect(seen.at(-1)).toBeCloseTo(5.45, 1);
  });

  test('believes a lead also where cues come faster than it is checked', () => {
    const { seen } = watch(0.1);
    video.play();
    vi.advanceTimersByTime(1000);
    lead = 30;
    vi.advanceTimersByTime(1300);
    expect(seen.at(-1)).toBeLessThan(0);
  });

  test('asks the page once a second at most, but at each event', () => {
    const { asked } = watch(0.1);
    video.play();
    asked.mockClear();
    vi.advanceTimersByTime(3050);
    expect(asked).toHaveBeenCalledTimes(3);
    video.emit('seeked');
    expect(asked).toHaveBeenCalledTimes(4);
  });

  test.each([
    ['the lag of the player itself', 0.3],
    ['nonsense', 1e9],
    ['not a number', Number.NaN],
  ])('does not believe %s', (_what, value) => {
    const { seen } = watch();
    lead = value;
    video.currentTime = 10;
    video.play();
    vi.advanceTimersByTime(1100);
    expect(seen.at(-1)).toBe(11);
  });

  test('of samples that differ believes none, until two agree', () => {
    const { seen } = watch(0.1);
    video.play();
    vi.advanceTimersByTime(1000);
    lead = 30;
    vi.advanceTimersByTime(200);
    lead = 60; // the first check, after 250 ms, hears of another lead than was first seen
    vi.advanceTimersByTime(200);
    expect(seen.at(-1)).toBeGreaterThan(0);
    vi.advanceTimersByTime(300);
    expect(seen.at(-1)).toBeCloseTo(1.7 - 60, 1);
    lead = 90;
    vi.advanceTimersByTime(600);
    expect(seen.at(-1)).toBeCloseTo(2.3 - 90, 1);
  });

  test('where no two samples ever agree, shows what the video says', () => {
    const { seen } = watch(0.1);
    const drift = setInterval(() => {
      lead += 5;
    }, 100);
    seen.length = 0;
    lead = 30;
    video.play();
    vi.advanceTimersByTime(3000);
    clearInterval(drift);
    expect(seen.at(-1)).toBeCloseTo(3, 1);
  });

  test('in doubt from the start, shows something in less than two seconds', () => {
    lead = 30;
    const drift = setInterval(() => {
      lead += 5;
    }, 100);
    const { seen } = watch(0.1);
    video.play();
    vi.advanceTimersByTime(1100);
    expect(seen.at(-1)).toBeNull();
    vi.advanceTimersByTime(400);
    expect(seen.at(-1)).toBeCloseTo(1.5, 1);
    clearInterval(drift);
  });

  test('does not believe what both clocks say in the middle of a seek', () => {
    const { seen } = watch(0.1);
    video.play();
    vi.advanceTimersByTime(1000);
    lead = 30;
    vi.advanceTimersByTime(150);
    video.seeking = true;
    vi.advanceTimersByTime(200);
    video.seeking = false;
    lead = 0;
    video.emit('seeked');
    vi.advanceTimersByTime(1000);
    expect(Math.min(...seen.map((time) => time ?? 0))).toBe(0);
  });

  test('a seek’s moment of disagreement is not an ad', () => {
    const { seen } = watch();
    video.play();
    lead = -120;
    vi.advanceTimersByTime(1000);
    lead = 0;
    vi.advanceTimersByTime(1100);
    expect(seen.at(-1)).toBe(2);
  });

  test('ends with its signal', () => {
    const { seen } = watch();
    video.play();
    ended.abort();
    seen.length = 0;
    video.emit('seeked');
    vi.advanceTimersByTime(5000);
    expect(seen).toEqual([]);
  });
});
