import { describe, expect, test } from 'vitest';
import { breakLines, splitForReading } from '../../../../transcripts/align/split.ts';
import { readingLimits, widthOf } from '../../../../transcripts/lint/reading-limits.ts';
import { processorTime } from '../../processor-time.ts';

/** Fifteen letters a second, unless told. */
function split(text: string, language: string, seconds = text.length / 15) {
  const pieces = splitForReading(text, language, (offset) => (seconds * offset) / text.length);
  return pieces.map(({ start, end }) => text.slice(start, end));
}

describe('splitForReading', () => {
  test.each([
    ['en', ['We came by boat.']],
    ['en', ['The lamp was lit each evening at sunset, and somebody sat with it.']],
    [
      'en',
      [
        'When the fog came in from the open sea,',
        'which it did nearly every week in those years,',
        'we rang the bell by hand until it was gone.',
      ],
    ],
    ['ko', ['짐은 가방 하나, 재봉틀 하나였어요.']],
    ['ko', ['안개가 바다에서 밀려올 때면,', '우리는 그것이 걷힐 때까지 손으로 종을 쳤습니다.']],
    [
      'ja',
      [
        '霧が海から来るたびに、私たちは手で鐘を鳴らし続けましたが、',
        'そのあいだ島の人たちは朝まで誰も眠らなかったのです。',
      ],
    ],
    ['zh', ['每当海上起雾的时候，天一黑，', '我们就轮流用手敲钟，一直敲到雾完全散去为止。']],
  ])('%s: clauses stay whole', (language, pieces) => {
    const unspaced = language === 'ja' || language === 'zh';
    expect(split(pieces.join(unspaced ? '' : ' '), language, 6)).toEqual(pieces);
  });

  test('what takes longer than seven seconds is cut, though its lines would hold it', () => {
    const text = 'We waited there, and then we left.';
    expect(split(text, 'en', 6)).toEqual([text]);
    const slow = 'We waited there for them all night, and then we left.';
    expect(split(slow, 'en', 10)).toEqual([
      'We waited there for them all night,',
      'and then we left.',
    ]);
  });

  test('a line ends neither after an article nor inside brackets', () => {
    const text =
      'She had brought nothing to the island but a sewing machine and the (nearly new) coat of an uncle';
    for (const piece of split(text, 'en')) {
      expect(piece).not.toMatch(/\b(?:a|an|the|of|to)$/);
      expect(breakLines(piece, 'en')).not.toMatch(/\b(?:a|an|the)\n|nearly\n/);
    }
  });

  test.each([
    ['en', 'word '.repeat(200).trim()],
    ['en', 'a, '.repeat(300).trim()],
    ['en', `see https://example.org/${'x'.repeat(500)} there`],
    ['ko', '안개가 걷힐 때까지 종을 쳤습니다 '.repeat(12).trim()],
    ['ja', '霧の中で鐘を鳴らしながら朝を待つ'.repeat(12)],
    ['th', 'เราตีระฆังด้วยมือจนกว่าหมอกจะหายไปทุกคืน'.repeat(8)],
    ['zh', '我们用手敲钟一直敲到雾散去'.repeat(12)],
    ['ar', 'كنا نقرع الجرس باليد حتى ينقشع الضباب '.repeat(12).trim()],
    ['en', '🎉'.repeat(200)],
  ])('%s: nothing is lost, and everything fits two lines', (language, text) => {
    const pieces = split(text, language);
    expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    const { line } = readingLimits(language);
    for (const piece of pieces) {
      expect(piece).toBe(piece.trim());
      expect(() => encodeURIComponent(piece)).not.toThrow();
      for (const part of breakLines(piece, language).split('\n')) {
        expect(widthOf(part, language)).toBeLessThanOrEqual(line);
      }
    }
  });

  test.each(['word ', 'x', '(', '霧', '🎉', ', '])('is linear in %j', (piece) => {
    const start = processorTime();
    split(piece.repeat(20_000), 'en');
    expect(processorTime() - start).toBeLessThan(4000);
  });
});

describe('breakLines', () => {
  test.each([
    ['en', 'Short.', 'Short.'],
    [
      'en',
      'I came here in the spring of that year, when the snow lay.',
      'I came here in the spring of that year,\nwhen the snow lay.',
    ],
    [
      'ko',
      '뭍에서 배로 두 시간, 주민은 쉰세 명입니다.',
      '뭍에서 배로 두 시간,\n주민은 쉰세 명입니다.',
    ],
    ['en', 'It has\nlines', 'It has\nlines'],
  ])('%s: %j', (language, text, lines) => expect(breakLines(text, language)).toBe(lines));
});
