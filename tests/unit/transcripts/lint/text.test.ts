import { describe, expect, test } from 'vitest';
import { findForm, foldText } from '../../../../transcripts/lint/forms.ts';
import { readingLimits, widthOf } from '../../../../transcripts/lint/reading-limits.ts';
import { looksFull } from '../../../../transcripts/lint/withheld.ts';

describe('how wide a text is', () => {
  test.each([
    ['en', 'Twelve words', 12],
    ['en', 'two\nlines', 8],
    ['fr', 'e\u0301te\u0301', 3], // marks take no place of their own
    ['ar', 'جَرَس', 3],
    ['ko', '종을 친 횟수', 6],
    ['ko', '2,400번.', 4],
    ['ko', '종을'.normalize('NFD'), 2],
    ['ko', 'ＡＢ', 2],
    ['ja', 'Jさん、', 3.5],
    ['zh-Hant', '霧鐘 2', 3],
    ['en', '霧鐘', 2],
    ['en', '\u200f', 0],
  ])('%s %j', (language, text, width) => {
    expect(widthOf(text, language)).toBe(width);
  });

  test.each([
    ['ko-KP', 16, 12],
    ['zh-Hant', 16, 9],
    ['yue', 16, 9],
    ['ja', 23, 4],
    ['en-GB', 42, 20],
    ['uk', 42, 17],
    ['constructor', 42, 17],
  ])('the limits of %s', (language, line, speed) => {
    expect(readingLimits(language)).toMatchObject({ line, speed });
  });
});

describe('a form in a text', () => {
  test.each<[string, string, string, boolean]>([
    ['a word', 'Moon Island', 'on Moon\nIsland.', true],
    ['in other case and quotes', "keeper's bell", 'KEEPER’S BELL', true],
    ['a part of a word', 'Ri', 'original', false],
    ['a part of a number', '24,000', '124,000', false],
    ['with an ending', 'Sandal', 'Sandals', false],
    ['an accent makes another word', 'ano', 'año', false],
    ['Hangul with a particle', '달여섬', '달여섬에는', true],
    ['one syllable within a word', '리', '우리', false],
    ['one syllable, a word', '리', '리 씨', true],
    ['a line break within a Japanese word', 'タルヨ島', 'タルヨ\n島へ', true],
    ['Arabic with a prefix', 'جزيرة القمر', 'وجزيرة القمر', true],
    ['Arabic with vowels', 'جرس', 'جَرَسٌ', true],
    ['half an Arabic word', 'مر', 'القمر', false],
    ['marks at its ends', '«Сандиль»', 'на «Сандиль».', true],
    ['nothing', '', 'x', false],
  ])('%s', (_what, form, text, expected) => {
    expect(findForm(foldText(text), foldText(form)).length > 0).toBe(expected);
  });

  test('loosely, an ending may follow', () => {
    expect(findForm('fog bells', 'fog bell', true)).toEqual([[0, 8]]);
    expect(findForm('seafog bells', 'fog bell', true)).toEqual([]);
  });
});

describe('a form shown for a withheld name', () => {
  test.each([
    'Mr. J',
    'Mr. Ri',
    'ㅈ 씨',
    '백 씨',
    '리모 씨',
    'السيد ج',
    'пан Ч.',
    'Sr. J',
    'Jさん',
    '機関士',
    'the ship’s cook',
    'North Korean soldier',
    '배 기관사',
    'J. R.',
    '(J) (K)',
    '주방장보조',
    '수석주방장',
    '북한 군인',
  ])('%s may be shown', (shown) => expect(looksFull(shown)).toBe(false));

  test.each([
    'Odo Penn',
    'Mr. Odo Penn',
    'Пенн Одо',
    'ユン・ダルヘ',
    '김달해',
    '김달해 씨',
    '김달해씨',
    '“김달해”',
    '“ 김달해 ”',
    '양달해',
    '김달해'.normalize('NFD'),
    'Odo·Penn',
  ])('%s looks like all of a name', (shown) => expect(looksFull(shown)).toBe(true));
});
