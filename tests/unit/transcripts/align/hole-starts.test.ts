import { describe, expect, test } from 'vitest';
import { spreadInHoles } from '../../../../transcripts/align/hole-starts.ts';
import type { Span } from '../../../../transcripts/align/passage.ts';
import { readTexts } from '../../../../transcripts/align/texts.ts';
import { INTERVIEW } from './interview.ts';
import { finish, place, speak, starts } from './spoken.ts';

/** As many words each, but long ones and short ones. */
const MISSING = [
  'Weather observations accompany lighthouse administration everywhere.',
  'It is no joy to me.',
  'International correspondents telephoned repeatedly yesterday afternoon.',
  'We had tea as it was.',
];
const LINES = [...INTERVIEW.slice(0, 6), ...MISSING, ...INTERVIEW.slice(6)];

function withHole() {
  const { captions, starts: spoken } = speak(LINES, { pause: 0.2 });
  const [from = 0, to = 0] = [spoken[6], spoken[10]];
  const kept = captions.filter(({ startTime, endTime }) => endTime <= from || startTime >= to);
  return { captions: kept, spoken };
}

describe('sentences in a hole of the captions', () => {
  test('are spread by their letters', () => {
    const { captions, spoken } = withHole();
    const found = starts(place(LINES, captions)).slice(6, 10);
    const off = found.map((time, index) => Math.abs((time ?? 1e9) - (spoken[6 + index] ?? 0)));
    expect(Math.max(...off)).toBeLessThan(1);
  });

  describe('stay', () => {
    const { captions } = withHole();
    const sentences = LINES.map((text) => ({ text }));
    const input = { sentences, captions, language: 'en', captionLanguage: 'en' };
    const texts = finish(readTexts(input));
    const hole = texts.heardStems.indexOf(-1);
    const end = texts.heardStems.lastIndexOf(-1) + 1;
    /** The words on both sides match; the last sentences of the hole begin right after its first word. */
    function spread(
      change: (matches: Int32Array, spans: Span[]) => void,
      ratio = 1,
      fixed?: ReadonlyMap<number, number>,
    ): number[] {
      const matches = new Int32Array(texts.printed.words.length).fill(-1);
      const first = texts.printed.starts[6] ?? 0;
      for (let k = 1; k < 5; k += 1) {
        matches[first - k] = hole - k;
        matches[(texts.printed.starts[10] ?? 0) + k - 1] = end + k - 1;
      }
      const spans = [6, 7, 8, 9].map((sentence, index) => {
        const from = hole + index + 1;
        return { sentence, from, to: from + 1, confidence: 0.2 };
      });
      change(matches, spans);
      spreadInHoles(spans, texts, matches, ratio, fixed);
      return spans.map(({ from }) => from - hole - 1);
    }

    test('not, where both sides match', () => {
      const places = spread(() => {});
      expect(places).not.toEqual([0, 1, 2, 3]);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    });

    test('where the viewer has fixed one', () => {
      expect(spread(() => {}, 1, new Map([[8, 20]]))).toEqual([0, 1, 2, 3]);
      expect(spread(() => {}, 1, new Map([[2, 5]]))).not.toEqual([0, 1, 2, 3]);
    });

    test.each<[string, (matches: Int32Array, spans: Span[]) => void, number?]>([
      ['where nothing matches before', (matches) => matches.fill(-1, 0, texts.printed.starts[6])],
      [
        'where only words far from it match',
        (matches) => {
          const first = texts.printed.starts[6] ?? 0;
          matches.fill(-1, 0, first);
          matches[first - 15] = hole - 15;
        },
      ],
      ['where nothing matches after', (matches) => matches.fill(-1, texts.printed.starts[10])],
      ['where far more is printed', () => {}, 4],
      ['where far less is printed', () => {}, 0.2],
    ])('%s', (_what, change, ratio) => {
      expect(spread(change, ratio)).toEqual([0, 1, 2, 3]);
    });
  });
});
