// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SegmentStretch } from '../../../../components/sync/SegmentStretch.tsx';
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
