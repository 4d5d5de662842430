import { describe, expect, test } from 'vitest';
import { align } from '../../../../transcripts/align/align.ts';
import type { Placements } from '../../../../transcripts/align/align-types.ts';
import { FOREIGN, INTERVIEW, NOT_SAID, SCRIPTS } from './interview.ts';
import { finish, nearest, place, speak, starts } from './spoken.ts';

/** Every so many words the machine hears something else. */
function misheard(line: string, every: number): string {
  return line
    .split(' ')
    .map((word, index) => (index % every === every - 1 ? 'banana' : word))
    .join(' ');
}

/** How many of the sentences are within so many seconds. */
function within(found: (number | null)[], wanted: readonly number[], seconds: number): number {
  return found.filter((time, index) => Math.abs((time ?? 1e9) - (wanted[index] ?? 0)) <= seconds)
    .length;
}

describe('align', () => {
  test('places each sentence on the time of its first word', () => {
    const { captions, starts: spoken } = speak(INTERVIEW);
    expect(starts(place(INTERVIEW, captions))).toEqual(nearest(spoken));
  });

  test.each(SCRIPTS)('reads %s', (language, lines) => {
    const { captions, starts: spoken } = speak(lines, { rate: language === 'en' ? 0.06 : 0.12 });
    expect(starts(place(lines, captions, { language }))).toEqual(nearest(spoken));
  });

  test('finds the words among misheard ones', () => {
    const { captions, starts: spoken } = speak(INTERVIEW.map((line) => misheard(line, 4)));
    const found = starts(place(INTERVIEW, captions));
    expect(within(found, spoken, 0.5)).toBe(INTERVIEW.length);
  });

  test('finds sentences said in other words, from cues without word times', () => {
    const heard = [
      'How come you moved to this island?',
      'For forty years my grandfather was the keeper of the light, I came in the summers.',
      'No one from the village wanted to have the post when he stopped.',
      'I put everything in two suitcases, the mail boat took me here.',
      'And the winters, were they not frightening?',
      'Dreadful, the first was.',
      'In November a storm took the boathouse roof, eleven days without radio.',
      'I made bread, the goats listened, I had old newspapers.',
    ];
    const { captions, starts: spoken } = speak(heard, { timed: false, plain: false, width: 60 });
    const found = starts(place(INTERVIEW.slice(0, 8), captions));
    expect(within(found, spoken, 1.2)).toBe(8);
  });

  test('does not place what nobody says', () => {
    const printed = [...NOT_SAID, ...INTERVIEW.slice(0, 12), ...NOT_SAID, ...INTERVIEW.slice(12)];
    const { captions, starts: spoken } = speak(INTERVIEW);
    const found = starts(place(printed, captions));
    expect(found.slice(0, 3)).toEqual([null, null, null]);
    expect(found.slice(15, 18)).toEqual([null, null, null]);
    expect(found.toSpliced(15, 3).slice(3)).toEqual(nearest(spoken));
  });

  test('places only what a clip holds', () => {
    const { captions, starts: spoken } = speak(INTERVIEW.slice(8, 16));
    const found = starts(place(INTERVIEW, captions));
    expect(found.slice(8, 16)).toEqual(nearest(spoken));
    expect(found.filter((time) => time !== null)).toHaveLength(8);
  });

  test('reads past what is heard and not printed', () => {
    const lines = [...INTERVIEW.slice(0, 10), ...FOREIGN, ...INTERVIEW.slice(10)];
    const { captions, starts: spoken } = speak(lines);
    const found = starts(place(INTERVIEW, captions));
    expect(found).toEqual(nearest(spoken.toSpliced(10, FOREIGN.length)));
  });

  test('finds a passage that is printed out of order', () => {
    const { captions, starts: spoken } = speak(INTERVIEW);
    const printed = [...INTERVIEW.slice(14, 18), ...INTERVIEW.slice(0, 14), ...INTERVIEW.slice(18)];
    const wanted = [...spoken.slice(14, 18), ...spoken.slice(0, 14), ...spoken.slice(18)];
    expect(starts(place(printed, captions))).toEqual(nearest(wanted));
  });

  test('does not take a few words elsewhere for a passage', () => {
    const aside = 'well as i said before the ship was sold nobody came to see us any more';
    const { captions, starts: spoken } = speak([...INTERVIEW, aside, 'that is all from me']);
    const claim =
      'As I said before the ship tax, the ministry of finance in the capital will look at grain.';
    expect(starts(place([claim, ...INTERVIEW], captions))).toEqual([
      null,
      ...nearest(spoken.slice(0, INTERVIEW.length)),
    ]);
  });

  test('leaves a pull-quote to the place where it is said', () => {
    const { captions, starts: spoken } = speak(INTERVIEW);
    const found = starts(place([INTERVIEW[19] ?? '', ...INTERVIEW], captions));
    expect(found).toEqual([null, ...nearest(spoken)]);
  });

  test('spreads sentences over a hole in the captions', () => {
    const { captions, starts: spoken } = speak(INTERVIEW);
    const from = spoken[9] ?? 0;
    const to = spoken[13] ?? 0;
    const kept = captions.filter(({ startTime, endTime }) => endTime <= from || startTime >= to);
    const found = place(INTERVIEW, kept);
    expect(within(starts(found), spoken, 2.5)).toBe(INTERVIEW.length);
    expect(found[11]?.confidence).toBeLessThan(0.5);
  });

  test('spreads more than a few sentences over a long hole', () => {
    const lines = [
      ...INTERVIEW,
      ...INTERVIEW.map((line, index) => `${line} ${NOT_SAID[index % 3]}`),
    ];
    const { captions, starts: spoken } = speak(lines);
    const from = spoken[4] ?? 0;
    const to = spoken[16] ?? 0;
    const kept = captions.filter(({ startTime, endTime }) => endTime <= from || startTime >= to);
    const found = starts(place(lines, kept));
    expect(within(found, spoken, 6)).toBe(lines.length);
  });

  test('says when words inside a sentence are heard', () => {
    const { captions } = speak(INTERVIEW);
    const heard = captions.flatMap(({ words }) => words ?? []);
    const points = place(INTERVIEW, captions)[1]?.points ?? [];
    expect(points.length).toBeGreaterThan(2);
    for (const { offset, time } of points) {
      const word = heard.find(({ startTime }) => startTime === time)?.text.trim() ?? '?';
      expect(INTERVIEW[1]?.slice(offset).toLowerCase().startsWith(word)).toBe(true);
    }
  });

  test('is less sure where less is the same', () => {
    const lines = INTERVIEW.map((line, index) =>
      index === 11 ? 'well you know how it goes' : line,
    );
    const { captions } = speak(lines);
    const found = place(INTERVIEW, captions);
    const sure = found.map((placement) => placement?.confidence ?? 0);
    expect(sure.indexOf(Math.min(...sure))).toBe(11);
    expect(Math.max(...sure)).toBeLessThanOrEqual(1);
  });

  test('gives the same for the same, and says how far it is', () => {
    const { captions } = speak(INTERVIEW);
    const sentences = INTERVIEW.map((text) => ({ text }));
    const input = { sentences, captions, language: 'en', captionLanguage: 'en' };
    const done: number[] = [];
    const work = align(input);
    let step = work.next();
    for (; !step.done; step = work.next()) done.push(step.value.done);
    expect(finish(align(input))).toEqual(step.value);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.length).toBeGreaterThan(5);
    expect(done.at(-1)).toBeLessThanOrEqual(1);
  });

  test('shows what it has of a long one before the end', () => {
    const lines = Array.from({ length: 1200 }, (_, index) => `${INTERVIEW[index % 24]} ${index}`);
    const { captions, starts: spoken } = speak(lines);
    const sentences = lines.map((text) => ({ text }));
    const input = { sentences, captions, language: 'en', captionLanguage: 'en' };
    const shown: Placements[] = [];
    for (const { placements } of align(input)) if (placements) shown.push(placements());
    expect(shown.length).toBeGreaterThan(0);
    expect(shown[0]?.[3]?.startTime).toBeCloseTo(spoken[3] ?? 0, 1);
    expect(shown[0]?.at(-1)).toBeNull();
  });
});
