import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type AlignAsk, alignInBackground } from '../../../services/align-port.ts';

const ask = { own: {}, captions: {} } as AlignAsk;

/** A background of which each connection says this, or closes where it says nothing. */
function background(...says: (object | null)[]) {
  const connect = vi.fn(() => {
    const report = says.shift() ?? null;
    const heard: ((report: object) => void)[] = [];
    const closed: (() => void)[] = [];
    return {
      onMessage: { addListener: (listener: (report: object) => void) => heard.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => closed.push(listener) },
      disconnect: vi.fn(),
      postMessage() {
        for (const listener of report ? heard : closed) listener(report ?? {});
      },
    };
  });
  Object.assign(browser.runtime, { connect });
  return connect;
}

test.each([
  ['answers', [{ failed: 'nothing-fits' }], { failed: 'nothing-fits' }, 1],
  ['is stopped once', [null, { failed: 'nothing-fits' }], { failed: 'nothing-fits' }, 2],
  ['is stopped each time', [null, null, { failed: 'nothing-fits' }], { failed: 'internal' }, 2],
])('a background that %s', async (_when, says, report, times) => {
  const connect = background(...says);
  const { signal } = new AbortController();
  expect(await alignInBackground(ask, signal, () => undefined)).toEqual(report);
  expect(connect).toHaveBeenCalledTimes(times);
});
