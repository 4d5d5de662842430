import { describe, expect, test } from 'vitest';
import { type Heard, readHeard } from '../../../../transcripts/align/heard.ts';
import { UNHEARD } from '../../../../transcripts/align/heard-writer.ts';
import { CUE_START, LONG_PAUSE, PART, STOP, TURN } from '../../../../transcripts/align/marks.ts';
import { Vocabulary } from '../../../../transcripts/align/vocabulary.ts';
import type { Cue } from '../../../../transcripts/cue.ts';
import { finish } from './spoken.ts';

function cue(startTime: number, endTime: number, text: string, more: Partial<Cue> = {}): Cue {
  return { id: `m${startTime}`, startTime, endTime, text, ...more };
}

function read(captions: Cue[]): Heard & { forms: (string | null)[] } {
  const vocabulary = new Vocabulary(true);
  const heard = finish(readHeard(captions, vocabulary));
  const forms = Array.from(heard.words, (word) => vocabulary.forms[word] ?? null);
  return { ...heard, forms };
}

function marked(heard: Heard & { forms: (string | null)[] }, mark: number): (string | null)[] {
  return heard.forms.filter((_, place) => ((heard.marks[place] ?? 0) & mark) !== 0);
}

describe('readHeard', () => {
  test('leaves out what is only a sound', () => {
    const heard = read([
      cue(0, 1, '[Music]'),
      cue(1, 2, '♪ la la'),
      cue(2, 3, ' (applause) '),
      cue(3, 4, '(and so'),
      cue(4, 5, 'we [laughs] went'),
    ]);
    expect(heard.forms).toEqual(['and', 'so', 'we', 'laughs', 'went']);
  });

  test('spreads words over their cue by letters, no further than the next', () => {
    const heard = read([cue(10, 16, 'ab cdefgh'), cue(12, 14, 'next')]);
    expect([...heard.from].map((time) => Math.round(time * 100) / 100)).toEqual([10, 10.67, 12]);
    expect(heard).toMatchObject({ timed: false, rolling: false });
  });

  test.each([
    ['中文字 abc', 13, [0, 3, 6, 10]],
    ['가나 abc', 8, [0, 2, 5]],
    ['かな abc', 8, [0, 2, 5]],
    ['in 1985 too', 23, [0, 3, 20]],
    ['พอ abc', 6, [0, 1, 3]],
  ])('gives syllables and digits more of the time: %s', (text, seconds, times) => {
    const heard = read([cue(0, seconds, text)]);
    expect([...heard.from].map((time) => Math.round(time * 100) / 100)).toEqual(times);
  });

  test('keeps the times of words that have them', () => {
    const words = [
      { startTime: 1, text: 'one ' },
      { startTime: 1.5, text: 'moment ' },
      { startTime: 2, text: 'more ' },
      { startTime: 2.5, text: 'now ' },
      { startTime: 5, text: 'please' },
    ];
    const heard = read([cue(1, 6, 'one moment more now please', { words })]);
    expect([...heard.from]).toEqual([1, 1.5, 2, 2.5, 5]);
    expect(heard.timed).toBe(true);
    expect(marked(heard, LONG_PAUSE)).toEqual(['1', 'please']);
  });

  test('marks where a sentence may begin', () => {
    const heard = read([
      cue(0, 2, 'No. Yes, but'),
      cue(2, 4, 'why?'),
      cue(5, 6, 'So it goes', { turn: true }),
    ]);
    expect(marked(heard, CUE_START)).toEqual(['no', 'why', 'so']);
    expect(marked(heard, STOP)).toEqual(['no', 'yes', 'so']);
    expect(marked(heard, PART)).toEqual(['but']);
    expect(marked(heard, TURN)).toEqual(['so']);
    expect(marked(heard, LONG_PAUSE)).toEqual(['no', 'so']);
    expect(heard.written).toBe(true);
  });

  test('fills holes with words nobody wrote down, but not without end', () => {
    const words = 'here are some words of a cue that is long enough to tell a rate';
    const heard = read([cue(0, 10, words), cue(18, 28, words)]);
    const unheard = [...heard.words].filter((word) => word === UNHEARD).length;
    expect(unheard).toBeGreaterThan(7);
    expect(unheard).toBeLessThan(14);
    const many = Array.from({ length: 500 }, (_, index) =>
      cue(index * 200, index * 200 + 0.2, words),
    );
    expect(read(many).words.length).toBeLessThan(500 * 14 * 3);
  });

  test('knows cues that roll up', () => {
    const rolling = Array.from({ length: 5 }, (_, index) => cue(index * 2, index * 2 + 4, 'la la'));
    expect(read(rolling).rolling).toBe(true);
  });
});
