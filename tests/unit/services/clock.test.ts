// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { ended, video, watch } from './clock-world.ts';

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

  test('tells at once that media time went back without a word', () => {
    const { seen } = watch();
    video.play();
    vi.advanceTimersByTime(970);
    seen.length = 0;
    Object.defineProperty(video, 'currentTime', { get: () => -3 });
    vi.advanceTimersByTime(30);
    expect(seen).toEqual([-3]);
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
