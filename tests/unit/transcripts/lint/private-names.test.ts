import { describe, expect, test } from 'vitest';
import { findPrivateNames, readPrivateNames } from '../../../../transcripts/lint/private-names.ts';
import { processorTime } from '../../processor-time.ts';

const entriesIn = (text: string, list: string) =>
  findPrivateNames(text, readPrivateNames(list)).map(({ name }) => name.entry);

describe('a name is found', () => {
  test.each([
    ['as written', 'Oriel Quandt', 'says Oriel Quandt.'],
    ['in capitals', 'Oriel Quandt', 'ORIEL QUANDT'],
    ['turned around', 'Oriel Quandt', 'Quandt, Oriel'],
    ['over two lines', 'Oriel Quandt', 'Oriel\nQuandt'],
    ['with a hyphen for a space', 'Oriel Quandt', 'oriel-quandt.vtt'],
    ['without the space', 'Oriel Quandt', 'orielquandt'],
    ['in a camel’s hump', 'Oriel Quandt', 'interviewOrielQuandt2.vtt'],
    ['with marks', 'Oriel Quandt', 'Óriel Quāndt'],
    ['the list with marks', 'Óriel Quāndt', 'Oriel Quandt'],
    ['in full-width letters', 'Oriel Quandt', 'Ｏｒｉｅｌ　Ｑｕａｎｄｔ'],
    ['with what cannot be seen inside', 'Oriel Quandt', 'Ori\u200bel\u00adQuandt'],
    ['as its owner’s', 'Quandt', 'Quandt’s boat'],
    ['three words in another order', 'Ri Min Su', 'Min Su Ri'],
    ['in Hangul, with a particle', '윤달해', '윤달해는 여기 살아요'],
    ['in Hangul, with spaces', '윤달해', '윤 달 해'],
    ['in Hangul, the list with a space', '윤 달해', '등대지기윤달해'],
    ['in Hangul, letter by letter', '윤달해', '윤달해'.normalize('NFD')],
    ['in kana of half width', 'ユン・ダルヘ', 'ﾕﾝ ﾀﾞﾙﾍ'],
    ['in Han, within a sentence', '李大海', '我是李大海。'],
    ['in Arabic, with "and" before it', 'داليو', 'وداليو هنا'],
    ['in Arabic, with vowels', 'داليو', 'دَالِيُو'],
    ['in Cyrillic', 'Юн Даль', 'ЮН ДАЛЬ'],
    ['declined', 'Ольга Коваль', 'разом з Ольгою Ковалем.'],
    ['declined, with other vowels', 'Петренко', 'книга Петренкові'],
    ['declined as an adjective', 'Юн Далевский', 'о Далевском Юне'],
    ['with a letter of another alphabet', 'Oriel Quandt', 'Оriel Quаndt'],
    ['with a Greek letter', 'Oriel Quandt', 'οriel Quandt'],
    ['in Cyrillic, with a Latin letter', 'Далевский', 'Дaлевcкий'],
    ['with fillers inside', '윤달해', '윤\u3164달\uffa0해\u115f'],
    ['where a keyboard has no such letter', 'Łukasz Sørdahl', 'lukasz sordahl'],
    ['in Arabic, from a Persian keyboard', 'علي كريم', 'علی کریم'],
  ])('%s', (_how, entry, text) => {
    expect(entriesIn(text, entry)).toEqual([1]);
  });
});

describe('what is no name is not', () => {
  test.each([
    ['a part of a word', 'Ri', 'The original is rich.'],
    ['a part of a word behind a mark', 'Ri', 'que\u0301ri'],
    ['the beginning of another', 'Oriel Quan', 'Oriel Quandt'],
    ['only one of its words', 'Oriel Quandt', 'Oriel says so.'],
    ['its words far apart', 'Oriel Quandt', 'Oriel met Quandt'],
    ['the beginning of a syllable', '김미', '김민'],
    ['one syllable in a word', '리', '우리'],
    ['nothing', 'Oriel Quandt', ''],
    ['a word that only looks so', 'Тома', 'toma'],
    ['the beginning of a short name', 'Вера', 'верно'],
    ['a longer word', 'Петренко', 'Петренковичу'],
    ['a declined word in the middle of one', 'Петренко', 'неопетренкові'],
    ['one declined word of two', 'Ольга Коваль', 'Ольгою и ковалем'],
  ])('%s', (_how, entry, text) => {
    expect(entriesIn(text, entry)).toEqual([]);
  });
});

test('a list: comments, empty lines, any line breaks', () => {
  const list = '\ufeff# people\r\nA B # first\r\n\r\n  C  \n#D\n···';
  expect(readPrivateNames(list)).toEqual([
    { entry: 1, line: 2, forms: ['ab', 'ba'] },
    { entry: 2, line: 4, forms: ['c'] },
    { entry: 3, line: 6, forms: [] },
  ]);
});

test('the offset is of the text as it was', () => {
  const text = '😀 “Óriel” Quandt';
  const [hit] = findPrivateNames(text, readPrivateNames('Quandt'));
  expect(text.slice(hit?.offset)).toBe('Quandt');
});

test('a text of more letters than are remembered changes nothing', () => {
  const every = Array.from({ length: 60_000 }, (_, n) => String.fromCodePoint(0x10000 + n));
  const text = `Oriel ${every.join('')} Oriel Quandt ${every.join('')}`;
  const [hit] = findPrivateNames(text, readPrivateNames('Oriel Quandt'));
  expect(text.slice(hit?.offset, hit?.end)).toBe('Oriel Quandt');
});

test('a hostile text and a long name end', () => {
  const started = processorTime();
  expect(entriesIn('ab '.repeat(100_000), 'a b c d e f g h i j k')).toEqual([]);
  expect(entriesIn('жж '.repeat(100_000), 'жжж жжж жжж жжы')).toEqual([]);
  expect(entriesIn('жaжa'.repeat(50_000), 'Петренко')).toEqual([]);
  expect(processorTime() - started).toBeLessThan(2000);
});
