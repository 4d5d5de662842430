import { describe, expect, test } from 'vitest';
import { INTERVIEW } from './interview.ts';
import { nearest, place, speak, starts } from './spoken.ts';

const { captions, starts: spoken } = speak(INTERVIEW);

describe('align around fixed sentences', () => {
  test('keeps a fixed sentence exactly where it is', () => {
    const found = place(INTERVIEW, captions, { fixed: new Map([[5, 12.345]]) });
    expect(found[5]).toMatchObject({ startTime: 12.345, confidence: 1 });
  });

  test('lets no sentence before it run over it, and none after it begin before', () => {
    const time = spoken[10] ?? 0;
    const found = place(INTERVIEW, captions, { fixed: new Map([[6, time]]) });
    expect(found[6]?.startTime).toBe(time);
    for (const placement of found.slice(0, 6)) {
      expect(placement?.endTime ?? 0).toBeLessThanOrEqual(time);
    }
    for (const placement of found.slice(7)) {
      expect(placement?.startTime ?? time).toBeGreaterThanOrEqual(time);
    }
    expect(starts(found).slice(11)).toEqual(nearest(spoken.slice(11)));
  });

  test('cuts what runs into it, also inside a word', () => {
    const close = speak(INTERVIEW, { pause: 0 });
    const time = (close.starts[7] ?? 0) - 0.04;
    const found = place(INTERVIEW, close.captions, { fixed: new Map([[7, time]]) });
    expect(found[6]?.endTime).toBeLessThanOrEqual(time);
    expect(found[6]?.endTime).toBeGreaterThan(time - 0.1);
  });

  test.each([0, 10])('follows it where the same is said twice, from line %i', (line) => {
    const lines = INTERVIEW.slice(0, 6);
    const twice = speak([...lines, ...INTERVIEW.slice(10, 14), ...lines]);
    const wanted = twice.starts.slice(line, line + 6);
    const found = place(lines, twice.captions, { fixed: new Map([[0, wanted[0] ?? 0]]) });
    expect(starts(found)).toEqual(nearest(wanted));
  });

  test('leaves the others alone where they agree', () => {
    const found = place(INTERVIEW, captions, { fixed: new Map([[8, spoken[8] ?? 0]]) });
    expect(starts(found)).toEqual(nearest(spoken));
  });

  test('does not look for a moved passage beyond it', () => {
    const printed = [...INTERVIEW.slice(14, 18), ...INTERVIEW.slice(0, 14), ...INTERVIEW.slice(18)];
    const found = place(printed, captions, { fixed: new Map([[4, spoken[0] ?? 0]]) });
    expect(starts(found).slice(0, 4)).toEqual([null, null, null, null]);
  });

  test('takes fixed sentences out of order, and times beyond the captions', () => {
    const fixed = new Map([
      [3, 40],
      [4, 20],
      [9, 9999],
      [99, 5],
    ]);
    const found = place(INTERVIEW, captions, { fixed });
    expect(found[3]?.startTime).toBe(40);
    expect(found[4]?.startTime).toBe(20);
    expect(found[9]?.startTime).toBe(9999);
    expect(found).toHaveLength(INTERVIEW.length);
  });

  test('needs no captions', () => {
    const found = place(INTERVIEW, [], { fixed: new Map([[2, 7.5]]) });
    expect(found[2]?.startTime).toBe(7.5);
    expect(found.filter((placement) => placement !== null)).toHaveLength(1);
  });
});
