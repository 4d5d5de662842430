// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SentenceRow } from '../../../../components/timing/SentenceRow.tsx';
import { hand, transcript } from '../../transcripts/timing/untimed.ts';
import { button, callbacks, clock, draw, find, own, view } from './page.tsx';

vi.mock('wxt/browser', () => import('../browser.ts'));

beforeEach(() => {
  clock.time = 4;
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.clearAllMocks();
});

const rows = () => [...document.body.querySelectorAll('.sentence')];
const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  act(
    () => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more })),
  );

describe('the list', () => {
  test('of each sentence its times, its speaker where a turn begins, and what is to be known', () => {
    draw();
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      '0:01.00:02.0Ana ReyesTwelve signsby hand',
      '0:03.00:05.0Twelve signs',
      '0:06.00:08.0Twelve signsdoubtful',
      '–Tom HaleTwelve signsnot spoken',
      '–Twelve signsno time',
    ]);
  });

  test('one is selected, and the only one that Tab reaches', () => {
    draw();
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
      'false',
      'false',
      'false',
    ]);
    expect(rows().map((row) => (row as HTMLElement).tabIndex)).toEqual([-1, 0, -1, -1, -1]);
  });

  test('the one heard says so', () => {
    draw({ heard: 2 });
    expect(rows().map((row) => row.getAttribute('aria-current'))).toEqual([
      null,
      null,
      'true',
      null,
      null,
    ]);
  });

  test('a click selects', () => {
    draw();
    act(() => (rows()[2] as HTMLElement).click());
    expect(callbacks.select).toHaveBeenCalledWith(2);
  });

  test('words are text, in their language', () => {
    draw({ own: transcript([{ text: '<img src=x onerror=alert(1)>' }]), shown: [0], selected: 0 });
    expect(document.body.querySelector('img')).toBeNull();
    expect(find('.sentence .text').getAttribute('lang')).toBe('en');
  });

  test('a sentence that did not change is not drawn again', () => {
    draw();
    const drawn = vi.spyOn(SentenceRow.prototype, 'render');
    const [first] = own.sentences;
    if (!first) throw new Error('no sentence');
    const changed = {
      ...own,
      sentences: own.sentences.with(0, { ...first, text: 'New' }),
    };
    draw({ own: changed });
    expect(rows()[0]?.textContent).toContain('New');
    expect(drawn).toHaveBeenCalledTimes(1);
  });

  test('the heard one is followed, until the viewer scrolls away', () => {
    const shown: number[] = [];
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (
      this: Element,
    ) {
      shown.push(Number((this as HTMLElement).dataset.index));
    });
    draw();
    draw({ heard: 2 });
    expect(shown.at(-1)).toBe(2);
    act(() => void find('.sentences').dispatchEvent(new Event('wheel')));
    draw({ heard: 0 });
    expect(shown.at(-1)).toBe(2);
    button('To what is heard now').click();
    expect(callbacks.act).toHaveBeenCalledWith('heard-now', expect.anything());
    draw({ heard: 0, selected: 0, looks: 1 });
    expect(shown.at(-1)).toBe(0);
    scroll.mockRestore();
  });
});

describe('the timeline', () => {
  test('the sentences around now are bars', () => {
    draw();
    expect(document.body.querySelectorAll('.bar')).toHaveLength(3);
    clock.time = 500;
    draw({ looks: 1 });
    expect(document.body.querySelectorAll('.bar')).toHaveLength(0);
  });

  test('a bar runs as its words do, so that their beginning is seen', () => {
    draw();
    for (const bar of document.body.querySelectorAll('.bar'))
      expect([bar.getAttribute('dir'), bar.querySelector('[dir]')]).toEqual(['auto', null]);
  });

  test('edges and whole of the selected one are sliders', () => {
    draw();
    const sliders = [...document.body.querySelectorAll('[role="slider"]')];
    expect(sliders.map((slider) => slider.getAttribute('aria-label'))).toEqual([
      'Start of the sentence',
      'End of the sentence',
      'The whole sentence',
    ]);
    expect(sliders.map((slider) => slider.getAttribute('aria-valuetext'))).toEqual([
      '0:03.0',
      '0:05.0',
      '0:03.0',
    ]);
    expect(sliders.map((slider) => slider.getAttribute('aria-valuemax'))).toEqual([
      '100',
      '100',
      '100',
    ]);
  });

  test.each<[string, string, KeyboardEventInit, unknown[]]>([
    ['.part.start', 'ArrowRight', {}, ['start', 1, 3.1, true]],
    ['.part.start', 'ArrowLeft', { shiftKey: true }, ['start', 1, 2, true]],
    ['.part.end', 'ArrowLeft', {}, ['end', 1, 4.9, true]],
    ['.part.whole', 'ArrowRight', { shiftKey: true }, ['whole', 1, 4, true]],
  ])('%s by %s', (part, key, more, asked) => {
    draw();
    press(find(part), key, more);
    expect(callbacks.set).toHaveBeenCalledWith(...asked);
  });

  test('a key that is no slider’s goes on to the page', () => {
    draw();
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard, { once: true });
    press(find('.part.start'), 's');
    expect(heard).toHaveBeenCalled();
    expect(callbacks.set).not.toHaveBeenCalled();
  });

  test('an unplaced sentence has no sliders', () => {
    draw({ selected: 4 });
    expect(document.body.querySelector('[role="slider"]')).toBeNull();
  });
});

describe('buttons', () => {
  test.each<[string, string]>([
    ['Back 3 sec', 'back'],
    ['Play', 'play'],
    ['Faster', 'faster'],
    ['Play and tap along', 'tap'],
    ['Hear it', 'hear'],
    ['Start is now', 'start'],
    ['Not spoken', 'not-spoken'],
    ['All after −0.1', 'earlier'],
    ['Next doubtful', 'doubt'],
    ['Fit the rest', 'fit'],
  ])('%s', (words, does) => {
    draw();
    button(words).click();
    expect(callbacks.act).toHaveBeenCalledWith(does, expect.anything());
  });

  test('tell their keys', () => {
    draw();
    expect(button('Hear it').textContent).toBe('Hear itH');
    expect(button('Hear it').getAttribute('aria-keyshortcuts')).toBe('H');
    expect(button('Back 3 sec').getAttribute('aria-keyshortcuts')).toBe('ArrowLeft');
  });

  test('what cannot be done keeps the focus, and does nothing', () => {
    draw({ selected: 4 });
    expect(button('Hear it').getAttribute('aria-disabled')).toBe('true');
    button('Hear it').click();
    expect(callbacks.act).not.toHaveBeenCalled();
  });
});

test('a transcript without a title has the page’s', () => {
  draw({ own: transcript([hand(1, 2)]), shown: [0], selected: 0 });
  expect(find('h1').textContent).toBe('Set times by hand');
  expect(view.own.title).toBe('The mill');
});
