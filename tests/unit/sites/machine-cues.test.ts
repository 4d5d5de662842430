import { expect, test } from 'vitest';
import { spokenCues } from '../../../sites/machine-cues.ts';
import type { Cue } from '../../../transcripts/cue.ts';

const cue = (startTime: number, endTime: number, text: string, rest: Partial<Cue> = {}): Cue => ({
  id: text,
  startTime,
  endTime,
  text,
  ...rest,
});

test('sounds are left out, words and turns are kept', () => {
  const words = [{ startTime: 1, text: 'yes' }];
  const cues = [
    cue(0, 1, '[music]', { runs: [{ text: '[music]', kind: 'sound' }] }),
    cue(1, 2, 'yes [music] sir', {
      runs: [{ text: 'yes ' }, { text: '[music]', kind: 'sound' }, { text: ' sir' }],
      words,
      turn: true,
      settings: { line: '0' },
    }),
  ];
  expect(spokenCues(cues)).toEqual([
    { id: 'yes [music] sir', startTime: 1, endTime: 2, text: 'yes sir', words, turn: true },
  ]);
});

test('what stands on screen together is one; what runs on ends with the next', () => {
  const cues = [cue(0, 4, 'a'), cue(2, 3, 'b'), cue(2, 5, 'c'), cue(6, 7, 'd')];
  expect(
    spokenCues(cues).map(({ startTime, endTime, text }) => [startTime, endTime, text]),
  ).toEqual([
    [0, 2, 'a'],
    [2, 5, 'b\nc'],
    [6, 7, 'd'],
  ]);
});
