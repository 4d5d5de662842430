import { describe, expect, test } from 'vitest';
import { Sounds } from '../../../../transcripts/align/sounds.ts';
import { readTexts } from '../../../../transcripts/align/texts.ts';
import type { Cue } from '../../../../transcripts/cue.ts';
import { INTERVIEW } from './interview.ts';
import { finish, nearest, place, speak, starts } from './spoken.ts';

function listen(printed: readonly string[], heard: string): Sounds {
  const sentences = printed.map((text) => ({ text }));
  const captions: Cue[] = [{ id: '1', startTime: 1, endTime: 9, text: heard }];
  const input = { sentences, captions, language: 'en', captionLanguage: 'en' };
  return new Sounds(finish(readTexts(input)));
}

/** By place in the heard words, how much of the letters is heard from there. */
function heardAt(sounds: Sounds, places: number, side: 1 | -1): number[] {
  return Array.from({ length: places }, (_, at) => sounds.heardAt(at, side));
}

describe('the letters of a sentence', () => {
  test('are heard in words that are cut in other places', () => {
    const sounds = listen(['Appreciate it.'], 'the big a breezy ate it all');
    sounds.chooseHead(0);
    const found = heardAt(sounds, 7, 1);
    expect(found.indexOf(Math.max(...found))).toBe(2);
  });

  test('are heard back from its end', () => {
    const sounds = listen(['We sold the schooner.'], 'all of it we sowed this cooler then left');
    sounds.chooseTail(0);
    const found = heardAt(sounds, 10, -1);
    expect(found.indexOf(Math.max(...found))).toBe(7);
  });

  test('of a short one go on with the next', () => {
    const sounds = listen(['So.', 'So many gulls.'], 'so it was a song so so many');
    sounds.chooseHead(0);
    const found = heardAt(sounds, 8, 1);
    expect(found.indexOf(Math.max(...found))).toBe(5);
  });

  test('say nothing where none are', () => {
    const sounds = listen(['Goats.', '…'], '');
    sounds.chooseHead(0);
    expect(sounds.heardAt(0, 1)).toBe(0);
    expect(sounds.heardAt(0, -1)).toBe(0);
  });
});

describe('sentences whose words were misheard around their beginnings', () => {
  const heard: Record<string, string> = {
    'When he retired, nobody in the village wanted the post.':
      'when he retired nobody in the village wan did their boast',
    'So I packed two suitcases and took the mail boat.':
      'sew aye bagged to suitcases and took the mail boat',
    'They have been planning that since I was a child.':
      'day half bean planting that since i was a child',
    'The government plans to automate the station.': 'the government plans to auto made a nation',
  };

  test('begin where they sound like it', () => {
    const { captions, starts: spoken } = speak(
      INTERVIEW.map((line) => heard[line] ?? line),
      { pause: 0 },
    );
    expect(starts(place(INTERVIEW, captions))).toEqual(nearest(spoken));
  });
});
