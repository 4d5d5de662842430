import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

/** They judge when something is shown: one browser after the other, and nothing beside it. */
const timed = ['tests/e2e/{time,timing}.test.ts'];

/**
 * What fails there is ours, whatever the browser: Firefox runs these when asked, by
 * `TRUECUE_E2E=all`. The whole must end within twenty minutes on two cores.
 */
const whateverBrowser = [
  // What lists say and store, and which part of a transcript a recording gets.
  'tests/e2e/{catalogs,catalog-*,clips,several}.test.ts',
  // Our copies of the pages themselves; every other test uses them in Firefox too.
  'tests/e2e/{replica,replica-*}.test.ts',
];
const { TRUECUE_BROWSER, TRUECUE_E2E } = process.env;
const left = TRUECUE_BROWSER === 'firefox' && TRUECUE_E2E !== 'all' ? whateverBrowser : [];

/** What a run leaves among temporary files goes with it. */
const globalSetup = 'tests/scratch.ts';

const e2e = {
  // A process takes one file after another: each would only load the same modules anew.
  isolate: false,
  globalSetup,
  testTimeout: 60_000,
  hookTimeout: 90_000,
  // One second, vitest's own patience, is short where browsers share the machine.
  expect: { poll: { timeout: 10_000 } },
  retry: 1,
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          globalSetup,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          maxWorkers: '100%', // vitest itself would leave one of two cores free
          // They run beside what is timed, and give way to it.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...e2e,
          name: 'e2e-timed',
          include: timed,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...e2e,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [...timed, ...left],
          // A browser is waited for half of the time, so more go side by side than there are
          // cores. Who is free takes the next file, the largest first: all end together.
          maxWorkers: 4,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
