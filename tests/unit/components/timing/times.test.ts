import { describe, expect, test } from 'vitest';
import { dragged, grab } from '../../../../components/timing/strip-drag.ts';
import { percentAt, windowAt } from '../../../../components/timing/strip-window.ts';
import { clockTime, typedSeconds } from '../../../../components/timing/times.ts';
import { at, open, transcript } from '../../transcripts/timing/untimed.ts';

test.each([
  [0, '0:00.0'],
  [7.25, '0:07.3'],
  [59.96, '1:00.0'],
  [3723.44, '1:02:03.4'],
  [-1, '0:00.0'],
])('%d seconds are %s', (seconds, shown) => {
  expect(clockTime(seconds)).toBe(shown);
});

test.each([
  ['0.5', 0.5],
  ['-2', -2],
  ['\u22121,25', -1.25],
  ['+.3', 0.3],
  [' 12. ', 12],
  ['', null],
  ['1:20', null],
  ['1e9', null],
  ['12345678', null],
  ['Infinity', null],
])('typed “%s” is %s', (typed, seconds) => {
  expect(typedSeconds(typed)).toBe(seconds);
});

describe('the window of the strip', () => {
  const first = windowAt(null, 30, 10);
  test('begins shortly before now', () => {
    expect(first).toEqual({ from: 26, to: 46 });
    expect(percentAt(first, 36)).toBe(50);
  });

  test('stands still while now is inside', () => {
    expect(windowAt(first, 26, 10)).toBe(first);
    expect(windowAt(first, 43.9, 10)).toBe(first);
  });

  test('turns the page before now is at its end, and after a leap back', () => {
    expect(windowAt(first, 44.1, 10).from).toBeCloseTo(40.1);
    expect(windowAt(first, 12, 10).from).toBe(8);
  });

  test('zoomed, has now in the middle', () => {
    expect(windowAt(first, 30, 5)).toEqual({ from: 25, to: 35 });
  });
});

describe('the pointer', () => {
  const own = transcript([at(10, 14), at(14, 16), open]);
  const window = { from: 5, to: 25 };
  /** 20 pixels a second: an edge is held within 0.4 seconds. */
  const take = (time: number, selected = 2) => grab(own, [0, 1, 2], selected, time, 1 / 20, window);

  test.each([
    ['beside all', 9.8, null],
    ['an edge', 10.2, [0, 'start']],
    ['the middle', 12, [0, 'whole']],
    ['the other edge', 13.8, [0, 'end']],
    ['the next bar', 14.2, [1, 'start']],
  ])('takes %s', (_what, time, taken) => {
    const drag = take(time);
    expect(drag && [drag.index, drag.part]).toEqual(taken);
  });

  test('takes the selected one first, also from outside', () => {
    expect(take(9.8, 0)).toMatchObject({ index: 0, part: 'start' });
    expect(take(13.8, 1)).toMatchObject({ index: 1, part: 'start' });
  });

  test('moves what it took by as much as it moved', () => {
    const edge = take(10.2);
    if (!edge) throw new Error('nothing taken');
    expect(dragged(edge, 10.25)).toBe(edge); // an unsteady hand
    expect(dragged(edge, 11.2)).toMatchObject({ time: 11, shows: { startTime: 11, endTime: 14 } });
    expect(dragged(edge, 20).time).toBeCloseTo(13.9);
    const whole = take(12);
    if (!whole) throw new Error('nothing taken');
    expect(dragged(whole, 13)).toMatchObject({ time: 11, shows: { startTime: 11, endTime: 15 } });
    expect(dragged(whole, -9).time).toBe(0);
  });
});
