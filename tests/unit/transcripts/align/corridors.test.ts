import { expect, test } from 'vitest';
import { cellsOf, corridorsOf, roughPassage } from '../../../../transcripts/align/corridors.ts';
import { Evidence } from '../../../../transcripts/align/evidence.ts';
import { usualModel } from '../../../../transcripts/align/model.ts';
import { type Passage, placesIn, wholePassage } from '../../../../transcripts/align/passage.ts';
import { type Reading, readPassage } from '../../../../transcripts/align/reading.ts';
import { RowMaker } from '../../../../transcripts/align/rows.ts';
import { Scratch } from '../../../../transcripts/align/scratch.ts';
import { readTexts, type Texts } from '../../../../transcripts/align/texts.ts';
import { INTERVIEW, NOT_SAID } from './interview.ts';
import { speak } from './spoken.ts';

function result<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Every third word is misheard. */
function misheard(line: string): string {
  return line
    .split(' ')
    .map((word, index) => (index % 3 === 1 ? 'banana' : word))
    .join(' ');
}

function textsOf(printed: readonly string[], heard: readonly string[]): Texts {
  const { captions } = speak(heard);
  const sentences = printed.map((text) => ({ text }));
  const input = { sentences, captions, language: 'en', captionLanguage: 'en' };
  return result(readTexts(input));
}

function read(texts: Texts, passage: Passage, rough: boolean): Reading {
  const model = usualModel();
  const maker = new RowMaker(texts, model, new Evidence(texts, model));
  return result(readPassage(passage, maker, model, new Scratch(), rough));
}

test('in the corridors of a rough reading sentences are where all places would have them', () => {
  const printed = [...INTERVIEW.slice(0, 9), ...NOT_SAID, ...INTERVIEW.slice(9)];
  const texts = textsOf(printed, INTERVIEW.map(misheard));
  const { heard } = texts;
  const whole = wholePassage(
    { firstSentence: 0, lastSentence: printed.length, pinned: false, ends: false },
    placesIn(heard, 0, heard.words.length),
  );
  const rough = roughPassage(whole, heard, texts.printed);
  const fine = corridorsOf(whole, rough, read(texts, rough, true));
  expect(cellsOf(fine)).toBeLessThan(cellsOf(whole) / 4);
  const wanted = read(texts, whole, false);
  const found = read(texts, fine, false);
  expect(wanted.from.filter((place) => place >= 0)).toHaveLength(INTERVIEW.length);
  expect(found.from).toEqual(wanted.from);
  expect(found.to).toEqual(wanted.to);
});
