import { describe, expect, test } from 'vitest';
import { DOUBTFUL } from '../../../../transcripts/own.ts';
import {
  heardAt,
  isDoubtful,
  nextAfter,
  nextDoubt,
  shownSentences,
} from '../../../../transcripts/timing/heard.ts';
import { spokenSeconds, standingSeconds } from '../../../../transcripts/timing/length.ts';
import { at, hand, notSpoken, open, transcript } from './untimed.ts';

describe('heard now', () => {
  const own = transcript([at(2, 5), at(8, 9), at(1, 3), open]);
  test.each([
    ['before the first', 0.9, -1],
    ['at a start', 1, 2],
    ['the one begun last', 2.5, 0],
    ['between', 6, -1],
    ['at an end', 9, -1],
  ])('%s', (_when, time, index) => {
    expect(heardAt(own, time)).toBe(index);
  });

  test('what was left out is not', () => {
    const segments = own.segments.map((segment) => ({ ...segment, dropped: true }));
    expect(heardAt({ ...own, segments }, 2.5)).toBe(-1);
  });
});

describe('the next one', () => {
  const own = transcript(Array.from({ length: 7 }, () => open));
  const segments = own.segments.map((one, index) => ({ ...one, dropped: index === 1 }));
  const dropped = { ...own, segments };

  test('of the list, over what was left out', () => {
    expect(nextAfter(dropped, shownSentences(dropped), 2, false)).toBe(6);
  });

  test('of the same turn', () => {
    expect(nextAfter(own, shownSentences(own), 0, false)).toBe(1);
  });

  test('that begins a turn', () => {
    expect(nextAfter(own, shownSentences(own), 1, true)).toBe(3);
  });

  test('at the end is the last', () => {
    expect(nextAfter(own, shownSentences(own), 6, false)).toBe(6);
  });
});

describe('the next that wants a look', () => {
  const own = transcript([at(1, 2, { confidence: 0.3 }), hand(2, 3), notSpoken, open, at(5, 6)]);
  test.each([
    ['without a time', 0, 3],
    ['around the end', 3, 0],
  ])('%s', (_what, from, index) => {
    expect(nextDoubt(own, shownSentences(own), from)).toBe(index);
  });

  test('is placed, but below what counts as sure', () => {
    const [sure, unsure, unplaced] = transcript([
      at(1, 2, { confidence: DOUBTFUL }),
      at(1, 2, { confidence: DOUBTFUL - 0.01 }),
      open,
    ]).sentences.map(isDoubtful);
    expect([sure, unsure, unplaced]).toEqual([false, true, false]);
  });

  test('none', () => {
    const sure = transcript([hand(2, 3), notSpoken]);
    expect(nextDoubt(sure, shownSentences(sure), 0)).toBeNull();
  });
});

describe('how long words take', () => {
  test.each([
    ['en', 'The mill has stood here for two hundred years.', 2.5, 4],
    ['ko', '이 풍차는 여기에 이백 년 동안 서 있었습니다.', 1.4, 3.5],
    ['ja', '風車はここに二百年立っています。', 2, 4],
    ['ar', 'الطاحونة قائمة هنا منذ مئتي عام.', 1.5, 3],
  ])('%s', (language, text, least, most) => {
    expect(spokenSeconds(text, language)).toBeGreaterThan(least);
    expect(spokenSeconds(text, language)).toBeLessThan(most);
    expect(standingSeconds(text, language)).toBeGreaterThan(spokenSeconds(text, language));
  });

  test('signs alone take some time', () => {
    expect(spokenSeconds('\u200b', 'en')).toBeGreaterThan(0);
    expect(spokenSeconds('', 'en')).toBeGreaterThan(0);
  });
});
