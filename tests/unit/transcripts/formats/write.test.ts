import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../../transcripts/cue.ts';
import { parseCaptions, writeCaptions } from '../../../../transcripts/formats/index.ts';
import { random, randomCues } from './random.ts';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

describe('what is written is read again as it was', () => {
  test.each([
    ['vtt', true],
    ['json', true],
    ['srt', false],
  ] as const)('%s', (format, rich) => {
    for (const seed of SEEDS) {
      const cues = randomCues(random(seed), rich);
      const found = parseCaptions(writeCaptions(cues, format, 'ko'), { format });
      expect({ seed, cues: found.cues }).toEqual({ seed, cues });
      expect(found.problems).toEqual([]);
      if (format !== 'srt') expect(found.language).toBe('ko');
    }
  });
});

test('a blank line would end the cue, so it goes', () => {
  const cues: Cue[] = [{ id: 'c1', startTime: 0, endTime: 1, text: 'a\n\n \nb' }];
  expect(parseCaptions(writeCaptions(cues, 'vtt'), {}).cues[0]?.text).toBe('a\nb');
});

test('txt names the speaker where it changes', () => {
  const cue = (text: string, speaker?: string): Cue => ({
    ...{ id: 'x', startTime: 0, endTime: 1, text },
    ...(speaker !== undefined && { speaker }),
  });
  const cues = [cue('Why?', 'A'), cue('Be-\ncause.', 'B'), cue('So.', 'B')];
  expect(writeCaptions(cues, 'txt')).toBe('A: Why?\nB: Be- cause.\nSo.\n');
});
