import { describe, expect, test } from 'vitest';
import type { OwnTranscript } from '../../../../transcripts/own.ts';
import {
  forget,
  isNotSpoken,
  moveTo,
  setEnd,
  setStart,
  shiftAfter,
  tapped,
  unplace,
} from '../../../../transcripts/timing/place.ts';
import { at, type Given, hand, notSpoken, open, timesOf, transcript } from './untimed.ts';

describe('a tap', () => {
  test.each<[string, Given[], number, number, string[]]>([
    ['into nothing lasts as long as it reads', [open, open], 0, 4, ['4–5.5', '–']],
    ['ends at the next start', [open, at(5, 7)], 0, 4, ['4–5', '5–7']],
    ['cuts the one before short', [hand(4, 5.5), open], 1, 5, ['4–5', '5–6.5']],
    ['lets a pause be a pause', [hand(4, 5.5), open], 1, 9, ['4–5.5', '9–10.5']],
    ['later than the machine said', [hand(4, 4.6), at(4.6, 6)], 1, 5.2, ['4–5.2', '5.2–6.7']],
    [
      'much later: the one before reads out',
      [hand(4, 4.6), at(4.6, 6)],
      1,
      20,
      ['4–5.5', '20–21.5'],
    ],
    ['keeps an end the viewer set', [hand(4, 9), open], 0, 5, ['5–9', '–']],
    ['moves an end that was its own', [hand(4, 5.5), open], 0, 5, ['5–6.5', '–']],
    ['drops an end of the machine’s', [at(4, 9), open], 0, 5, ['5–6.5', '–']],
    ['before its neighbours in print', [hand(50, 52), open], 1, 3, ['50–52', '3–4.5']],
    ['before the beginning', [open], 0, -2, ['0–1.5']],
    ['beyond the end', [open], 0, 500, ['99.9–100']],
    ['at the very start of another', [hand(4, 5.5), open], 1, 4, ['4–5.5', '4–5.5']],
    ['a hair before another', [open, hand(4.02, 6)], 0, 4, ['4–4.1', '4.02–6']],
    ['a hair after another', [hand(4, 5.5), open], 1, 4.02, ['4–4.1', '4.02–5.52']],
  ])('%s', (_what, sentences, index, time, times) => {
    expect(timesOf(tapped(transcript(sentences), index, time))).toEqual(times);
  });

  test('is the viewer’s, and sure', () => {
    const [first, second] = tapped(transcript([at(1, 2), at(2, 3)]), 0, 1.5).sentences;
    expect(first).toMatchObject({ by: 'hand', confidence: 1 });
    expect(second).toMatchObject({ by: 'machine', confidence: 0.9 });
  });

  test('changes nothing of what it was given', () => {
    const own = transcript([at(1, 2), at(2, 3)]);
    const before = structuredClone(own);
    tapped(own, 0, 2.5);
    expect(own).toEqual(before);
  });

  test('cuts the one that was heard before, not the one printed before', () => {
    const own = transcript([at(3, 6), at(1, 2), open]);
    expect(timesOf(tapped(own, 2, 5))).toEqual(['3–5', '1–2', '5–6.5']);
    const segments = own.segments.map((segment) => ({ ...segment, dropped: true }));
    expect(timesOf(tapped({ ...own, segments }, 2, 5))).toEqual(['3–6', '1–2', '5–6.5']);
  });

  test('takes no notice of what is never shown', () => {
    const own = transcript([open, open, open, at(4.5, 6)]);
    const dropped = own.segments.map((one, index) => ({ ...one, dropped: index === 1 }));
    expect(timesOf(tapped({ ...own, segments: dropped }, 0, 4))[0]).toBe('4–5.5');
  });

  test('of no time, or of no sentence, is a mistake', () => {
    expect(() => tapped(transcript([open]), 0, Number.NaN)).toThrow(RangeError);
    expect(() => tapped(transcript([open]), 1, 3)).toThrow(RangeError);
  });

  test('in a recording of unknown length may be anywhere', () => {
    expect(timesOf(tapped(transcript([open], { duration: null }), 0, 5000))).toEqual([
      '5000–5001.5',
    ]);
  });
});

describe('edges', () => {
  const own = transcript([at(1, 2), at(3, 5), at(6, 8)]);
  test.each<[string, (own: OwnTranscript) => OwnTranscript, string]>([
    ['the start moves alone', (own) => setStart(own, 1, 3.5), '3.5–5'],
    ['the start past the end takes it along', (own) => setStart(own, 1, 5.5), '5.5–6'],
    ['the end moves alone', (own) => setEnd(own, 1, 4.25), '4.25'],
    ['the end over the next stays where it was put', (own) => setEnd(own, 1, 7), '3–7'],
    ['the end before the start', (own) => setEnd(own, 1, 1), '3–3.1'],
    ['the whole keeps its length', (own) => moveTo(own, 1, 10), '10–12'],
    ['the whole at the end of the recording', (own) => moveTo(own, 1, 99.5), '98–100'],
    ['the whole before the beginning', (own) => moveTo(own, 1, -4), '0–2'],
  ])('%s', (_what, change, times) => {
    const next = change(own);
    expect(timesOf(next)[1]).toContain(times);
    expect(next.sentences[1]).toMatchObject({ by: 'hand', confidence: 1 });
  });

  test('an unplaced sentence has none', () => {
    const unplaced = transcript([open]);
    expect(setEnd(unplaced, 0, 4)).toBe(unplaced);
    expect(moveTo(unplaced, 0, 4)).toBe(unplaced);
  });
});

