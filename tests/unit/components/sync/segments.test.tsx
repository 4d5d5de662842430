// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Edit, PreviewView, SyncCallbacks } from '../../../../components/sync/view.ts';
import { type Draft, draftOf, edited } from '../../../../entrypoints/sync/draft.ts';
import { draw, find, on, press, preview, read } from './sync-view.tsx';

vi.mock('wxt/browser', () => import('../browser.ts'));

afterEach(() => render(null, document.body));

describe('the words', () => {
  let draft: Draft;
  /** Draws, and draws again after each edit, as the page does. */
  function live(from: Draft = read): void {
    draft = from;
    const show = () =>
      drawnWith({ ...preview, segments: draft.segments, canUndo: draft.past.length > 0 });
    const callbacks = { ...on, onEdit } as SyncCallbacks;
    function onEdit(edit: Edit) {
      draft = edited(draft, edit);
      show();
    }
    function drawnWith(next: PreviewView) {
      draw({ step: 'preview', preview: next }, callbacks);
    }
    show();
  }
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

  test('joined to the one before: that is open, with the focus', () => {
    live();
    press('Change passage 3');
    press('Join to the one before');
    expect(texts()).toEqual([
      'A low house by the weir.',
      'Who opens <b>the</b> gates?\nI do. Nobody else.',
    ]);
    expect(document.activeElement?.closest('li')?.id).toBe('k1');
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
    act(() => find<HTMLInputElement>('#k7 > input').click());
    changes.push(...observer.takeRecords());
    const touched = new Set(
      changes.map(({ target }) => (target as Element).closest?.('li')?.id ?? ''),
    );
    expect([...touched]).toEqual(['k7']);
    expect(rows.every((row) => before.has(row))).toBe(true);
    press('Show more (200 left)');
    expect(document.querySelectorAll('.segment')).toHaveLength(600);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Use passage 401');
  });
});
