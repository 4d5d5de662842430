// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { keepFocus, tabStops } from '../../../../entrypoints/report/focus.ts';

beforeEach(() => {
  document.body.innerHTML = `<h1 tabindex="-1">Report</h1><button id="close"></button>
    <input type="radio" name="a" id="a1"><input type="radio" name="a" id="a2">
    <input type="radio" name="b" id="b1"><input type="radio" name="b" id="b2" checked>
    <button id="off" disabled></button><textarea id="text"></textarea><button id="send"></button>`;
});

const ids = () => tabStops(document).map(({ id }) => id);
const tab = (from: string, shiftKey = false) => {
  const element = document.querySelector<HTMLElement>(from);
  element?.focus();
  const event = new KeyboardEvent('keydown', {
    key: 'Tab',
    shiftKey,
    bubbles: true,
    cancelable: true,
  });
  element?.dispatchEvent(event);
  return event.defaultPrevented ? document.activeElement?.id : 'the browser’s';
};

test('of a group of choices there is one stop', () => {
  expect(ids()).toEqual(['close', 'a1', 'b2', 'text', 'send']);
});

test('the Tab key goes around', () => {
  keepFocus(document);
  expect(tab('#send')).toBe('close');
  expect(tab('#close', true)).toBe('send');
  expect(tab('#text')).toBe('the browser’s');
  expect(tab('h1')).toBe('the browser’s');
  expect(tab('h1', true)).toBe('send');
});
