import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

/** They wait for hosts and pages, not for captions: the browsers may run side by side. */
const lists = ['tests/e2e/{options,catalog,silence}*.test.ts'];

const e2e = {
  // One browser at a time: two cores, and captions are watched in real time.
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 90_000,
  retry: 1,
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      { test: { ...e2e, name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: lists } },
      { test: { ...e2e, name: 'e2e-lists', include: lists } },
    ],
  },
});
