// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { followReports } from '../../../../entrypoints/options/reports.ts';
import { queued } from '../../services/outbox-world.ts';
import { type Answers, pretend } from './background.ts';

let answers: Answers;
let happened: string[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockReturnValue();
  answers = { messages: {}, grant: true };
  happened = pretend(answers);
  // Firefox: pages in private windows have no store, and the background is in none.
  fakeBrowser.extension.inIncognitoContext = true;
});
afterEach(() => {
  fakeBrowser.extension.inIncognitoContext = false;
  vi.restoreAllMocks();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('in a private window the reports are those of the background', async () => {
  answers.messages['list-reports'] = [queued()];
  const reports = followReports(vi.fn(), vi.fn(), new AbortController().signal);
  await settled();
  expect(happened).toEqual(['list-reports']);
  expect(reports.view()).toEqual({ rows: [queued()], failed: null });
});

test('what could not be read is read again on the viewer’s wish, and is no failure then', async () => {
  answers.messages['list-reports'] = new Error('the background does not answer');
  const reports = followReports(vi.fn(), vi.fn(), new AbortController().signal);
  await settled();
  expect(reports.view()).toEqual({ rows: null, failed: 'list' });
  answers.messages['list-reports'] = [queued()];
  reports.read();
  await settled();
  expect(reports.view()).toEqual({ rows: [queued()], failed: null });
});