describe('the times inside a sentence', () => {
  const points = [
    { offset: 0, time: 3 },
    { offset: 7, time: 4 },
  ];
  const own = transcript([at(3, 5, { points }), open]);
  const inside = (next: OwnTranscript) => next.sentences[0]?.points;

  test('stay while they are inside', () => {
    expect(inside(setStart(own, 0, 3.5))).toEqual([{ offset: 7, time: 4 }]);
    expect(inside(setEnd(own, 0, 4.5))).toEqual([{ offset: 7, time: 4 }]);
  });

  test('go when one would lie outside', () => {
    expect(inside(setStart(own, 0, 4.2))).toBeUndefined();
    expect(inside(setEnd(own, 0, 3.9))).toBeUndefined();
    expect(inside(unplace(own, 0))).toBeUndefined();
  });

  test('move with the whole', () => {
    expect(inside(moveTo(own, 0, 13))).toEqual([
      { offset: 0, time: 13 },
      { offset: 7, time: 14 },
    ]);
  });
});

describe('all from here on', () => {
  const sentences = [at(1, 2), at(3, 5), at(6, 8), open, at(20, 22)];
  test.each<[string, number, number, string[]]>([
    ['later', 1, 0.5, ['1–2', '3.5–5.5', '6.5–8.5', '–', '20.5–22.5']],
    ['earlier, into the one before', 1, -1.5, ['1–1.5', '1.5–3.5', '4.5–6.5', '–', '18.5–20.5']],
    ['no further than the beginning', 0, -9, ['0–1', '2–4', '5–7', '–', '19–21']],
    ['no further than the end', 0, 500, ['79–80', '81–83', '84–86', '–', '98–100']],
    ['from what has no time', 3, 5, ['1–2', '3–5', '6–8', '–', '20–22']],
  ])('%s', (_what, index, delta, times) => {
    expect(timesOf(shiftAfter(transcript(sentences), index, delta))).toEqual(times);
  });

  test('follows speech, not print', () => {
    const moved = transcript([at(30, 32), at(3, 5)]);
    expect(timesOf(shiftAfter(moved, 0, 1))).toEqual(['31–33', '3–5']);
    expect(timesOf(shiftAfter(moved, 1, 1))).toEqual(['31–33', '4–6']);
  });

  test('by nothing, or by nothing more, changes nothing', () => {
    const own = transcript([at(0, 2), at(98, 100)]);
    for (const delta of [0, -3, 3]) expect(shiftAfter(own, 0, delta)).toBe(own);
    expect(() => shiftAfter(own, 0, Number.NaN)).toThrow(RangeError);
  });

  test('only the first counts as set by hand', () => {
    const makers = shiftAfter(transcript(sentences), 1, 0.5).sentences.map(({ by }) => by);
    expect(makers).toEqual(['machine', 'hand', 'machine', 'machine', 'machine']);
  });

  test('there and back is as before', () => {
    const own = transcript(sentences);
    expect(timesOf(shiftAfter(shiftAfter(own, 1, 0.1), 1, -0.1))).toEqual(timesOf(own));
  });
});

describe('not spoken', () => {
  test('has no time, and is the viewer’s word', () => {
    const [sentence] = unplace(transcript([at(1, 2)]), 0).sentences;
    expect(sentence).toMatchObject({ startTime: null, endTime: null, by: 'hand' });
    expect(sentence && isNotSpoken(sentence)).toBe(true);
  });

  test('of no sentence is a mistake', () => {
    expect(() => unplace(transcript([open]), 1)).toThrow(RangeError);
    expect(() => forget(transcript([open]), 1)).toThrow(RangeError);
  });

  test('taken back it is open to a machine again', () => {
    const [sentence] = forget(transcript([notSpoken]), 0).sentences;
    expect(sentence).toMatchObject({ startTime: null, by: 'machine', confidence: 0 });
    expect(sentence && isNotSpoken(sentence)).toBe(false);
  });
});

describe('whatever is done, in whatever order', () => {
  /** Numbers from 0 to 1 that look random and are not. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
  }

  test.each([1, 2, 3, 4, 5])(
    'times stay within the recording, each start before its end (%i)',
    (seed) => {
      const next = random(seed);
      let own = transcript(Array.from({ length: 12 }, () => open));
      for (let step = 0; step < 400; step += 1) {
        const index = Math.floor(next() * 12);
        const time = next() * 120 - 10;
        const operations = [tapped, tapped, tapped, setStart, setEnd, moveTo];
        const change = operations[Math.floor(next() * operations.length)] ?? tapped;
        own = next() < 0.15 ? shiftAfter(own, index, time - 50) : change(own, index, time);
        if (next() < 0.05) own = unplace(own, index);
        for (const { startTime, endTime } of own.sentences) {
          if (startTime === null || endTime === null) {
            expect([startTime, endTime]).toEqual([null, null]);
            continue;
          }
          expect(startTime).toBeGreaterThanOrEqual(0);
          expect(endTime).toBeGreaterThan(startTime);
          expect(endTime).toBeLessThanOrEqual(100.1);
        }
      }
    },
  );
});
