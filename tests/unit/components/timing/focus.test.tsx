// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SentenceStretch } from '../../../../components/timing/SentenceStretch.tsx';
import { at, transcript } from '../../transcripts/timing/untimed.ts';
import { button, callbacks, clock, draw, find } from './page.tsx';

vi.mock('wxt/browser', () => import('../browser.ts'));

afterEach(() => {
  act(() => render(null, document.body));
  vi.clearAllMocks();
});

describe('the focus', () => {
  test('goes back to the button that opened the field, or to the row', () => {
    for (const opener of ['.onward button:last-child', '.sentence[tabindex="0"]']) {
      draw();
      find(opener).focus();
      draw({ shifting: true });
      expect(document.activeElement).toBe(find('#shift-by'));
      draw();
      expect(document.activeElement).toBe(find(opener));
    }
  });

  test('is not taken from where the viewer went meanwhile', () => {
    draw({ shifting: true });
    button('Undo').focus();
    draw();
    expect(document.activeElement).toBe(button('Undo'));
  });

  test('of a panel’s button that is gone goes to the next one, then to the list', () => {
    draw({ fit: { kind: 'asking' } });
    button('Cancel').focus();
    draw({ fit: { kind: 'failed', why: 'empty' } });
    expect(document.activeElement?.closest('.fit')).not.toBe(null);
    button('Close').focus();
    draw();
    expect(document.activeElement).toBe(find('.sentence[tabindex="0"]'));
  });

  test.each([
    [{ kind: 'asking' }, 'cancelFit'],
    [{ kind: 'failed', why: 'empty' }, 'closeFit'],
  ] as const)('stays in the list where Escape ends the fitting: %j', (fit, does) => {
    draw({ fit });
    const leave = (at: Element) =>
      at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    find('.sentence[tabindex="0"]').focus();
    leave(find('.sentence[tabindex="0"]'));
    expect(callbacks[does]).toHaveBeenCalledOnce();
    draw({ fit, shifting: true });
    leave(find('#shift-by')); // that closes the form
    draw();
    leave(document.body);
    expect(callbacks[does]).toHaveBeenCalledOnce();
  });
});

describe('read out', () => {
  test('what becomes of the fitting, and what is wrong with a number', () => {
    draw({ fit: { kind: 'asking' } });
    expect(find('.fit [role="status"]').textContent).toContain('own captions');
    draw({ fit: { kind: 'failed', why: 'empty' }, shifting: true });
    expect(find('.fit [role="alert"]').textContent).toContain('without any words');
    act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true })));
    expect(find('#shift-wrong').getAttribute('role')).toBe('alert');
  });

  test('what happens to the video, in a place that is there before', () => {
    draw();
    const place = find('.transport [role="status"]');
    expect(place.textContent).toBe('');
    draw({ line: { kind: 'gone' } });
    expect(find('.transport [role="status"]')).toBe(place);
    expect(place.textContent).toContain('page is closed');
  });

  test('once: neither the key on a button, nor the words on the timeline', () => {
    draw();
    for (const shown of document.body.querySelectorAll('button kbd, .bar'))
      expect(shown.closest('[aria-hidden="true"]')).not.toBe(null);
  });
});

test('of hundreds of sentences a key touches those near by', () => {
  const long = transcript(Array.from({ length: 400 }, (_, second) => at(second, second + 1)));
  const shown = long.sentences.map((_, index) => index);
  clock.time = null;
  draw({ own: long, shown, selected: 10 });
  const drawn = vi.spyOn(SentenceStretch.prototype, 'render');
  draw({ own: long, shown, selected: 11, looks: 1 });
  expect(drawn).toHaveBeenCalledTimes(1);
  draw({ own: long, shown, selected: 300, looks: 2 });
  expect(drawn).toHaveBeenCalledTimes(3);
  const [first] = long.sentences;
  if (!first) throw new Error('no sentence');
  const moved = { ...long, sentences: long.sentences.with(0, { ...first, endTime: 0.5 }) };
  draw({ own: moved, shown, selected: 300, looks: 2 });
  expect(drawn).toHaveBeenCalledTimes(4);
  draw({ own: moved, shown: shown.slice(1), selected: 300, looks: 2 });
  expect(drawn.mock.calls.length).toBeGreaterThan(8); // each has lost its first
  drawn.mockRestore();
});
