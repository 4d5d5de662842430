import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { Making } from '../../../../entrypoints/sync/making.ts';
import type { AlignAsk, AlignReport } from '../../../../services/align-port.ts';
import { written } from '../../transcripts/written-own.ts';
import { type Answers, pretend } from '../options/background.ts';

const own = written();
const captions = { language: own.language, automatic: true, cues: [], way: 'asked' };

let answers: Answers;
let happened: string[];
let making: Making;

beforeEach(() => {
  answers = {
    messages: {
      recordings: [{ tabId: 4, frameId: 0, media: own.media, playedAt: 1, title: '' }],
      'machine-captions': { captions },
      'save-own': new Error('QuotaExceededError'),
    },
    grant: true,
  };
  happened = pretend(answers);
  making = new Making(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

/** The background answers with one report. */
function answering(report: (ask: AlignAsk) => AlignReport): void {
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation((() => {
    let hear: (report: AlignReport) => void = () => undefined;
    return {
      onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
      onDisconnect: { addListener: () => undefined },
      disconnect: () => undefined,
      postMessage: (ask: AlignAsk) => queueMicrotask(() => hear(report(ask))),
    };
  }) as never);
}

test('what was aligned and could not be stored is still here to be saved', async () => {
  answering(({ own }) => ({ failed: 'storage', unkept: { ...own, duration: 7 } }));
  await making.align(own);
  expect(making.view).toEqual({ kind: 'failed', reason: 'storage', unkept: true });
  expect(making.made).toEqual({ ...own, duration: 7 });
});

test('so are words whose times were known; there is room the next time', async () => {
  await making.store(own);
  expect(making.view).toEqual({ kind: 'failed', reason: 'storage', unkept: true });
  expect(making.made).toBe(own);
  answers.messages['save-own'] = undefined;
  await making.store(own);
  expect(making.view.kind).toBe('done');
  expect(happened).not.toContain('machine-captions');
});
