import { describe, expect, test } from 'vitest';
import { parseJson3 } from '../../../transcripts/formats/json3.ts';
import { heardInterview } from '../../replica/heard.ts';
import { type Json3, json3, translated } from '../../replica/json3.ts';

const heard = heardInterview('en');
const source = json3(heard, 278);
const spoken = (document: Json3) =>
  document.events.filter(({ segs }) => segs?.some(({ utf8 }) => utf8.trim() !== ''));
const starts = (document: Json3) => spoken(document).map(({ tStartMs }) => tStartMs);

describe('automatic captions of the replica', () => {
  test('are made as the site’s are', () => {
    const [window, first] = source.events;
    expect(window).toMatchObject({ tStartMs: 0, id: 1, dDurationMs: 278_000 });
    expect(first?.segs).toEqual([{ utf8: '[Music]' }]);
    const turns = source.events.filter(({ segs }) => segs?.[0]?.isSpeakerChange);
    expect(turns.length).toBeGreaterThan(10);
    for (const { segs } of turns) expect(segs?.[0]?.utf8).toMatch(/^>> \S/);
    const breaks = source.events.filter(({ aAppend }) => aAppend === 1);
    expect(breaks).toHaveLength(spoken(source).length - 1);
  });

  test('are read with a time for each word', () => {
    const { cues, problems } = parseJson3(JSON.stringify(source));
    expect(problems).toEqual([]);
    expect(cues).toHaveLength(heard.cues.length);
    const words = cues.flatMap((cue) => cue.words ?? []);
    expect(words.length).toBeGreaterThan(400);
  });
});

describe('their translations', () => {
  test('begin where the source does; their words are evenly spread, or none', () => {
    const lines = translated(source, 'fr', 'roll-up');
    expect(starts(lines)).toEqual(starts(source));
    expect(parseJson3(JSON.stringify(lines)).problems).toMatchObject([
      { code: 'uniform-word-times' },
    ]);
    const sentences = translated(source, 'fr', 'sentences');
    expect(starts(source)).toEqual(expect.arrayContaining(starts(sentences)));
    const { cues } = parseJson3(JSON.stringify(sentences));
    expect(cues.length).toBe(Math.ceil(spoken(source).length / 2));
    expect(cues.some(({ words }) => words !== undefined)).toBe(false);
    cues.forEach((cue, index) => {
      const next = cues[index + 1];
      if (next) expect(cue.endTime).toBe(next.startTime);
    });
  });
});
