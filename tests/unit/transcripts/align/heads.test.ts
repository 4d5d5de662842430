import { describe, expect, test } from 'vitest';
import { beginWithHeads } from '../../../../transcripts/align/heads.ts';
import { usualModel } from '../../../../transcripts/align/model.ts';
import { readTexts } from '../../../../transcripts/align/texts.ts';
import { INTERVIEW } from './interview.ts';
import { finish, nearest, place, speak, starts } from './spoken.ts';

const LEFT_OUT =
  'whose name i wrote down somewhere and have since forgotten though she told me twice over supper and her brother who sold maps down in the harbour would know';

function withLine(at: number, line: string): string[] {
  return INTERVIEW.toSpliced(at, 1, line);
}

describe('a sentence of which print leaves out the middle', () => {
  test.each([0, 0.5])('begins with its first words (%s s between sentences)', (pause) => {
    const heard = `One woman from Lisbon ${LEFT_OUT} stayed three weeks and painted nothing but fog.`;
    const { captions, starts: spoken } = speak(withLine(16, heard), { pause });
    // What is said right before it is not printed.
    const found = starts(place(INTERVIEW.toSpliced(15, 1), captions));
    expect(found).toEqual(nearest(spoken.toSpliced(15, 1)));
  });

  test('does not begin with what another sentence has', () => {
    const printed = [
      'The last name in the book is one woman from Lisbon.',
      'One woman from Lisbon stayed and painted nothing but fog.',
    ];
    const heard = [printed[0] ?? '', 'but let me see', 'stayed and painted nothing but fog'];
    const sentences = printed.map((text) => ({ text }));
    const { captions } = speak(heard);
    const texts = finish(readTexts({ sentences, captions, language: 'en', captionLanguage: 'en' }));
    const spans = [
      { sentence: 0, from: 0, to: 11, confidence: 1 },
      { sentence: 1, from: 15, to: 21, confidence: 1 },
    ];
    beginWithHeads(spans, texts, usualModel());
    expect(spans[1]?.from).toBe(15);
    spans[0] = { sentence: 0, from: 0, to: 7, confidence: 1 };
    beginWithHeads(spans, texts, usualModel());
    expect(spans[1]?.from).toBe(7);
  });

  test('is not drawn to words that are said often', () => {
    const aside = 'the coffee is kept in the blue tin above the stove if you care for some';
    const said = 'every afternoon i mend nets for the fishermen who pay me in herring';
    const { captions, starts: spoken } = speak(INTERVIEW.toSpliced(12, 1, aside, said));
    expect(starts(place(INTERVIEW, captions))).toEqual(nearest(spoken.toSpliced(12, 1)));
  });

  test('is not drawn to a single word', () => {
    const printed = ['Who pays for the light?', 'Government plans to automate the station.'];
    const heard = [
      printed[0] ?? '',
      'government is a large word',
      'plans to automate the station',
      ...INTERVIEW,
    ];
    const sentences = printed.map((text) => ({ text }));
    const { captions } = speak(heard);
    const texts = finish(readTexts({ sentences, captions, language: 'en', captionLanguage: 'en' }));
    const spans = [
      { sentence: 0, from: 0, to: 5, confidence: 1 },
      { sentence: 1, from: 10, to: 15, confidence: 1 },
    ];
    beginWithHeads(spans, texts, usualModel());
    expect(spans[1]?.from).toBe(10);
  });
});
