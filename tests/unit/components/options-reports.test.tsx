// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ListedReport } from '../../../components/options/reports-view.ts';
import type { ReportState } from '../../../transcripts/report-status.ts';
import { button, draw, find, now } from './options-view.tsx';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

const desk = { to: 'https', url: 'https://desk.example/v1/reports' } as const;
const github = { to: 'github', repository: 'example/captions' } as const;
const MINUTE = 60_000;

const kept: ListedReport = {
  report: {
    schema: 'truecue-report/1',
    id: 'a1',
    createdAt: '2026-11-25T09:55:00Z',
    bundle: { id: 'weir', revision: 2, sha256: 'a'.repeat(64) },
    media: { site: 'youtube', mediaId: 'abcdefghijk' },
    language: 'en',
    cueId: 'q1',
    mediaTime: 12.3,
    quoted: 'The sluice is shot.',
    category: 'misheard',
    suggestion: { text: 'The sluice is shut.', startTime: 12 },
    client: '0.1.0',
  },
  route: desk,
  state: { kind: 'sent', at: now },
  applied: false,
  title: { en: 'The weir', ko: '보' },
  queuedAt: now - 5 * MINUTE,
  routes: [desk, github, { to: 'file' }],
  guarded: false,
};
const shown = (change: Partial<ListedReport>, callbacks = {}) =>
  draw({ reports: { rows: [{ ...kept, ...change }], failed: null } }, callbacks).replace(
    /[\u2068\u2069]/g,
    '',
  );
const inState = (state: ReportState) => shown({ state });
const press = (selector: string) => act(() => find<HTMLElement>(selector)?.click());

describe('your reports', () => {
  test('without any, that is said', () => {
    const text = draw({});
    expect(text).toContain('You have not reported a mistake yet.');
    expect(find('#clear-reports')).toBeNull();
  });

  test('each with what it says', () => {
    const text = shown({});
    for (const words of ['The weir', 'Misheard words', 'English', '5 minutes ago'])
      expect(text).toContain(words);
    expect(find('.report-words')?.textContent).toContain('The sluice is shot.');
    expect(find('.report-words')?.textContent).toContain('The sluice is shut.\n0:12.0 – …');
  });

  test.each<[string, ReportState, string]>([
    ['due', { kind: 'waiting', attempts: 0, nextAt: now }, 'Waiting to be sent to desk.example'],
    ['over the limit', { kind: 'waiting', attempts: 0, nextAt: null }, 'at most 20 reports'],
    ['sent', { kind: 'sent', at: now }, 'Arrived at desk.example'],
    ['withdrawn', { kind: 'withdrawn', at: now }, 'Withdrawn, not sent any more'],
  ])('%s', (_what, state, words) => {
    expect(inState(state)).toContain(words);
  });

  test('waiting after a failure: when next, and why', () => {
    const failure = { kind: 'busy', status: 503 } as const;
    const text = inState({ kind: 'waiting', attempts: 2, nextAt: now + 5 * MINUTE, failure });
    expect(text).toContain('next try in 5 minutes');
    expect(text).toContain('too much to do (status 503)');
    expect(inState({ kind: 'waiting', attempts: 9, nextAt: now + 300 * MINUTE })).toContain(
      'in 5 hours',
    );
  });

  test('answered by a page: that it may not have arrived', () => {
    const failure = { kind: 'no-receipt', status: 200 } as const;
    const text = inState({ kind: 'waiting', attempts: 1, nextAt: now + 5 * MINUTE, failure });
    expect(text).toContain('May not have arrived at desk.example, next try in 5 minutes');
    expect(text).toContain('with a web page, or an error');
    press('#forget-a1');
    expect(find('.confirm')?.textContent).toContain('If it has arrived all the same');
  });

  test('waiting for weeks, with what can be done', () => {
    const state: ReportState = { kind: 'waiting', attempts: 99, nextAt: now };
    expect(shown({ state, queuedAt: now - 15 * 1440 * MINUTE })).toContain('more than two weeks');
    expect(shown({ state, queuedAt: now - 13 * 1440 * MINUTE })).not.toContain('two weeks');
  });

  test('refused, with the server’s words as letters', () => {
    const failure = { kind: 'refused', status: 413, words: '<b>Too long</b>' } as const;
    expect(inState({ kind: 'refused', at: now, failure })).toContain('(status 413)');
    expect(find('q')?.textContent).toBe('<b>Too long</b>');
    expect(
      inState({ kind: 'refused', at: now, failure: { kind: 'refused', status: 0 } }),
    ).toContain('points to another address');
  });

  test('fixed and declined, with the publisher’s words in the viewer’s language', () => {
    const reason = { ko: '예', en: 'It was shut.' };
    const outcome = { result: 'fixed', revision: 1204, reason } as const;
    expect(inState({ kind: 'settled', at: now, outcome })).toContain('Fixed in revision 1,204');
    expect(find('q')?.textContent).toBe('It was shut.');
    const declined = { ...outcome, result: 'declined' } as const;
    expect(inState({ kind: 'settled', at: now, outcome: declined })).toContain('Declined');
  });

  test.each([
    ['github', github, 'Opened on GitHub'],
    ['email', { to: 'email', address: 'a@b.example' }, 'Opened as an e-mail'],
    ['file', { to: 'file' }, 'Saved as a file'],
  ] as const)('handed over: %s', (_to, route, words) => {
    expect(shown({ route, state: { kind: 'handed', at: now } })).toContain(words);
  });
});

