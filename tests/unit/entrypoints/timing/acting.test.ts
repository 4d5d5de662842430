import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { acts, setPart, shift } from '../../../../entrypoints/timing/acting.ts';
import { at, hand, notSpoken, open } from '../../transcripts/timing/untimed.ts';
import { opened } from './timing-world.ts';

vi.mock('wxt/browser', () => import('../../components/browser.ts'));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T10:00:00Z') });
});
afterEach(() => vi.useRealTimers());

describe('a tap', () => {
  test('places the sentence where the video is, and goes on to the next', () => {
    const { act, work, times, stored } = opened(open, open);
    act('tap');
    expect(times()).toEqual(['10–11.5', '–']);
    expect([work.selected, work.said]).toEqual([1, '1, 0:10.0']);
    expect(stored).toHaveLength(1);
    expect(work.own.timing.from).toBe('hand');
  });

  test('counts from the press, not from when it is heard of', () => {
    const { work, times } = opened(open, open);
    vi.advanceTimersByTime(300);
    acts.tap(work, { timeStamp: performance.now() - 200 });
    expect(times()[0]).toBe('10.1–11.6');
  });

  test('on the last sentence says so', () => {
    const { act, work, times } = opened(open);
    act('tap');
    expect([times(), work.selected, work.said]).toEqual([
      ['10–11.5'],
      0,
      'That was the last sentence',
    ]);
  });

  test('while the video stands plays it, and places nothing', () => {
    const { act, plays, sent, times } = opened(open);
    plays({ paused: true, rate: 0 });
    act('tap');
    expect([sent, times()]).toEqual([[{ do: 'play' }], ['–']]);
  });

  test.each([
    ['while the video stalls', { rate: 0 }],
    ['during an advertisement', { time: null }],
    ['without a video', null],
  ])('%s waits', (_when, state) => {
    const { act, plays, sent, times, work } = opened(open);
    plays(state);
    act('tap');
    expect([sent, times(), work.said]).toEqual([[], ['–'], 'Not now: the video stands']);
  });

  test('of a turn spreads what lies between it and the one before', () => {
    const { act, work, times } = opened(hand(4, 5.5), open, open, open);
    work.turns = true;
    work.select(3);
    act('tap');
    expect(times()).toEqual(['4–5.5', '6–8', '8–10', '10–11.5']);
  });

  test('taken back: the sentence is open again, the video two seconds before', () => {
    const { act, work, times, sent } = opened(open, open);
    act('tap');
    act('undo-tap');
    expect([times(), work.selected, work.said]).toEqual([['–', '–'], 0, 'Undone']);
    expect(sent).toEqual([{ do: 'seek', time: 8 }]);
    act('undo-tap');
    expect(sent).toHaveLength(1); // nothing is left to undo
    act('redo');
    expect([times()[0], work.selected, work.said]).toEqual(['10–11.5', 1, 'Done again']);
  });

  test('anything else taken back leaves the video where it is', () => {
    const { act, sent, times } = opened(hand(4, 6));
    act('start');
    act('undo-tap');
    expect([sent, times()]).toEqual([[], ['4–6']]);
  });
});

describe('the selected sentence', () => {
  test('starts now, ends now', () => {
    const { act, plays, work, times } = opened(hand(4, 20), open);
    work.select(0);
    act('start');
    expect([times()[0], work.said]).toEqual(['10–20', '1, 0:10.0']);
    plays({ time: 13 });
    act('end');
    expect([times()[0], work.said, work.selected]).toEqual(['10–13', '1, 0:13.0', 0]);
    plays({ time: null });
    act('start');
    expect([times()[0], work.said]).toEqual(['10–13', 'Not now: the video stands']);
  });

  test('is not spoken, and is again', () => {
    const { act, work, times } = opened(hand(4, 6), open);
    work.select(0);
    act('not-spoken');
    expect([times()[0], work.selected, work.said]).toEqual(['–', 1, '1, not spoken']);
    expect(work.own.sentences[0]?.by).toBe('hand');
    work.select(0);
    act('not-spoken');
    expect([work.own.sentences[0]?.by, work.selected, work.said]).toEqual([
      'machine',
      0,
      '1, no time',
    ]);
  });

  test('moves by tenths with all that follows; soon after each other these are one step', () => {
    const { act, work, times } = opened(hand(4, 6), at(8, 9));
    work.select(0);
    act('later');
    act('later');
    act('later');
    expect([times(), work.said]).toEqual([['4.3–6.3', '8.3–9.3'], 'Moved by +0.1 sec']);
    vi.advanceTimersByTime(2000);
    act('earlier');
    expect(times()[1]).toBe('8.2–9.2');
    act('undo');
    expect(times()[1]).toBe('8.3–9.3');
    act('undo');
    expect([times(), work.said]).toEqual([['4–6', '8–9'], 'Undone\u00a0']);
    expect(work.view().canUndo).toBe(false);
  });

  test('moved by a tenth and then by an amount, these are two steps', () => {
    const { act, work, times } = opened(hand(4, 6));
    act('later');
    shift(work, 1);
    act('undo');
    expect(times()).toEqual(['4.1–6.1']);
  });

  test('without a time moves nothing, and asks for no amount', () => {
    const { act, work, stored } = opened(open);
    act('later');
    act('shift');
    expect([stored, work.shifting, work.said]).toEqual([[], false, '']);
  });

  test('is asked by how much it moves, once and no more', () => {
    const { act, work, times } = opened(hand(4, 6));
    act('shift');
    expect(work.shifting).toBe(true);
    act('shift');
    expect(work.shifting).toBe(false);
    shift(work, -1.5);
    expect([times(), work.said]).toEqual([['2.5–4.5'], 'Moved by −1.5 sec']);
  });

  test('has parts that are moved', () => {
    const { work, times } = opened(hand(4, 6));
    setPart(work, 'start', 0, 4.5, false);
    setPart(work, 'end', 0, 7, false);
    setPart(work, 'whole', 0, 10, false);
    expect(times()).toEqual(['10–12.5']);
  });

  test('is the one above, below, heard now', () => {
    const { act, work } = opened(at(1, 2), at(9, 12), at(20, 21));
    work.select(0);
    act('previous');
    expect(work.selected).toBe(0);
    act('next');
    act('next');
    expect(work.selected).toBe(2);
    act('previous');
    expect(work.selected).toBe(1);
    work.select(0);
    work.look();
    act('heard-now');
    expect(work.selected).toBe(1);
  });

  test('is the next doubtful one, if there is any', () => {
    const { act, work } = opened(hand(1, 2), at(3, 4, { confidence: 0.1 }), notSpoken);
    act('doubt');
    expect(work.selected).toBe(1);
    const sure = opened(hand(1, 2), notSpoken);
    sure.act('doubt');
    expect(sure.work.said).toBe('Nothing is doubtful');
  });
});
