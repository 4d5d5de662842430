import { describe, expect, test } from 'vitest';
import { type Model, usualModel } from '../../../../transcripts/align/model.ts';
import { readTexts } from '../../../../transcripts/align/texts.ts';
import { withoutUnlike } from '../../../../transcripts/align/unlike.ts';
import type { Cue } from '../../../../transcripts/cue.ts';
import { INTERVIEW } from './interview.ts';
import { finish, nearest, place, speak, starts } from './spoken.ts';

function textsOf(printed: readonly string[], captions: readonly Cue[]) {
  const sentences = printed.map((text) => ({ text }));
  return finish(readTexts({ sentences, captions, language: 'en', captionLanguage: 'en' }));
}

describe('a note where something was left out', () => {
  const NOTE = 'The keeper did not answer our letters in time for this edition.';
  const LEFT_OUT = 'and the ferry only ran on fridays so one learned to wait for flour';
  const alike: Model = { ...usualModel(), same: 0.85, unspoken: -3, unprinted: -2 };
  const span = { sentence: 0, from: 0, to: 14, confidence: 1 };

  test.each<[string, string, string, Model, number]>([
    ['goes', NOTE, LEFT_OUT, alike, 0],
    ['stays where captions are mostly wrong', NOTE, LEFT_OUT, { ...alike, same: 0.3 }, 1],
    ['stays where nothing is ever left out', NOTE, LEFT_OUT, { ...alike, unprinted: -12 }, 1],
    ['stays if some of it is heard', NOTE, `the keeper did not answer ${LEFT_OUT}`, alike, 1],
    ['stays if it is too short to tell', 'Oh, well.', LEFT_OUT, alike, 1],
  ])('%s', (_what, note, heard, model, left) => {
    const texts = textsOf([note, ...INTERVIEW], speak([heard, ...INTERVIEW]).captions);
    expect(withoutUnlike([span], texts, model)).toHaveLength(left);
  });

  test('stays where there are no captions', () => {
    const { captions } = speak([LEFT_OUT, ...INTERVIEW], { from: 40 });
    const cues = [{ id: 'first', startTime: 0, endTime: 1, text: 'music' }, ...captions];
    const texts = textsOf([NOTE, ...INTERVIEW], cues);
    const hole = { sentence: 0, from: 1, to: 13, confidence: 1 };
    expect(texts.heardStems[hole.to]).toBe(-1);
    expect(withoutUnlike([hole], texts, alike)).toEqual([hole]);
  });
});

describe('a passage that is printed out of order', () => {
  test('takes along what is too short to be found by itself', () => {
    const lines = INTERVIEW.toSpliced(14, 0, 'Oh, hardly.');
    const { captions, starts: spoken } = speak(lines.with(14, 'oh heartily'));
    const moved = lines.slice(14, 18);
    const wanted = [...spoken.slice(14, 18), ...spoken.slice(0, 14), ...spoken.slice(18)];
    const found = place([...moved, ...lines.toSpliced(14, 4)], captions);
    expect(starts(found)).toEqual(nearest(wanted));
  });
});
