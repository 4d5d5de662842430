import { describe, expect, test } from 'vitest';
import { DOUBTFUL } from '../../../../transcripts/own.ts';
import { spreadBetween, sureBefore } from '../../../../transcripts/timing/spread.ts';
import { at, type Given, hand, notSpoken, open, timesOf, transcript } from './untimed.ts';

/** As short as can be, and four times as long. */
const short: Given = { text: 'Twelve signs' };
const long: Given = { text: 'Twelve signs'.repeat(3) };

describe('between two that are sure', () => {
  test.each<[string, Given[], string[]]>([
    [
      'by the length of the words',
      [hand(10, 11.5), short, hand(16, 17)],
      ['10–11.5', '13–16', '16–17'],
    ],
    ['a long one longer', [hand(10, 10.5), long, hand(14, 15)], ['10–10.5', '11–14', '14–15']],
    ['several', [hand(0, 9), short, short, hand(9, 10)], ['0–3', '3–6', '6–9', '9–10']],
    [
      'not what nobody says',
      [hand(0, 9), notSpoken, short, hand(8, 9)],
      ['0–4', '–', '4–8', '8–9'],
    ],
    [
      'over an older guess',
      [hand(0, 9), at(7, 8, { confidence: 0.2 }), hand(8, 9)],
      ['0–4', '4–8', '8–9'],
    ],
    [
      'not over what the machine is sure of',
      [hand(0, 1), at(7, 7.5), hand(8, 9)],
      ['0–1', '7–7.5', '8–9'],
    ],
    ['between a hand and a machine', [hand(0, 4), short, at(4, 9)], ['0–2', '2–4', '4–9']],
    [
      'where there is no room nothing',
      [hand(4, 5), short, short, hand(4.2, 5)],
      ['4–5', '–', '–', '4.2–5'],
    ],
    [
      'nor where one of them alone would have none',
      [hand(0, 1), { text: 'a' }, long, hand(1, 2)],
      ['0–1', '–', '–', '1–2'],
    ],
  ])('%s', (_what, sentences, times) => {
    const own = transcript(sentences);
    const before = structuredClone(own);
    expect(timesOf(spreadBetween(own))).toEqual(times);
    expect(own).toEqual(before);
  });

  test('not what is never shown', () => {
    const own = transcript([hand(0, 4), short, hand(4, 5), short, short, hand(8, 9)]);
    const segments = own.segments.map((one, index) => ({ ...one, dropped: index === 1 }));
    expect(timesOf(spreadBetween({ ...own, segments }))).toEqual([
      ...['0–2', '2–4', '4–5', '–', '–', '8–9'],
    ]);
  });

  test('all of it is marked doubtful, and what was sure is not', () => {
    const { sentences } = spreadBetween(transcript([hand(0, 4), short, hand(4, 5)]));
    expect(sentences.map(({ by }) => by)).toEqual(['hand', 'machine', 'hand']);
    expect(sentences[1]?.confidence).toBeLessThan(DOUBTFUL);
  });
});

describe('where there is no second one', () => {
  test('it goes on at the usual pace, up to the end', () => {
    const own = transcript([hand(98, 99), short, short]);
    expect(timesOf(spreadBetween(own))).toEqual(['98–98.667', '98.667–99.333', '99.333–100']);
  });

  test('a passage that is spoken elsewhere ends before what comes after it there', () => {
    const own = transcript([hand(50, 51), short, hand(20, 21)]);
    expect(timesOf(spreadBetween(own))).toEqual(['50–50.8', '50.8–51.6', '20–21']);
  });

  test('before the first nothing is known', () => {
    expect(timesOf(spreadBetween(transcript([short, hand(5, 6)])))).toEqual(['–', '5–6']);
  });
});

test('of a part only, the rest is as it was', () => {
  const own = transcript([hand(0, 4), short, hand(4, 5), short, hand(8, 9), short]);
  const next = spreadBetween(own, 2, 4);
  expect(timesOf(next)).toEqual(['0–4', '–', '4–5', '6–8', '8–9', '–'].with(2, '4–5'));
  expect(timesOf(spreadBetween(own, 0, 1))).toEqual(timesOf(own));
});

test('the sure one before is not one that is never shown', () => {
  const own = transcript([hand(0, 1), open, open, hand(1, 2), open, open, open]);
  const segments = own.segments.map((one, index) => ({ ...one, dropped: index === 1 }));
  expect(sureBefore({ ...own, segments }, 6)).toBe(0);
});

test.each<[string, Given[], number]>([
  ['the last by hand', [hand(0, 1), hand(1, 2), open, open], 1],
  ['or that a machine is sure of', [hand(0, 1), at(1, 2), open], 1],
  ['not a guess', [hand(0, 1), at(1, 2, { confidence: 0.2 }), open], 0],
  ['none', [open, notSpoken, open], -1],
])('the sure one before: %s', (_what, sentences, index) => {
  expect(sureBefore(transcript(sentences), sentences.length - 1)).toBe(index);
});