describe('what can be done', () => {
  const waiting: ReportState = { kind: 'waiting', attempts: 1, nextAt: now + MINUTE };

  test('with one that waits', () => {
    const onReport = vi.fn();
    shown({ state: waiting }, { onReport });
    press('#retry-a1');
    press('#withdraw-a1');
    press('#apply-a1');
    expect(onReport.mock.calls).toEqual([
      ['a1', 'retry'],
      ['a1', 'withdraw'],
      ['a1', 'apply'],
    ]);
  });

  test('withdrawn by key: the focus goes to what came of it, once', () => {
    shown({ state: waiting });
    find<HTMLElement>('#withdraw-a1')?.focus();
    shown({ state: { kind: 'withdrawn', at: now } });
    expect(document.activeElement?.textContent).toBe('Withdrawn, not sent any more');
    find<HTMLElement>('#save-a1')?.focus();
    shown({ state: { kind: 'sent', at: now } });
    expect(document.activeElement).toBe(find('#save-a1'));
  });

  test('what has arrived is neither sent again nor withdrawn', () => {
    shown({});
    for (const name of ['retry', 'withdraw', 'way']) expect(find(`#${name}-a1`)).toBeNull();
    expect(find('#save-a1')).not.toBeNull();
  });

  test('deleted only after a question, which says that it was not sent', () => {
    const onReport = vi.fn();
    shown({ state: waiting }, { onReport });
    press('#forget-a1');
    expect(find('.confirm')?.textContent).toContain('It has not been sent');
    expect(onReport).not.toHaveBeenCalled();
    press('.confirm .danger');
    expect(onReport).toHaveBeenCalledExactlyOnceWith('a1', 'remove');
  });

  test('another way, but not the one it has', () => {
    const onReportRoute = vi.fn();
    shown({ state: waiting }, { onReportRoute });
    expect(find('#way-a1')?.getAttribute('aria-expanded')).toBe('false');
    press('#way-a1');
    expect(find('#way-0-a1')).toBeNull();
    press('#way-1-a1');
    expect(onReportRoute).toHaveBeenCalledExactlyOnceWith('a1', github);
  });

  test('a public way for what is private needs a second yes', () => {
    const onReportRoute = vi.fn();
    shown({ state: waiting, guarded: true }, { onReportRoute });
    press('#way-a1');
    press('#way-1-a1');
    expect(onReportRoute).not.toHaveBeenCalled();
    expect(find('.confirm')?.textContent).toContain('This way is public.');
    press('.confirm .danger');
    expect(onReportRoute).toHaveBeenCalledOnce();
  });

  test('a correction that shows can be taken back, until it is settled', () => {
    expect(shown({ applied: true })).toContain('Your correction shows on the video');
    expect(button('Show the publisher’s words')).toBeTruthy();
    const outcome = { result: 'fixed', revision: 3 } as const;
    shown({ state: { kind: 'settled', at: now, outcome } });
    expect(find('#apply-a1')).toBeNull();
  });

  test('that could not be read are read again', () => {
    const onReportsRead = vi.fn();
    const text = draw({ reports: { rows: null, failed: 'list' } }, { onReportsRead });
    expect(text).toContain('could not be read');
    act(() => button('Try again')?.click());
    expect(onReportsRead).toHaveBeenCalledOnce();
  });

  test('all that is settled goes after a question', () => {
    const onReportsClear = vi.fn();
    shown({ state: { kind: 'withdrawn', at: now } }, { onReportsClear });
    press('#clear-reports');
    press('.confirm .danger');
    expect(onReportsClear).toHaveBeenCalledOnce();
  });
});
