import { describe, expect, test } from 'vitest';
import type { Placements } from '../../../transcripts/align/align-types.ts';
import type { MachineCaptions } from '../../../transcripts/machine-captions.ts';
import { alignedWith, fits, placingAsk, withPlacements } from '../../../transcripts/own-placing.ts';
import { sentence, untimed, written } from './written-own.ts';

const captions: MachineCaptions = {
  language: 'en',
  automatic: true,
  way: 'asked',
  cues: [
    {
      id: 'c1',
      startTime: 0,
      endTime: 3,
      text: 'how long',
      words: [{ startTime: 0, text: 'how' }],
    },
  ],
};
const at = (startTime: number, confidence = 0.9) => ({
  startTime,
  endTime: startTime + 1,
  confidence,
});

describe('what the machine is asked', () => {
  test('is what the viewer left in, with the turns', () => {
    const { input, places } = placingAsk(untimed(), captions);
    expect(places).toEqual([1, 2, 3, 4, 5]);
    expect(input).toEqual({
      sentences: [
        { text: 'How long have you kept the light?', turn: true },
        { text: 'Forty winters.', turn: true },
        { text: 'My father kept it before me.' },
        { text: 'Was it ever dark?', turn: true },
        { text: 'Never.', turn: true },
      ],
      captions: captions.cues,
      language: 'en',
      captionLanguage: 'en',
    });
  });

  test('paragraphs of one speaker are one turn', () => {
    const own = untimed({
      segments: [
        { speaker: 'Keeper', role: 'answer', text: 'Never.' },
        { speaker: 'Keeper', role: 'answer', text: 'Ever.' },
      ],
      sentences: [sentence('s1', 'Never.', 0, null), sentence('s2', 'Ever.', 1, null)],
    });
    const { input } = placingAsk(own, captions);
    expect(input.sentences.map(({ turn }) => turn)).toEqual([true, undefined]);
  });

  test('is not what the viewer says nobody speaks: it stays without a time', () => {
    const own = written({
      sentences: [
        sentence('s1', 'Forty winters.', 2, null, { by: 'hand' }),
        sentence('s2', 'Never.', 4, null),
      ],
    });
    const ask = placingAsk(own, captions);
    expect(ask.places).toEqual([1]);
    const { sentences } = withPlacements(own, ask, [at(4)], 'all');
    expect(sentences.map(({ startTime, by }) => [startTime, by])).toEqual([
      [null, 'hand'],
      [4, 'machine'],
    ]);
  });

  test('with what hand and file have fixed, and only that', () => {
    const [, , forty, father] = written().sentences;
    const own = written({
      sentences: [
        sentence('s1', 'x', 0, 3, { by: 'hand' }), // left out by the viewer
        ...(forty ? [{ ...forty, by: 'hand' as const }] : []),
        ...(father ? [{ ...father, by: 'file' as const }] : []),
        sentence('s5', 'Was it ever dark?', 3, 12),
        sentence('s6', 'Never.', 4, null, { by: 'hand' }),
      ],
    });
    expect(placingAsk(own, captions).input.fixed).toEqual(
      new Map([
        [0, 5],
        [1, 8],
      ]),
    );
  });
});

describe('placements', () => {
  const own = written({
    sentences: [
      sentence('s1', 'Forty winters on the rock', 0, null),
      sentence('s2', 'How long have you kept the light?', 1, 2, { by: 'hand', confidence: 1 }),
      sentence('s3', 'Forty winters.', 2, 5),
      sentence('s4', 'My father kept it before me.', 2, 8, { points: [{ offset: 3, time: 9 }] }),
    ],
  });
  const ask = placingAsk(own, captions);
  const placements: Placements = [
    at(30),
    null,
    { ...at(40, 0.4), points: [{ offset: 1, time: 40.5 }] },
  ];
  const times = (so: 'far' | 'all') =>
    withPlacements(own, ask, placements, so).sentences.map(({ startTime, by }) => [startTime, by]);

  test('at the end what is not heard has no time, and the hand’s stays', () => {
    expect(times('all')).toEqual([
      [null, 'machine'],
      [2, 'hand'],
      [null, 'machine'],
      [40, 'machine'],
    ]);
    expect(withPlacements(own, ask, placements, 'all').sentences[3]).toMatchObject({
      endTime: 41,
      confidence: 0.4,
      points: [{ offset: 1, time: 40.5 }],
    });
    // Points of the time before would lie outside.
    const plain = withPlacements(own, ask, [null, null, at(40)], 'all');
    expect(plain.sentences[3]).not.toHaveProperty('points');
  });

  test('on the way what is not found yet keeps its time', () => {
    expect(times('far')[2]).toEqual([5, 'machine']);
  });

  test('say what they were made with', () => {
    expect(alignedWith(own, captions).timing).toEqual({
      from: 'captions',
      captionLanguage: 'en',
      way: 'asked',
      wordTimes: true,
    });
  });
});

test.each<[string, Placements, boolean]>([
  ['nothing is heard', Array(50).fill(null), false],
  ['nothing was asked', [], false],
  ['here and there a guess', [at(1, 0.2), at(9, 0.1), ...Array(48).fill(null)], false],
  ['a clip of a long interview', [at(1), at(3), at(5), ...Array(997).fill(null)], true],
  ['two of a thousand', [at(1), at(3), ...Array(998).fill(null)], false],
  ['all, though unsure: no language in common', Array(50).fill(at(1, 0.1)), true],
  ['one of one', [at(1)], true],
])('%s', (_what, placements, expected) => {
  expect(fits(placements)).toBe(expected);
});
