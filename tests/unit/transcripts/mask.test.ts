import { describe, expect, test } from 'vitest';
import { findPrivateNames, readPrivateNames } from '../../../transcripts/lint/private-names.ts';
import { maskPrivate, maskReport } from '../../../transcripts/mask.ts';
import { processorTime } from '../processor-time.ts';
import { report } from './written-report.ts';

const names = readPrivateNames('Oriel Quandt\n윤달해\nTam\n李大海');
const mask = (text: string) => maskPrivate(text, names);

describe('a private form', () => {
  test.each([
    ['as written', 'says Oriel Quandt.', 'says […].'],
    ['turned around', 'Quandt, Oriel!', '[…]!'],
    ['each time', 'Tam, TAM and tam', '[…], […] and […]'],
    ['with its marks', 'Óriel Quándt\u0301 here', '[…] here'],
    ['over two lines', 'Oriel\nQuandt', '[…]'],
    ['before a particle', '윤달해는 여기 살아요', '[…]는 여기 살아요'],
    ['letter by letter', '윤달해'.normalize('NFD'), '[…]'],
    ['within a sentence of Han', '我是李大海。', '我是[…]。'],
    [
      'inside of itself, deeper than anybody writes',
      'Oriel '.repeat(9) + 'Quandt '.repeat(9),
      '[…]',
    ],
    ['beside a percentage', 'Tam! is 100% sure', '[…]! is 100% sure'],
    ['inside of itself', 'Oriel Oriel Quandt Quandt', '[…]'],
    ['in an address of an address', 'https://a.example/?u=%2Fq%3DOriel%2520Quandt', '[…]'],
    ['in an address', 'see https://a.example/?q=Oriel%20Quandt now', 'see […] now'],
  ])('%s', (_how, text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test('is not seen in other words', () => {
    const text = 'Tamarind, orients, 100% of 윤달, caf%C3%A9 and %zz';
    expect(mask(text)).toBe(text);
  });

  test('is never left, whatever it is woven into', () => {
    const parts = [
      'Oriel',
      'Quandt',
      ' ',
      'Tam',
      '윤',
      '달해',
      '-',
      'x',
      '%20',
      '李大',
      '海',
      '\u0301',
    ];
    let seed = 7;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed;
    };
    for (let round = 0; round < 2000; round += 1) {
      const text = Array.from({ length: 12 }, () => parts[next() % parts.length]).join('');
      expect(findPrivateNames(mask(text), names)).toEqual([]);
    }
  });

  test('is found in linear time', () => {
    const time = (length: number) => {
      const text = 'Oriel '.repeat(length) + 'Quandt '.repeat(length);
      const start = processorTime();
      mask(text);
      return processorTime() - start;
    };
    time(1000);
    expect(time(10_000)).toBeLessThan(Math.max(40 * time(1000), 2000));
  });
});

describe('a report', () => {
  test('names nobody in any of its texts', () => {
    const sent = report({
      bundle: { ...report().bundle, id: 'oriel-quandt' },
      media: { site: 'youtube', mediaId: 'Oriel-Quandt' },
      language: 'en-x-tam',
      cueId: 'Tam',
      quoted: 'Mr. Quandt Oriel',
      suggestion: { text: 'Oriel\nQuandt', speaker: 'tam' },
      comment: 'It is Tam!',
      contact: 'tam@example.org',
      client: '1.0-tam',
    });
    const masked = maskReport(sent, names);
    expect(findPrivateNames(JSON.stringify(masked), names)).toEqual([]);
    expect(masked).toMatchObject({
      id: sent.id,
      quoted: 'Mr. […]',
      suggestion: { text: '[…]', speaker: '[…]' },
      comment: 'It is […]!',
      contact: '[…]@example.org',
    });
  });

  test('that names nobody stays as it is', () => {
    const sent = report({ comment: 'A word is missing.' });
    expect(maskReport(sent, names)).toEqual(sent);
    expect(maskReport(sent, [])).toBe(sent);
  });
});
