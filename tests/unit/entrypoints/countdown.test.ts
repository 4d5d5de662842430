import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Countdown } from '../../../entrypoints/captions.content/countdown.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('only the time counts in which it runs', () => {
  const done = vi.fn();
  const countdown = new Countdown(1000, done);
  vi.advanceTimersByTime(5000);
  countdown.run(true);
  vi.advanceTimersByTime(400);
  countdown.run(false);
  vi.advanceTimersByTime(5000);
  countdown.run(true);
  countdown.run(true); // told twice
  vi.advanceTimersByTime(599);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(done).toHaveBeenCalledTimes(1);
});

test('it is done once', () => {
  const done = vi.fn();
  const countdown = new Countdown(10, done);
  countdown.run(true);
  vi.advanceTimersByTime(10);
  countdown.run(false);
  countdown.run(true);
  vi.advanceTimersByTime(1000);
  expect(done).toHaveBeenCalledTimes(1);
});
