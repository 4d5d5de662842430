import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { spread } from '../../../../entrypoints/timing/acting.ts';
import { at, hand, notSpoken, open, transcript } from '../../transcripts/timing/untimed.ts';
import { opened } from './timing-world.ts';

vi.mock('wxt/browser', () => import('../../components/browser.ts'));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T10:00:00Z') });
});
afterEach(() => vi.useRealTimers());

describe('the video', () => {
  test('plays and stops, leaps by three seconds, not before its beginning', () => {
    const { act, plays, sent } = opened(open);
    act('play');
    plays({ paused: true });
    act('play');
    act('back');
    act('forward');
    plays({ time: 1 });
    act('back');
    expect(sent).toEqual([
      { do: 'pause' },
      { do: 'play' },
      { do: 'seek', time: 7 },
      { do: 'seek', time: 13 },
      { do: 'seek', time: 0 },
    ]);
    plays(null);
    act('back');
    act('slower');
    act('faster');
    expect(sent).toHaveLength(5);
  });

  test.each([
    [1, 0.75, 1.25],
    [1.1, 1, 1.25],
    [0.25, undefined, 0.5],
    [4, 3, undefined],
  ])('at %s slower is %s, faster %s', (chosenRate, slower, faster) => {
    const { act, plays, sent } = opened(open);
    plays({ chosenRate });
    act('slower');
    act('faster');
    const rates = [slower, faster].filter((rate) => rate !== undefined);
    expect(sent).toEqual(rates.map((rate) => ({ do: 'rate', rate })));
  });

  test('plays from a second before the sentence on', () => {
    const { act, work, sent } = opened(hand(4, 6), hand(0.4, 1), open);
    work.select(0);
    act('go');
    work.select(1);
    act('go');
    work.select(2);
    act('go');
    expect(sent).toEqual([
      ...[{ do: 'seek', time: 3 }, { do: 'play' }],
      ...[{ do: 'seek', time: 0 }, { do: 'play' }],
    ]);
  });

  test('plays the sentence alone, and stops at its end', () => {
    const { act, work, sent, plays } = opened(hand(4, 6));
    act('hear');
    expect(sent.splice(0)).toEqual([{ do: 'seek', time: 4 }, { do: 'play' }]);
    work.look(); // the player is still where it was
    plays({ time: 4.2 });
    work.look();
    plays({ time: 5.9 });
    work.look();
    expect(sent).toEqual([]);
    plays({ time: 6 });
    work.look();
    expect(sent).toEqual([{ do: 'pause' }]);
    work.look();
    expect(sent).toHaveLength(1);
  });

  test('that is sent elsewhere meanwhile plays on', () => {
    const { act, work, sent, plays } = opened(hand(4, 6));
    act('hear');
    plays({ time: 4.2 });
    work.look();
    act('forward');
    sent.length = 0;
    plays({ time: 7.2 });
    work.look();
    expect(sent).toEqual([]);
  });
});

describe('the page', () => {
  test('shows more and less of the recording, within bounds', () => {
    const { act, work } = opened(open);
    act('zoom-in');
    expect(work.zoom).toBe(5);
    for (let press = 0; press < 9; press += 1) act('zoom-out');
    expect(work.zoom).toBe(40);
    for (let press = 0; press < 9; press += 1) act('zoom-in');
    expect(work.zoom).toBe(3);
  });

  test('goes by turns and back, tells its keys', () => {
    const { act, work, draw } = opened(open);
    act('turns');
    expect(work.turns).toBe(true);
    act('turns');
    act('keys');
    expect([work.turns, work.keysOpen, draw.mock.calls.length]).toEqual([false, true, 3]);
  });

  test('spreads the rest, and has read why it could not be fitted', () => {
    const { work, times, draw } = opened(hand(0, 4), open, hand(4, 5));
    work.fit = { kind: 'failed', why: 'none-listed' };
    spread(work);
    expect([times()[1], work.fit.kind]).toEqual(['2–4', 'idle']);
    const none = opened(open);
    none.work.fit = { kind: 'failed', why: 'none-listed' };
    spread(none.work);
    expect([none.work.fit.kind, none.draw.mock.calls.length]).toEqual(['idle', 1]);
    expect(draw).toHaveBeenCalled();
  });
});

describe('what is seen', () => {
  test('is drawn anew whenever it is another, and only then', () => {
    const { work, draw, plays } = opened(at(1, 2), at(9, 12));
    const drawn = (change: () => void) => {
      draw.mockClear();
      change();
      return draw.mock.calls.length > 0;
    };
    expect(drawn(() => work.look())).toBe(true);
    expect(work.heard).toBe(1);
    expect(drawn(() => work.look())).toBe(false);
    plays({ time: 1.5 });
    expect(drawn(() => work.look())).toBe(true);
    expect(drawn(() => work.select(1))).toBe(true);
    expect(drawn(() => work.select(9))).toBe(false);
    expect(work.selected).toBe(1);
    expect(drawn(() => work.say('a'))).toBe(true);
    expect(drawn(() => work.setZoom(1))).toBe(true);
    expect(drawn(() => work.replace(work.own))).toBe(true);
  });

  test('a sentence that was just placed is heard', () => {
    const { act, work } = opened(open, open);
    act('tap');
    expect(work.heard).toBe(0);
  });

  test('what is doubtful is counted, placed or not', () => {
    const { work } = opened(hand(1, 2), at(3, 4, { confidence: 0.1 }), open, notSpoken);
    expect(work.view().doubts).toBe(2);
  });
});

describe('what someone else stored meanwhile', () => {
  test('takes the place of what there is, and cannot be undone', () => {
    const { act, work, plays, times } = opened(open, at(12, 14), open);
    act('tap');
    work.select(2);
    plays({ time: 13 });
    work.replace(transcript([hand(1, 2), at(12.5, 14)]));
    expect(times()).toEqual(['1–2', '12.5–14']);
    expect(work.view()).toMatchObject({ selected: 0, heard: 1, doubts: 0, canUndo: false });
    work.replace(transcript([hand(1, 2), open]));
    expect(work.view()).toMatchObject({ selected: 0, heard: -1, doubts: 1 });
  });
});

describe('on opening', () => {
  test('the first without a time is selected, over what is never shown or said', () => {
    const { work } = opened(notSpoken, hand(1, 2), open, open);
    expect(work.selected).toBe(2);
    expect(opened(hand(1, 2), hand(3, 4)).work.selected).toBe(0);
    expect(opened().work.selected).toBe(0);
  });

  test('a length that nobody knew is the player’s', () => {
    const { work, plays } = opened(open);
    work.replace({ ...work.own, duration: null });
    for (const duration of [null, 0]) {
      plays({ duration });
      work.measure();
      expect(work.own.duration).toBeNull();
    }
    plays({ duration: 61.5 });
    work.measure();
    plays({ duration: 99 });
    work.measure();
    expect(work.own.duration).toBe(61.5);
  });

  test('times that captions gave stay the captions’', () => {
    const { act, work } = opened(open, open);
    const timing = { ...work.own.timing, way: 'listened' as const };
    work.replace({ ...work.own, timing });
    act('tap');
    expect(work.own.timing).toEqual(timing);
    const shared = { ...timing, from: 'file' as const, way: null };
    work.replace({ ...work.own, timing: shared });
    act('tap');
    expect(work.own.timing).toEqual(shared);
  });
});
