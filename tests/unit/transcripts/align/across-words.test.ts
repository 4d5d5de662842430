import { describe, expect, test } from 'vitest';
import { beadsOf } from '../../../../transcripts/align/across-beads.ts';
import { numberOf } from '../../../../transcripts/align/across-numbers.ts';
import { skeletonOf } from '../../../../transcripts/align/across-skeleton.ts';
import { ForeignWords } from '../../../../transcripts/align/across-words.ts';

describe('sounds', () => {
  test.each([
    ['transformer', 'трансформер', '트랜스포머'],
    ['madrid', 'мадрид', 'マドリド'],
    ['london', 'лондон', 'לונדון'],
    ['barcelona', 'барселона', 'برشلونة'],
    ['platon', 'πλατων', '플라톤'],
  ])('%s, %s and %s sound alike', (...words) => {
    const [first, ...others] = words.map((word) => skeletonOf(word).slice(0, 3));
    expect(first).not.toBe('');
    for (const other of others) expect(other).toBe(first);
  });

  test.each(['a', 'the', '나', 'бы'])('%s is too short to tell', (word) => {
    expect(skeletonOf(word)).toBe('');
  });

  test.each([
    ['48', '#48'],
    ['٤٨', '#48'],
    ['४८', '#48'],
    ['1987년', '#1987'],
    ['007', '#7'],
    ['seven', '#7'],
    ['siete', '#7'],
    ['семь', '#7'],
    ['1', ''],
    ['one', ''],
    ['boat', ''],
  ])('%s names %s', (word, number) => expect(numberOf(word)).toBe(number));
});

describe('words', () => {
  test.each([
    ['ko', '네트워크를 봤다', ['네트', '네트워', '봤다']],
    ['en', 'Networks learn a representation', ['networ', 'learn', 'repres']],
    ['ja', '霧の中でランプを', ['霧', '中', 'ランプ']],
    ['zh', '雾来了', ['雾来', '来了', '了']],
    ['ar', 'والكتاب', ['كتاب']],
    ['fr', 'été déjà', ['ete', 'deja']],
  ])('%s: %s', (language, text, stems) => {
    expect(new ForeignWords(language).read(text).flatMap(({ form }) => form.stems)).toEqual(stems);
  });

  test('places are offsets into the text, the second time, too', () => {
    const words = new ForeignWords('th');
    const text = 'เรา 48 ปี we เรา';
    for (const { from, to } of words.read(text)) expect(text.slice(from, to).trim()).not.toBe('');
    expect(words.read(text)).toEqual(words.read(text));
    expect(
      words
        .read(text)
        .map(({ from, to }) => text.slice(from, to))
        .join(' '),
    ).toBe(text);
  });
});

describe('beadsOf', () => {
  const shapes = [
    { a: 1, b: 1, cost: 0 },
    { a: 1, b: 0, cost: 3 },
    { a: 0, b: 1, cost: 3 },
  ];
  const pairs = (a: number[], b: number[], differ?: (i: number, j: number) => number) =>
    beadsOf(a, b, shapes, differ)
      .filter((bead) => bead.toA > bead.fromA && bead.toB > bead.fromB)
      .map(({ fromA, fromB }) => [fromA, fromB]);

  test.each([
    [
      'all there',
      [50, 400, 60, 300],
      [40, 420, 70, 280],
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    [
      'one missing in the first',
      [400, 300],
      [420, 40, 280],
      [
        [0, 0],
        [1, 2],
      ],
    ],
    ['none', [], [20], []],
  ])('%s', (_what, a, b, expected) => expect(pairs(a, b)).toEqual(expected));

  test('who speaks tells which of like lengths is missing', () => {
    const differ = (i: number, j: number) => ('qaaqaq'[i] === 'qaqaq'[j] ? 0 : 6);
    const [a, b] = [
      [60, 70, 60, 60, 70, 60],
      [60, 60, 70, 60, 70],
    ];
    expect(pairs(a, b)).not.toContainEqual([3, 2]);
    expect(pairs(a, b, differ)).toContainEqual([3, 2]);
    expect(pairs(a, b, differ)).toHaveLength(5);
  });

  test('long lists keep within their room', () => {
    const many = Array.from({ length: 3000 }, (_, index) => 20 + ((index * 37) % 90));
    const found = pairs(many, many);
    expect(found).toHaveLength(3000);
    expect(found.every(([a, b]) => a === b)).toBe(true);
  });
});
