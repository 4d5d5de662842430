import { describe, expect, test } from 'vitest';
import type { Span } from '../../../../transcripts/align/passage.ts';
import { weighSureness } from '../../../../transcripts/align/sureness.ts';
import { readTexts } from '../../../../transcripts/align/texts.ts';
import { INTERVIEW } from './interview.ts';
import { finish, place, speak } from './spoken.ts';

describe('how sure a place is', () => {
  const sentences = INTERVIEW.slice(0, 4).map((text) => ({ text }));
  const { captions } = speak(INTERVIEW.slice(0, 4));
  const texts = finish(readTexts({ sentences, captions, language: 'en', captionLanguage: 'en' }));
  const starts = texts.printed.starts;
  /** Each where it is heard. */
  const spansOf = (share: number): Span[] =>
    sentences.map((_, sentence) => ({
      sentence,
      from: starts[sentence] ?? 0,
      to: starts[sentence + 1] ?? 0,
      confidence: share,
    }));
  const weighed = (change: (spans: Span[]) => void, share = 0.9): number[] => {
    const spans = spansOf(share);
    change(spans);
    weighSureness(spans, texts, 1);
    return spans.map(({ confidence }) => confidence);
  };
  const usual = weighed(() => {});

  test('rises with what the reading says, and stays below one', () => {
    const unsure = weighed(() => {}, 0.2);
    const sure = weighed(() => {}, 1);
    for (const [index, confidence] of usual.entries()) {
      expect(confidence).toBeGreaterThan(unsure[index] ?? 1);
      expect(confidence).toBeLessThan(sure[index] ?? 0);
      expect(sure[index]).toBeLessThan(1);
    }
    expect(Math.min(...weighed(() => {}, 0))).toBeGreaterThan(0);
  });

  test.each<[string, (span: Span) => void]>([
    [
      'its first words are not heard there',
      (span) => Object.assign(span, { from: span.from + 4, to: span.to + 4 }),
    ],
    ['it is too long', (span) => Object.assign(span, { to: span.to + 40 })],
  ])('is less where %s', (_what, change) => {
    const found = weighed((spans) => change(spans[2] as Span));
    expect(found[2]).toBeLessThan((usual[2] ?? 0) - 0.02);
    expect(found[1]).toBe(usual[1]);
  });

  test('is less where the sentence before is somewhere else, or nowhere', () => {
    const found = weighed((spans) => spans.splice(1, 1));
    expect(found[1]).toBeLessThan((usual[2] ?? 0) - 0.02);
    const moved = weighed((spans) => Object.assign(spans[1] as Span, { from: 900, to: 917 }));
    expect(moved[2]).toBe(found[1]);
  });

  test('does not count on words that are few', () => {
    const lines = INTERVIEW.toSpliced(7, 0, 'Dear me.');
    const found = place(lines, speak(lines).captions).map((it) => it?.confidence ?? 0);
    expect(found[7]).toBeLessThan(found[6] ?? 0);
  });
});
