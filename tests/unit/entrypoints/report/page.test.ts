// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ReportPage } from '../../../../entrypoints/report/page.ts';
import type { KeptReport } from '../../../../transcripts/report-status.ts';
import { type Answers, pretend } from '../options/background.ts';
import { place } from './written-place.ts';

let answers: Answers;
const sent: KeptReport['report'][] = [];

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('en');
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.0' } as never);
  sent.length = 0;
  answers = { messages: {}, grant: true };
  pretend(answers);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('in a private window what did not get through stands there again, and goes out as the same', async () => {
  answers.messages['queue-report'] = ({ report, route }: KeptReport) => {
    sent.push(report);
    const failure = { kind: 'unreachable' };
    return { report, route, applied: false, title: {}, state: { kind: 'refused', at: 0, failure } };
  };
  const routes = [{ to: 'https' as const, url: 'https://desk.example/v1' }];
  const asked = { place, routes, keeps: false, mine: [], tabId: 1, frameId: 0 };
  const page = new ReportPage(asked, vi.fn(), vi.fn());
  const { onDraft, onSend, onBack } = page.callbacks;
  onDraft({ category: 'misheard', text: 'The sluice is shut.', comment: 'I was there.' });
  onSend();
  await settled();
  expect(page.view()).toMatchObject({ kind: 'done', keeps: false });
  onBack();
  const draft = { text: 'The sluice is shut.', comment: 'I was there.' };
  expect(page.view()).toMatchObject({ kind: 'writing', sending: false, draft });
  onSend();
  await settled();
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
});
