// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { returnFocus, watchKeys } from '../../../../entrypoints/timing/keys.ts';

vi.mock('wxt/browser', () => import('../../components/browser.ts'));

let letters = true;
const done: string[] = [];
watchKeys(
  () => letters,
  (does) => done.push(does),
);
returnFocus();

beforeEach(() => {
  letters = true;
  done.length = 0;
  document.body.innerHTML = `
    <ul><li class="sentence" tabindex="-1"></li><li class="sentence" tabindex="0"><b>a</b></li></ul>
    <button type="button">b</button><a href="#x">c</a><input><form><button>d</button></form>
    <dialog open><button type="button" class="within">e</button></dialog>`;
});

/** What a press on the element does, and whether the page's own answer to the key is off. */
function press(
  selector: string,
  key: string,
  more: KeyboardEventInit = {},
): [string | undefined, boolean] {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.querySelector(selector)?.dispatchEvent(event);
  return [done.splice(0)[0], event.defaultPrevented];
}

test('keys work wherever the focus is', () => {
  expect(press('.sentence b', ' ')).toEqual(['tap', true]);
  expect(press('body', 's')).toEqual(['start', true]);
  expect(press('button', 's')).toEqual(['start', true]);
  expect(press('body', 'q')).toEqual([undefined, false]);
});

test.each(['input', 'dialog button'])('but not in %s', (selector) => {
  expect(press(selector, 's')).toEqual([undefined, false]);
});

test('a button or a link in focus is pressed by its own keys', () => {
  for (const selector of ['button', 'a'])
    for (const key of [' ', 'Enter']) expect(press(selector, key)).toEqual([undefined, false]);
  expect(press('a', 'Backspace')).toEqual(['undo-tap', true]);
});

test('letters and signs alone do nothing where the viewer wants none', () => {
  letters = false;
  expect(press('body', 's')).toEqual([undefined, false]);
  expect(press('body', '?')).toEqual([undefined, false]);
  for (const [key, does] of [
    [' ', 'tap'],
    ['Enter', 'tap'],
    ['Backspace', 'undo-tap'],
    ['ArrowUp', 'previous'],
  ] as const)
    expect(press('body', key)).toEqual([does, true]);
  expect(press('body', 'z', { ctrlKey: true })).toEqual(['undo', true]);
  expect(press('body', 'z', { metaKey: true })).toEqual(['undo', true]);
});

test('a key that is held goes on only with what is done step by step', () => {
  expect(press('body', 'ArrowDown', { repeat: true })).toEqual(['next', true]);
  expect(press('body', ',', { repeat: true })).toEqual(['earlier', true]);
  expect(press('body', ' ', { repeat: true })).toEqual([undefined, true]); // nor does the page scroll
  expect(press('body', 'n', { repeat: true })).toEqual([undefined, true]);
});

test('what someone else has answered, or what composes a letter, is left alone', () => {
  expect(press('body', 's', { isComposing: true })[0]).toBeUndefined();
  document.querySelector('b')?.addEventListener('keydown', (event) => event.preventDefault());
  expect(press('.sentence b', 's')[0]).toBeUndefined();
});

test.each([
  ['by pointer leaves the keys to the list', 'body > button', 1, true],
  ['by key keeps the focus', 'body > button', 0, false],
  ['in a form keeps it', 'form button', 1, false],
  ['in a dialog keeps it', '.within', 1, false],
  ['that is none keeps it', 'b', 1, false],
])('a button pressed %s', (_what, selector, detail, returned) => {
  const button = document.querySelector<HTMLElement>(selector);
  document.querySelector('input')?.focus();
  button?.dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
  expect(document.activeElement?.matches('.sentence[tabindex="0"]')).toBe(returned);
});

test('what a click opens has the focus, not the list', () => {
  const button = document.querySelector('button');
  const field = document.querySelector('input');
  button?.addEventListener('click', () => field?.focus());
  button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  expect(document.activeElement).toBe(field);
});
