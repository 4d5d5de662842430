import { describe, expect, test } from 'vitest';
import { usualModel } from '../../../../transcripts/align/model.ts';
import type { Span } from '../../../../transcripts/align/passage.ts';
import { placeMoved } from '../../../../transcripts/align/place-moved.ts';
import { StretchReader } from '../../../../transcripts/align/reader.ts';
import { readTexts } from '../../../../transcripts/align/texts.ts';
import { INTERVIEW, NOT_SAID } from './interview.ts';
import { finish, speak } from './spoken.ts';

/**
 * Look for what has no place among sentences that have theirs.
 *
 * @param said - by what is heard in its place, where that is something else
 * @param unplaced - of what is printed
 * @param owners - of what is heard: which printed sentence has it in its span, too
 */
function find(
  printed: readonly string[],
  {
    spoken = INTERVIEW,
    said = {},
    unplaced,
    owners = {},
  }: {
    spoken?: readonly string[];
    said?: Record<string, string>;
    unplaced: readonly string[];
    owners?: Record<string, string>;
  },
) {
  const { captions } = speak(spoken.map((line) => said[line] ?? line));
  const sentences = printed.map((text) => ({ text }));
  const languages = { language: 'en', captionLanguage: 'en' };
  const texts = finish(readTexts({ sentences, captions, ...languages }));
  let word = 0;
  const heard = new Map<string, [number, number]>();
  for (const line of spoken) {
    const from = word;
    word += (said[line] ?? line).split(' ').length;
    heard.set(line, [from, word]);
  }
  expect(texts.heard.words).toHaveLength(word);
  const spans: Span[] = [];
  for (const [sentence, line] of printed.entries()) {
    const at = heard.get(line);
    if (!at || unplaced.includes(line)) continue;
    const more = Object.keys(owners).filter((other) => owners[other] === line);
    const places = [at, ...more.map((other) => heard.get(other) as [number, number])];
    const from = Math.min(...places.map(([first]) => first));
    const to = Math.max(...places.map(([, last]) => last));
    spans.push({ sentence, from, to, confidence: 1 });
  }
  const reader = new StretchReader(texts, usualModel(true), true);
  const found = finish(placeMoved(texts, reader, spans, []));
  const placeOf = (line: string): [number, number] | null => {
    const span = [...found, ...spans].find(({ sentence }) => printed[sentence] === line);
    return span ? [span.from, span.to] : null;
  };
  return { heard, placeOf };
}

/** With lines printed elsewhere: before another one. */
function moved(lines: readonly string[], before: string) {
  const rest = INTERVIEW.filter((line) => !lines.includes(line));
  return rest.toSpliced(rest.indexOf(before), 0, ...lines);
}

const [, GRANDFATHER, , SUITCASES, , , STORM, BREAD, , , TOWER, WIND] = INTERVIEW as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Words that are nowhere else. */
const PARTS = ['ba', 'do', 'fi', 'gu', 'lo', 'mi', 'pa', 'ru', 'te', 'zo'];
const NOT_PRINTED = PARTS.flatMap((one) =>
  ['ka', 'no', 'su'].map((end) => PARTS.map((other) => `${one}${other}${end}`).join(' ')),
);

describe('what was moved', () => {
  test('is found piece by piece where several were moved to one place', () => {
    const lines = [BREAD, ...NOT_SAID, GRANDFATHER];
    const printed = moved([BREAD, GRANDFATHER], 'Thank you for the tea.');
    const all = printed.toSpliced(printed.indexOf(GRANDFATHER), 0, ...NOT_SAID);
    const { heard, placeOf } = find(all, { unplaced: lines });
    expect(placeOf(BREAD)).toEqual(heard.get(BREAD));
    expect(placeOf(GRANDFATHER)).toEqual(heard.get(GRANDFATHER));
    for (const line of NOT_SAID) expect(placeOf(line)).toBeNull();
  });

  test.each([
    ['before', WIND],
    ['after', 'What does a normal day look like?'],
  ])('is found in the span of the sentence %s which it stood', (_where, owner) => {
    const printed = moved([TOWER], 'The logbooks, of course.');
    const { heard, placeOf } = find(printed, { unplaced: [TOWER], owners: { [TOWER]: owner } });
    expect(placeOf(TOWER)).toEqual(heard.get(TOWER));
    expect(placeOf(owner)).toEqual(heard.get(owner));
  });

  test('is found by rare words where hardly any follow each other', () => {
    const said = {
      [STORM]:
        'the storm door the roof of a boathouse and november in the radio is dead on leaven days',
    };
    const printed = moved([STORM], 'Thank you for the tea.');
    const spoken = [...INTERVIEW, ...NOT_PRINTED];
    const { heard, placeOf } = find(printed, { spoken, said, unplaced: [STORM] });
    expect(placeOf(STORM)).toEqual(heard.get(STORM));
  });

  test('takes along its beginning, though something is left out after it', () => {
    const short = 'And the…';
    const said = { [GRANDFATHER]: 'well all of that is forgotten by now' };
    const rest = INTERVIEW.filter((line) => ![STORM, SUITCASES, GRANDFATHER].includes(line));
    const spoken = [short, GRANDFATHER, STORM, ...rest];
    const printed = [...rest, short, STORM];
    const { heard, placeOf } = find(printed, { spoken, said, unplaced: [short, STORM] });
    expect(placeOf(STORM)).toEqual(heard.get(STORM));
    expect(placeOf(short)).toEqual(heard.get(short));
  });
});

describe('what is printed twice', () => {
  test('is not found in what a sentence has, with some of it on both sides', () => {
    const said = {
      [SUITCASES]: 'anyway so i packed two suitcases',
      [TOWER]: 'then we took the mail boat over',
    };
    const rest = INTERVIEW.filter((line) => ![SUITCASES, BREAD, TOWER].includes(line));
    const spoken = [SUITCASES, BREAD, TOWER, ...rest];
    const quote = `So I packed two suitcases. ${BREAD} We took the mail boat.`;
    const { heard, placeOf } = find([BREAD, ...rest, quote], { spoken, said, unplaced: [quote] });
    expect(placeOf(BREAD)).toEqual(heard.get(BREAD));
    expect(placeOf(quote)).toBeNull();
  });
});
