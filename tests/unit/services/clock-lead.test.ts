// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { setLead, video, watch } from './clock-world.ts';

describe('ads in the stream', () => {
  test('subtracts ads stitched into the stream once two samples agree', () => {
    const { seen } = watch();
    setLead(30);
    video.currentTime = 35.2;
    video.play();
    vi.advanceTimersByTime(260);
    expect(seen.at(-1)).toBeCloseTo(5.45, 1);
  });

  test('shows nothing while the first lead is in doubt, and not the caption of another moment', () => {
    setLead(30);
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
    setLead(30);
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
    setLead(value);
    video.currentTime = 10;
    video.play();
    vi.advanceTimersByTime(1100);
    expect(seen.at(-1)).toBe(11);
  });

  test('of samples that differ believes none, until two agree', () => {
    const { seen } = watch(0.1);
    video.play();
    vi.advanceTimersByTime(1000);
    setLead(30);
    video.emit('playing');
    vi.advanceTimersByTime(200);
    setLead(60); // the first check, after 250 ms, hears of another lead than was first seen
    vi.advanceTimersByTime(200);
    expect(seen.at(-1)).toBeGreaterThan(0);
    vi.advanceTimersByTime(300);
    expect(seen.at(-1)).toBeCloseTo(1.7 - 60, 1);
    setLead(90);
    video.emit('playing');
    vi.advanceTimersByTime(600);
    expect(seen.at(-1)).toBeCloseTo(2.3 - 90, 1);
  });

  test('where no two samples ever agree, shows what the video says', () => {
    const { seen } = watch(0.1);
    let drifting = 30;
    const drift = setInterval(() => {
      drifting += 5;
      setLead(drifting);
    }, 100);
    seen.length = 0;
    setLead(30);
    video.play();
    vi.advanceTimersByTime(3000);
    clearInterval(drift);
    expect(seen.at(-1)).toBeCloseTo(3, 1);
  });

  test('in doubt from the start, shows something in less than two seconds', () => {
    setLead(30);
    let drifting = 30;
    const drift = setInterval(() => {
      drifting += 5;
      setLead(drifting);
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
    setLead(30);
    video.emit('playing');
    vi.advanceTimersByTime(150);
    video.seeking = true;
    vi.advanceTimersByTime(200);
    video.seeking = false;
    setLead(0);
    video.emit('seeked');
    vi.advanceTimersByTime(1000);
    expect(Math.min(...seen.map((time) => time ?? 0))).toBe(0);
  });

  test('a seek’s moment of disagreement is not an ad', () => {
    const { seen } = watch();
    video.play();
    setLead(-120);
    vi.advanceTimersByTime(1000);
    setLead(0);
    vi.advanceTimersByTime(1100);
    expect(seen.at(-1)).toBe(2);
  });
});
