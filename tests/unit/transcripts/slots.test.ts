import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../transcripts/cue.ts';
import { placeCues, rootId, type Slot } from '../../../transcripts/slots.ts';

const cue = (id: string, startTime = 0, endTime = 10): Cue => ({
  id,
  startTime,
  endTime,
  text: id,
});
const ids = (slots: Slot[]) =>
  slots.map(({ primary, secondary }) =>
    [primary?.id ?? '-', ...secondary.map((second) => second.id)].join(' '),
  );

describe('placeCues', () => {
  const a = cue('a');
  const b = cue('b');
  const c = cue('c');

  test('one cue rests at the edge', () => {
    expect(ids(placeCues([], [a], []))).toEqual(['a']);
  });

  test('a second voice stands further in, and stays when the first ends', () => {
    const both = placeCues([], [a, b], []);
    expect(ids(both)).toEqual(['a', 'b']);
    expect(ids(placeCues(both, [b], []))).toEqual(['-', 'b']);
  });

  test('a free place is taken again without moving who still shows', () => {
    const held = placeCues(placeCues([], [a, b], []), [b], []);
    expect(ids(placeCues(held, [b, c], []))).toEqual(['c', 'b']);
  });

  test('nothing is left when all have ended', () => {
    expect(placeCues(placeCues([], [a, b], []), [], [])).toEqual([]);
  });

  test('a translation stands with its line', () => {
    const other = cue('b', 0, 5);
    expect(ids(placeCues([], [a, b], [other, cue('a')]))).toEqual(['a a', 'b b']);
  });

  test('a split translation stays with its line', () => {
    const line = cue('q12');
    const first = placeCues([], [line], [cue('q12.1')]);
    expect(ids(placeCues(first, [line], [cue('q12.2')]))).toEqual(['q12 q12.2']);
  });

  test('a translation without its line’s id stands with the one spoken at the time', () => {
    const early = cue('x', 0, 4);
    const late = cue('y', 3, 9);
    expect(ids(placeCues([], [early, late], [cue('other', 4, 9)]))).toEqual(['x', 'y other']);
  });

  test('of two that are spoken at the time, with the one it shares more of', () => {
    const [long, short] = [cue('x', 0, 9), cue('y', 3, 5)];
    expect(ids(placeCues([], [long, short], [cue('other', 2, 9)]))).toEqual(['x other', 'y']);
    expect(ids(placeCues([], [short, long], [cue('other', 2, 9)]))).toEqual(['y', 'x other']);
    const [early, late] = [cue('x', 0, 4), cue('y', 3.5, 20)];
    expect(ids(placeCues([], [early, late], [cue('other', 1, 4)]))).toEqual(['x other', 'y']);
  });

  test('a translation that outlasts its line keeps its place', () => {
    const second = cue('a');
    const shown = placeCues([], [a], [second]);
    expect(ids(placeCues(shown, [b], [second]))).toEqual(['- a', 'b']);
  });

  test('more voices than fit wait', () => {
    const many = Array.from({ length: 50 }, (_, index) => cue(`m${index}`));
    expect(placeCues([], many.slice(0, 6), [])).toHaveLength(6);
    expect(placeCues([], many, [])).toHaveLength(8);
  });
});

test.each([
  ['q12', 'q12'],
  ['q12.1', 'q12'],
  ['.5', '.5'],
])('the root of %s is %s', (id, root) => {
  expect(rootId(id)).toBe(root);
});
