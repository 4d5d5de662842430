import { expect } from 'vitest';

/**
 * Milliseconds of processor time that this process has had. Where a test says that work is
 * bounded, the wall clock would also count what else the machine does.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Do `work`, which must not take more than so many milliseconds of processor time. */
export function within(most: number, work: () => void): void {
  const begun = processorTime();
  work();
  expect(processorTime() - begun).toBeLessThan(most);
}
