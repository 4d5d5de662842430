import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { shortenedPolyfill } from '../../../tools/wxt-polyfill.ts';

const library = createRequire(import.meta.url).resolve(
  'webextension-polyfill/dist/browser-polyfill.js',
);
const source = readFileSync(library, 'utf8');

type Listener = (message: unknown, sender: object, answer: (reply: unknown) => void) => unknown;

/** As in Chromium 137: promises of all APIs, but listeners answer by a callback only. */
function chromium() {
  const listeners = new Set<Listener>();
  const runtime = {
    id: 'x',
    lastError: undefined,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
      hasListener: (listener: Listener) => listeners.has(listener),
    },
    sendMessage(message: unknown, done: (reply?: unknown) => void) {
      for (const listener of listeners) if (listener(message, { id: 'x' }, done) === true) return;
      done();
    },
  };
  const storage = {
    kept: 7,
    async get() {
      return this.kept;
    },
  };
  const tabs = {
    sendMessage: (_tab: number, message: unknown, done: () => void) =>
      runtime.sendMessage(message, done),
  };
  return { runtime, tabs, storage };
}

function browserOf(world: object, name = 'chrome') {
  const script = shortenedPolyfill(source, name).replace('export default ', '');
  return runInNewContext(script, { ...world });
}

test('in Chromium a listener answers with a promise, and others answer for it', async () => {
  const browser = browserOf({ chrome: chromium() });
  const ignores = () => undefined;
  const answers = async (message: unknown) => ({ heard: message });
  browser.runtime.onMessage.addListener(ignores);
  browser.runtime.onMessage.addListener(answers);
  expect(await browser.runtime.sendMessage('a')).toEqual({ heard: 'a' });
  expect(browser.runtime.onMessage.hasListener(answers)).toBe(true);
  browser.runtime.onMessage.removeListener(answers);
  expect(await browser.runtime.sendMessage('a')).toBeUndefined();
});

test('in Chromium what a listener refuses is refused to the one who asked', async () => {
  const browser = browserOf({ chrome: chromium() });
  browser.runtime.onMessage.addListener(() => Promise.reject(new Error('not here')));
  await expect(browser.runtime.sendMessage('a')).rejects.toThrow('not here');
  await expect(browser.tabs.sendMessage(1, 'a')).rejects.toThrow('not here');
});

test('in Chromium all else is as it stands', async () => {
  const chrome = chromium();
  const browser = browserOf({ chrome });
  expect(await browser.storage.get()).toBe(7);
  expect(browser.runtime.id).toBe('x');
  expect(browser.devtools).toBeUndefined();
});

test('in Firefox it is the browser’s own', () => {
  const browser = { runtime: { id: 'x' } };
  expect(browserOf({ browser, chrome: {} }, 'firefox')).toBe(browser);
});

test('a version without a part that is left out is refused', () => {
  expect(() => shortenedPolyfill(source.replaceAll('makeCallback', 'made'), 'chrome')).toThrow(
    'nothing like',
  );
});
