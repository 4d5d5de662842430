// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { ReportDialog } from '../../../../components/report/ReportDialog.tsx';
import type { DialogView, ReportCallbacks, Writing } from '../../../../components/report/view.ts';
import { emptyDraft } from '../../../../entrypoints/report/draft.ts';
import { newReport } from '../../../../transcripts/report-check.ts';
import type { KeptReport, ReportState } from '../../../../transcripts/report-status.ts';
import { place } from '../../entrypoints/report/written-place.ts';
import { drawingRoot } from '../root.ts';

vi.mock('wxt/browser', () => import('../browser.ts'));

const does = {
  onClose: vi.fn(),
  onLanguage: vi.fn(),
  onDraft: vi.fn(),
  onNow: vi.fn(),
  onHear: vi.fn(),
  onSend: vi.fn(),
  onPublic: vi.fn(),
  onMine: vi.fn(),
  onOpenAgain: vi.fn(),
  onBack: vi.fn(),
  onReports: vi.fn(),
} satisfies ReportCallbacks;
const root = drawingRoot();

const made = { id: '3b241101-e2bb-4255-8caf-4136c566a962', now: 0, client: '1.0' };
const suggestion = { text: 'No.' };
const report = newReport(place, { category: 'typo', suggestion }, made);
const draft = { ...emptyDraft(place), category: 'typo' as const, text: 'No.' };

const writing: Writing = {
  kind: 'writing',
  place,
  languages: [{ language: 'en', label: 'English' }],
  routes: [{ to: 'https', url: 'https://desk.example/v1' }, { to: 'file' }],
  keeps: true,
  mine: [],
  draft,
  asks: ['text'],
  differences: [
    { text: 'Yes', kind: 'removed' },
    { text: 'No', kind: 'added' },
    { text: '.', kind: 'same' },
  ],
  report,
  player: { there: false, hearing: false, now: null },
  endsFirst: false,
  sending: false,
  warned: false,
  notStored: false,
  notChanged: false,
};

const draw = (view: DialogView) =>
  act(() => render(<ReportDialog view={view} {...does} />, root.element));
const text = (selector: string) => root.element.querySelector(selector)?.textContent;
const press = (selector: string) =>
  act(() => root.element.querySelector<HTMLElement>(selector)?.click());
const kept = (state: ReportState, more: Partial<KeptReport> = {}): KeptReport => ({
  report,
  route: { to: 'https', url: 'https://desk.example/v1' },
  state,
  applied: true,
  title: {},
  ...more,
});

describe('while it is written', () => {
  test('the text that leaves is shown to the letter, and where it goes', () => {
    draw(writing);
    expect(JSON.parse(text('.json') ?? '')).toEqual(report);
    expect(text('footer option')).toBe('desk.example, by HTTPS');
    expect([text('del'), text('ins')]).toEqual(['Yes', 'No']);
  });

  test('before a category is chosen nothing can be sent', () => {
    draw({ ...writing, draft: { ...draft, category: null }, report: null, asks: [] });
    expect(root.element.querySelector('footer')).toBe(null);
    press('input[value="timing"]');
    expect(does.onDraft).toHaveBeenCalledWith({ category: 'timing' });
  });

  test.each([
    ['where a name is withheld', { place: { ...place, withheld: true } }, 'Please name nobody'],
    ['in a private window', { keeps: false }, 'nothing of this is kept'],
  ])('a word of caution %s', (_where, more, words) => {
    draw(writing);
    expect(root.element.textContent).not.toContain(words);
    draw({ ...writing, ...more });
    expect(text('.notice')).toContain(words);
  });

  test('in a private window nothing is offered to be shown later', () => {
    draw(writing);
    expect(root.element.querySelector('.send .check')).not.toBe(null);
    draw({ ...writing, keeps: false });
    expect(root.element.querySelector('.send .check')).toBe(null);
  });

  test('the warning takes the button’s place, and the harmless answer the focus', () => {
    draw({ ...writing, warned: true });
    expect(root.element.querySelector('.send')).toBe(null);
    expect(document.activeElement?.textContent).toBe('Go back');
    press('.warning .danger');
    expect(does.onPublic).toHaveBeenCalledWith(true);
  });

  test.each([
    ['while it is being sent', { sending: true }],
    ['where the end comes first', { endsFirst: true }],
  ])('no second sending %s', (_when, more) => {
    draw({ ...writing, ...more });
    press('.send .primary');
    expect(does.onSend).not.toHaveBeenCalled();
  });

  test('what was reported before can be taken back', () => {
    draw({ ...writing, mine: [kept({ kind: 'waiting', attempts: 1, nextAt: null })] });
    const buttons = [...root.element.querySelectorAll<HTMLElement>('.mine button')];
    expect(buttons.map((button) => button.textContent)).toEqual([
      'Show the publisher’s words again',
      'Withdraw the report',
    ]);
    for (const button of buttons) act(() => button.click());
    expect(does.onMine.mock.calls).toEqual([
      [made.id, 'undo'],
      [made.id, 'withdraw'],
    ]);
  });
});

