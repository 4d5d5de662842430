import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../transcripts/cue.ts';
import { Timeline } from '../../../transcripts/timeline.ts';
import { processorTime } from '../processor-time.ts';

const cue = (id: string, startTime: number, endTime: number): Cue => ({
  id,
  startTime,
  endTime,
  text: id,
});
const timeline = new Timeline([cue('a', 1, 2), cue('b', 2, 4), cue('c', 3, 5)]);

describe('activeAt', () => {
  test.each([
    ['before the first cue', 0.999, []],
    ['at a start', 1, ['a']],
    ['at the end of one and the start of the next', 2, ['b']],
    ['while two overlap', 3.5, ['b', 'c']],
    ['at the last end', 5, []],
    ['before all time', Number.NEGATIVE_INFINITY, []],
    ['after all time', Number.POSITIVE_INFINITY, []],
  ])('%s', (_when, time, ids) => {
    expect(timeline.activeAt(time).map(({ id }) => id)).toEqual(ids);
  });

  test('finds a long cue under many short ones', () => {
    const short = Array.from({ length: 1000 }, (_, n) => cue(`s${n}`, n + 1, n + 1.5));
    const nested = new Timeline([cue('long', 0, 2000), ...short]);
    expect(nested.activeAt(999.7).map(({ id }) => id)).toEqual(['long']);
    expect(nested.activeAt(999.2).map(({ id }) => id)).toEqual(['long', 's998']);
  });
});

describe('nextBoundary', () => {
  test.each([
    [0, 1],
    [1, 2],
    [2, 3],
    [3.5, 4],
    [4, 5],
    [5, null],
  ])('after %d comes %s', (time, next) => {
    expect(timeline.nextBoundary(time)).toBe(next);
  });

  test('an empty track has none', () => {
    expect(new Timeline([]).nextBoundary(0)).toBeNull();
    expect(new Timeline([]).activeAt(0)).toEqual([]);
  });
});

test.each(['activeAt', 'nextBoundary'] as const)('%s throws on NaN', (method) => {
  expect(() => timeline[method](Number.NaN)).toThrow(RangeError);
});

test('cues out of order are a mistake of the caller', () => {
  expect(() => new Timeline([cue('b', 2, 3), cue('a', 1, 2)])).toThrow(RangeError);
});

test('agrees with looking at every cue', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return Math.floor((seed / 2_147_483_647) * 40) / 2;
  };
  for (let round = 0; round < 200; round += 1) {
    const cues = Array.from({ length: round % 20 }, (_, n) => {
      const start = random();
      return cue(`q${n}`, start, start + 0.5 + random());
    }).sort((a, b) => a.startTime - b.startTime);
    const made = new Timeline(cues);
    const edges = cues.flatMap(({ startTime, endTime }) => [startTime, endTime]);
    for (let time = -0.5; time < 42; time += 0.25) {
      const active = cues.filter((one) => one.startTime <= time && time < one.endTime);
      const later = edges.filter((edge) => edge > time);
      expect(made.activeAt(time)).toEqual(active);
      expect(made.nextBoundary(time)).toBe(later.length > 0 ? Math.min(...later) : null);
    }
  }
});

test('50,000 cues under one that lasts throughout answer at once', () => {
  const cues = [cue('long', 0, 1e6)];
  for (let n = 0; n < 49_999; n += 1) cues.push(cue(`q${n}`, n, n + 1));
  const made = new Timeline(cues);
  const start = processorTime();
  for (let n = 0; n < 49_999; n += 1) made.activeAt(n + 0.5);
  expect(processorTime() - start).toBeLessThan(1000); // walking back takes minutes
});
