// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FitFailure, LineView } from '../../../../components/timing/view.ts';
import { transcript } from '../../transcripts/timing/untimed.ts';
import { button, callbacks, draw, find } from './page.tsx';

vi.mock('wxt/browser', () => import('../browser.ts'));

afterEach(() => {
  act(() => render(null, document.body));
  vi.clearAllMocks();
});

const press = (target: Element, key: string) =>
  act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

describe('what the page says', () => {
  const line = (change: Partial<Extract<LineView, { kind: 'there' }>>): LineView => ({
    ...{ kind: 'there', paused: true, ad: false, rate: 1, refused: false },
    ...change,
  });
  test.each<[string, Parameters<typeof draw>[0], string]>([
    ['the video is looked for', { line: { kind: 'connecting' } }, 'Looking for the video'],
    ['it is gone', { line: { kind: 'gone' } }, 'shows another video'],
    ['an advertisement', { line: line({ ad: true }) }, 'advertisement'],
    ['it may not play', { line: line({ refused: true }) }, 'Press play in the video once'],
    ['it is being saved', { saving: 'saving' }, 'Saving'],
    ['it could not be', { saving: 'failed' }, 'could not be saved'],
    ['which is next', { selected: 2 }, 'Next: Twelve signs'],
    ['which turn is', { turns: true }, 'Next speaker:'],
    ['waiting for captions', { fit: { kind: 'asking' } }, 'own captions'],
    ['aligning', { fit: { kind: 'aligning', progress: 0.4 } }, 'Fitting the rest'],
    ['how many are doubtful', { doubts: 17 }, 'Next doubtful17'],
  ])('%s', (_what, change, words) => {
    expect(draw(change)).toContain(words);
  });

  test('the video that is gone can be opened', () => {
    draw({ line: { kind: 'gone' } });
    button('Open the video').click();
    expect(callbacks.openVideo).toHaveBeenCalled();
    expect(button('Start is now').getAttribute('aria-disabled')).toBe('true');
  });

  test('what was not saved can be saved again', () => {
    draw({ saving: 'failed' });
    button('Save again').click();
    expect(callbacks.saveAgain).toHaveBeenCalled();
    expect(find('[role="alert"]').textContent).toContain('could not be saved');
    button('Save them as a file').click();
    expect(callbacks.saveFile).toHaveBeenCalled();
  });
});

describe('what was not fitted', () => {
  const failures: FitFailure[] = [
    ...(['none-listed', 'only-translated', 'not-playing', 'empty', 'too-many-requests'] as const),
    ...(['refused', 'no-answer', 'unreadable', 'unsupported', 'gone', 'player-missing'] as const),
    ...(['nothing-fits', 'storage', 'internal', 'no-video'] as const),
  ];
  test.each(failures)('%s has its words, and the other way', (why) => {
    draw({ fit: { kind: 'failed', why } });
    expect(find('.fit p').textContent?.length).toBeGreaterThan(20);
    button('Spread by length').click();
    expect(callbacks.spread).toHaveBeenCalled();
  });

  test('nothing by hand, nothing to spread between', () => {
    const untouched = transcript([{}, {}]);
    draw({ own: untouched, shown: [0, 1], selected: 0, fit: { kind: 'failed', why: 'empty' } });
    expect(() => button('Spread by length')).toThrow(RangeError);
  });

  test('while it is, it can be cancelled and not begun again', () => {
    draw({ fit: { kind: 'aligning', progress: 0.25 } });
    expect(find<HTMLProgressElement>('progress').value).toBe(0.25);
    button('Cancel').click();
    expect(callbacks.cancelFit).toHaveBeenCalled();
    expect(button('Fit the rest').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('moving all after', () => {
  const type = (value: string) => {
    const field = find<HTMLInputElement>('#shift-by');
    act(() => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    act(() => void find('form.shift').dispatchEvent(new Event('submit', { cancelable: true })));
  };

  test('by what is typed', () => {
    draw({ shifting: true });
    type(' −1,5 ');
    expect(callbacks.shift).toHaveBeenCalledWith(-1.5);
  });

  test('not by what is no number', () => {
    draw({ shifting: true });
    type('soon');
    expect(callbacks.shift).not.toHaveBeenCalled();
    expect(find('#shift-by').getAttribute('aria-invalid')).toBe('true');
    expect(document.body.textContent).toContain('Type a number');
  });

  test('Escape closes it', () => {
    draw({ shifting: true });
    press(find('#shift-by'), 'Escape');
    expect(callbacks.closeShift).toHaveBeenCalled();
  });
});