describe('afterwards', () => {
  const github = { to: 'github', repository: 'example/captions' } as const;
  test.each<[string, KeptReport, string]>([
    ['sent', kept({ kind: 'sent', at: 0 }), 'arrived at desk.example'],
    ['waiting', kept({ kind: 'waiting', attempts: 1, nextAt: 0 }), 'stored on this computer'],
    [
      'answered by a page',
      kept({
        kind: 'waiting',
        attempts: 1,
        nextAt: 0,
        failure: { kind: 'no-receipt', status: 200 },
      }),
      'may not have arrived. It is stored on this computer and tried again',
    ],
    ['handed over', kept({ kind: 'handed', at: 0 }, { route: github }), 'GitHub was opened'],
    [
      'refused',
      kept({
        kind: 'refused',
        at: 0,
        failure: { kind: 'refused', status: 400, words: 'Too old.' },
      }),
      'Too old.',
    ],
  ])('%s', (_what, one, words) => {
    draw({ kind: 'done', kept: one, keeps: true, url: 'https://github.com/x' });
    expect(root.element.textContent).toContain(words);
    const link = root.element.querySelector('a');
    expect(link?.rel ?? null).toBe(one.route === github ? 'noreferrer' : null);
  });

  test.each<[Extract<ReportState, { kind: 'refused' }>['failure'], string, string]>([
    [{ kind: 'unreachable' }, 'Not arrived', 'You may be offline'],
    [{ kind: 'busy', status: 503 }, 'Not arrived', 'too much to do (status 503)'],
    [{ kind: 'no-receipt', status: 200 }, 'May not have arrived', 'with a web page, or an error'],
    [{ kind: 'refused', status: 413 }, 'Not taken', 'did not take the report'],
  ])('in a private window one that did not get through is not lost: %j', (failure, title, why) => {
    const state = { kind: 'refused', at: 0, failure } as const;
    const one = kept(state);
    draw({ kind: 'done', kept: one, keeps: false, url: null });
    expect(text('h2')).toBe(title);
    expect(root.element.textContent).toContain(why);
    const back = [...root.element.querySelectorAll('button')].find(
      (one) => one.textContent === 'Back to your report',
    );
    back?.click();
    expect(does.onBack).toHaveBeenCalledOnce();
    does.onBack.mockReset();
    draw({ kind: 'done', kept: one, keeps: true, url: null }); // there it waits in the list
    expect(root.element.textContent).not.toContain('Back to your report');
  });

  test('without a ticket there is nothing to see', () => {
    draw({ kind: 'no-ticket' });
    expect(text('h2')).toBe('Nothing to report from here');
    expect(root.element.querySelectorAll('input, textarea')).toHaveLength(0);
  });
});
