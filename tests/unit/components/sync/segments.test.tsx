// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SegmentStretch } from '../../../../components/sync/SegmentStretch.tsx';
import type {
  Edit,
  PreviewView,
  SyncCallbacks,
  WayView,
} from '../../../../components/sync/view.ts';
import { type Draft, draftOf, edited, reread } from '../../../../entrypoints/sync/draft.ts';
import { draw, find, on, press, preview, read } from './sync-view.tsx';

vi.mock('wxt/browser', () => import('../browser.ts'));

afterEach(() => render(null, document.body));

/** Two ways with the same words, which have as many questions. */
const ways: WayView[] = [
  { by: 'h2', kind: 'headings', mark: null, questions: 1 },
  { by: 'h3', kind: 'headings', mark: null, questions: 1 },
  { by: 'glyph —', kind: 'marks', mark: '—', questions: 2 },
  { by: 'one voice', kind: 'one-voice', mark: null, questions: 0 },
];
const whole = [{ role: 'answer' as const, text: 'Who opens the gates? I do. Nobody else.' }];

describe('the words', () => {
  let draft: Draft;
  /** Draws, and draws again after each edit, as the page does. */
  function live(from: Draft = read): void {
    draft = from;
    const show = () =>
      drawnWith({
        ...preview,
        ways,
        way: draft.way,
        segments: draft.segments,
        canUndo: draft.past.length > 0,
      });
    const callbacks = { ...on, onEdit } as SyncCallbacks;
    function onEdit(edit: Edit) {
      draft = edit.do === 'way' ? reread(draft, edit.by, whole) : edited(draft, edit);
      show();
    }
    function drawnWith(next: PreviewView) {
      draw({ step: 'preview', preview: next }, callbacks);
    }
    show();
  }
  const control = (key: string, target: Element) => {
    const init = { key, ctrlKey: true, bubbles: true, cancelable: true };
    act(() => void target.dispatchEvent(new KeyboardEvent('keydown', init)));
  };
  const texts = () => draft.segments.map(({ text }) => text);

  test('are text, never markup', () => {
    live();
    expect(find('.question .words').textContent).toBe('Who opens <b>the</b> gates?');
    expect(find('.words b')).toBe(null);
  });

  test('one is left out by its box, all descriptions by the switch, and undone', () => {
    live();
    act(() => find<HTMLInputElement>('#k2 > input').click());
    expect(find('#k2').dataset.dropped).toBe('true');
    press('Undo');
    expect(find('#k2').dataset.dropped).toBe('false');
    act(() => find<HTMLInputElement>('[role="switch"]').click());
    expect(find('#k0').dataset.dropped).toBe('false');
  });

  test('split at the caret: the second part is open, with the focus', () => {
    live();
    press('Change passage 3');
    const field = find<HTMLTextAreaElement>('#k2 textarea');
    expect(document.activeElement).toBe(field);
    field.setSelectionRange(5, 5);
    press('Split at the caret');
    expect(texts().slice(2)).toEqual(['I do.', 'Nobody else.']);
    expect(document.activeElement?.textContent).toBe('Nobody else.');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  test('typed in, then split by keys: with what was typed, where the caret stands', () => {
    live();
    press('Change passage 3');
    const field = find<HTMLTextAreaElement>('#k2 textarea');
    field.value = 'Only I do. Nobody else.';
    field.setSelectionRange(10, 10);
    control('Enter', field);
    expect(texts().slice(2)).toEqual(['Only I do.', 'Nobody else.']);
    expect(document.activeElement?.textContent).toBe('Nobody else.');
    press('Undo');
    expect(texts().slice(2)).toEqual(['Only I do. Nobody else.']);
  });

  test('the field stays the same one while its words are kept, and shows what was undone', () => {
    live();
    press('Change passage 3');
    const field = find<HTMLTextAreaElement>('#k2 textarea');
    field.value = 'I alone do.';
    act(() => find('#k2 input[type="radio"]').focus());
    expect(texts()[2]).toBe('I alone do.');
    expect(find('#k2 textarea')).toBe(field);
    press('Undo');
    expect(field.value).toBe('I do. Nobody else.');
  });

  test('not split where a part would be empty: that is said, and nothing opens later', () => {
    live();
    press('Change passage 3');
    control('Enter', find('#k2 textarea'));
    expect(texts()).toHaveLength(3);
    expect(find('#k2 [role="alert"]').textContent).toBe('Put the caret between two words first.');
    act(() => find<HTMLInputElement>('#k1 > input').click());
    expect(document.querySelectorAll('textarea')).toHaveLength(1);
    expect(find('#k2 textarea')).not.toBe(null);
  });

  test('what was undone is read out, each time', () => {
    live();
    const said = () => find('.all .unseen').textContent;
    act(() => find<HTMLInputElement>('#k2 > input').click());
    act(() => find<HTMLInputElement>('#k1 > input').click());
    expect(said()).toBe('');
    press('Undo');
    expect(said()).toBe('Undone');
    press('Undo');
    expect(said()).toBe('Undone\u00a0');
    act(() => find<HTMLInputElement>('#k1 > input').click());
    expect(said()).toBe('');
  });

  test('are read in another way, and come back as they were, with what was changed', () => {
    live({ ...read, way: 'h2' });
    const choice = () => find<HTMLSelectElement>('.way select');
    const names = [...choice().options].map(({ text }) => text.replace(/[\u2068\u2069]/g, ''));
    expect(names).toEqual([
      'Questions as headings · 1 question',
      'Questions as headings · 1 question (2)',
      '“—” before each question · 2 questions',
      'All one voice',
    ]);
    expect(choice().value).toBe('h2');
    press('Change passage 3');
    act(() => find<HTMLInputElement>('#k1 > input').click());
    const before = draft.segments;
    act(() => {
      choice().focus();
      choice().value = 'one voice';
      choice().dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(texts()).toEqual(['Who opens the gates? I do. Nobody else.']);
    expect(find('.all .unseen').textContent).toBe('Read anew');
    expect(document.activeElement).toBe(choice());
    expect(document.querySelector('[role="switch"]')).toBe(null);
    press('Undo');
    expect(draft.segments).toBe(before);
    expect(choice().value).toBe('h2');
    // What was open does not take the focus.
    expect(document.activeElement?.textContent).toBe('Undo');
  });

  test('have no other way where there is one: nothing is offered', () => {
    draw({ step: 'preview', preview: { ...preview, way: 'one voice', ways: ways.slice(3) } });
    expect(document.querySelector('.way')).toBe(null);
  });

  test('questions and answers are swapped, all at once', () => {
    live();
    press('Swap questions and answers');
    expect(draft.segments.map(({ role }) => role)).toEqual(['narration', 'answer', 'question']);
    expect(find('.all .unseen').textContent).toBe('Swapped');
    press('Undo');
    expect(draft.segments).toBe(read.segments);
    draw({ step: 'preview', preview: { ...preview, segments: draft.segments.slice(0, 2) } });
    expect(document.body.textContent).not.toContain('Swap questions');
  });

  test('who says one is changed wherever the same name stands, by a box', () => {
    const one = { role: 'answer' as const, speaker: 'Mara Oun', text: 'I do.' };
    live(draftOf([one, { role: 'answer', text: 'So do I.' }, one, { ...one, speaker: 'Reed' }]));
    press('Change passage 1');
    const box = [...document.querySelectorAll('.agree')].find(({ textContent }) =>
      textContent?.includes('other passages'),
    );
    act(() => find<HTMLInputElement>('#k0 input[type="radio"]').click());
    expect(draft.segments.map(({ role }) => role)).toEqual([
      'question',
      'answer',
      'answer',
      'answer',
    ]);
    act(() => box?.querySelector('input')?.click());
    expect(draft.segments.map(({ role }) => role)).toEqual([
      'question',
      'answer',
      'question',
      'answer',
    ]);
  });

  test('a key leads past all of them', () => {
    live();
    press('Skip the passages');
    expect(document.activeElement?.textContent).toBe('Make captions');
  });

  test('joined to the one before: that is open, with the focus', () => {
    live();
    press('Change passage 3');
    press('Join to the one before');
    expect(texts()).toEqual([
      'A low house by the weir.',
      'Who opens <b>the</b> gates?\nI do. Nobody else.',
    ]);
    expect(document.activeElement?.closest('.segment')?.id).toBe('k1');
  });

  test('closed by Escape: what was typed is kept, the focus is on its button', () => {
    live();
    press('Change passage 3');
    const field = find<HTMLTextAreaElement>('#k2 textarea');
    field.value = 'I do, alone.';
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    act(() => void field.dispatchEvent(pressed));
    expect(texts()[2]).toBe('I do, alone.');
    expect(find('#k2 textarea')).toBe(null);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Change passage 3');
  });

  test('a change touches one row, of hundreds', () => {
    const many = draftOf(
      Array.from({ length: 600 }, (_, index) => ({
        role: 'answer' as const,
        text: `Row ${index}`,
      })),
    );
    live(many);
    expect(document.querySelectorAll('.segment')).toHaveLength(400);
    const rows = [...document.querySelectorAll('.segment .words')].map((row) => row.firstChild);
    const before = new Set(rows);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(find('.passages'), { childList: true, subtree: true, attributes: true });
    const drawn = vi.spyOn(SegmentStretch.prototype, 'render');
    act(() => find<HTMLInputElement>('#k7 > input').click());
    expect(drawn).toHaveBeenCalledTimes(1); // of ten stretches
    changes.push(...observer.takeRecords());
    const touched = new Set(
      changes.map(({ target }) => (target as Element).closest?.('.segment')?.id ?? ''),
    );
    expect([...touched]).toEqual(['k7']);
    expect(rows.every((row) => before.has(row))).toBe(true);
    press('Change passage 9');
    find<HTMLTextAreaElement>('#k8 textarea').setSelectionRange(3, 3);
    press('Split at the caret');
    press('Show more (201 left)');
    expect(document.querySelectorAll('.segment')).toHaveLength(601);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Use passage 401');
    const after = [...document.querySelectorAll('.segment .words')].map((row) => row.firstChild);
    // All but the one that was split, and those pushed out of a full stretch, or of the portion.
    expect(rows.filter((row) => !after.includes(row))).toHaveLength(3);
  });
});
