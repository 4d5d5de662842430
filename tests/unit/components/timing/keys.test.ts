import { describe, expect, test, vi } from 'vitest';
import {
  actionOf,
  KEY_GROUPS,
  type KeyPress,
  keyOf,
} from '../../../../components/timing/actions.ts';

vi.mock('wxt/browser', () => import('../browser.ts'));

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, code = '', more: Partial<KeyPress> = {}) =>
  actionOf({ key, code, ...plain, ...more });

describe('a key', () => {
  test.each<[string, string | null]>([
    [' ', 'tap'],
    ['Enter', 'tap'],
    ['Backspace', 'undo-tap'],
    ['s', 'start'],
    ['S', 'start'],
    ['ArrowUp', 'previous'],
    ['+', 'faster'],
    ['=', 'faster'],
    ['?', 'keys'],
    ['q', null],
    ['Tab', null],
    ['Escape', null],
  ])('%s', (key, does) => {
    expect(press(key)).toBe(does);
  });

  test('of another script counts by its place', () => {
    expect(press('ㄴ', 'KeyS')).toBe('start');
    expect(press('ы', 'KeyS')).toBe('start');
    // On a French keyboard the letter counts, not the place.
    expect(press('z', 'KeyW')).toBe('zoom-in');
    expect(press('w', 'KeyZ')).toBeNull();
  });

  test('with Ctrl or Command only undoes and does again', () => {
    expect(press('z', 'KeyZ', { ctrlKey: true })).toBe('undo');
    expect(press('z', 'KeyZ', { metaKey: true })).toBe('undo');
    expect(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(press('y', 'KeyY', { ctrlKey: true })).toBe('redo');
    expect(press('я', 'KeyZ', { ctrlKey: true })).toBe('undo');
    expect(press('s', 'KeyS', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', '', { altKey: true })).toBeNull();
  });
});

test('no key has two meanings', () => {
  const lines = KEY_GROUPS.flatMap((group) => group.lines);
  const keys = lines.flatMap((line) => line.keys);
  const codes = lines.flatMap((line) => line.code ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(codes).size).toBe(codes.length);
});

test('an action tells its first key', () => {
  expect([keyOf('tap'), keyOf('undo-tap'), keyOf('hear')]).toEqual(['Space', '⌫', 'H']);
});
