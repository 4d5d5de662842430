import { describe, expect, test } from 'vitest';
import { type PlacedSentence, readableCues } from '../../../../transcripts/align/cues.ts';
import { MIN_GAP } from '../../../../transcripts/lint/reading-limits.ts';

let number = 0;
function said(
  text: string,
  startTime: number,
  endTime: number,
  more: Partial<PlacedSentence> = {},
): PlacedSentence {
  number += 1;
  return { id: `s${number}`, text, startTime, endTime, confidence: 0.9, segment: 0, ...more };
}
const shown = (sentences: PlacedSentence[], language = 'en') =>
  readableCues(sentences, language).map((cue) => [cue.startTime, cue.endTime, cue.text]);

describe('readableCues', () => {
  test('a sentence is a cue; its id, speaker and confidence stay', () => {
    const [cue, ...more] = readableCues(
      [said('We came by boat.', 3, 5, { id: 's7', speaker: 'ahn', confidence: 0.4 })],
      'en',
    );
    expect(more).toEqual([]);
    expect(cue).toEqual({
      id: 's7',
      startTime: 3,
      endTime: 5,
      text: 'We came by boat.',
      speaker: 'ahn',
      confidence: 0.4,
    });
  });

  const LONG =
    'When the fog came in from the open sea, we rang the bell by hand until the night was gone.';

  test('a long one is cut at a clause, its inner time by letters', () => {
    const cues = readableCues([said(LONG, 10, 19, { id: 's1' })], 'en');
    expect(cues.map((cue) => [cue.id, cue.text.replace('\n', ' ')])).toEqual([
      ['s1.1', 'When the fog came in from the open sea,'],
      ['s1.2', 'we rang the bell by hand until the night was gone.'],
    ]);
    expect(cues[1]?.startTime).toBeCloseTo(10 + (9 * 40) / LONG.length, 2);
    expect(cues[1]?.endTime).toBe(19);
  });

  test('or by points where they are known', () => {
    const points = [
      { offset: 0, time: 10 },
      { offset: 40, time: 15.5 },
    ];
    const cues = readableCues([said(LONG, 10, 19, { points })], 'en');
    expect(cues.map((cue) => cue.startTime)).toEqual([10, 15.5]);
  });

  test.each([
    ['as long as it takes', 26, 9, 2.3],
    ['half a second after the speech at most', 42, 9, 2.5],
    ['never into the next one', 42, 2.2, 2.2],
  ])('what takes long to read stays %s', (_rule, letters, next, end) => {
    const text = 'x'.repeat(letters);
    expect(shown([said(text, 1, 2), said('Next one here.', next, 12)])[0]).toEqual([1, end, text]);
  });

  test('five sixths of a second at least, seven seconds at most', () => {
    expect(shown([said('No.', 1, 1.2)])[0]?.[1]).toBeCloseTo(1 + 5 / 6, 3);
    expect(shown([said('No.', 1, 20)])[0]?.[1]).toBe(8);
  });

  test('a gap of less than two frames is closed; another one is not', () => {
    expect(shown([said('We left.', 1, 2), said('They came.', 2.05, 4)])[0]?.[1]).toBe(2.05);
    expect(shown([said('We left.', 1, 2), said('They came.', 2.2, 4)])[0]?.[1]).toBe(2);
    expect(2.2 - 2).toBeGreaterThan(MIN_GAP);
  });

  test('a very short neighbour of the same stretch shares a cue, and lends its id', () => {
    const cues = readableCues(
      [said('Yes.', 1, 1.3, { id: 's1' }), said('We left at once.', 1.4, 4, { id: 's2' })],
      'en',
    );
    expect(cues).toMatchObject([
      { id: 's1', startTime: 1, endTime: 4, text: 'Yes. We left at once.' },
    ]);
  });

  test.each([
    ['of another speaker', { segment: 1 }],
    ['set by hand', { fixed: true }],
    ['after a pause', { startTime: 1.81 }],
  ])('but not one %s', (_which, more: Partial<PlacedSentence>) => {
    expect(shown([said('Yes.', 1, 1.3), said('We left.', 1.4, 4, more)])).toHaveLength(2);
  });

  test('a moved passage stands where it is heard, and nothing overlaps', () => {
    const cues = readableCues(
      [said('First in print.', 10, 14), said('Second.', 12, 30), said('Moved.', 20, 22)],
      'en',
    );
    expect(cues.map((cue) => cue.text)).toEqual(['First in print.', 'Second.', 'Moved.']);
    for (const [index, cue] of cues.entries()) {
      expect(cue.endTime).toBeLessThanOrEqual(cues[index + 1]?.startTime ?? 100);
      expect(cue.endTime).toBeGreaterThan(cue.startTime);
    }
  });

  test('sentences of one start share its time', () => {
    const starts = shown([
      said('One sentence is here.', 5, 11, { segment: 0 }),
      said('And the other is too.', 5, 11, { segment: 1 }),
    ]);
    expect(starts.map(([start, end]) => [start, end])).toEqual([
      [5, 8],
      [8, 11],
    ]);
  });

  test('a cue of a file is as it is, overlapping and long', () => {
    const whole = { whole: true };
    const text =
      'A cue that its makers have set in one very long line, wider than any other cue here.';
    expect(shown([said(text, 1, 30, whole), said('Another.', 2, 2.1, whole)])).toEqual([
      [1, 30, text],
      [2, 2.1, 'Another.'],
    ]);
  });

  test.each([
    ['(Sighs) I know.', ['(Sighs)']],
    ['I know. (Sighs)', ['(Sighs)']],
    ['I know! (Sighs) It is late.', ['(Sighs)']],
    ['[웃음] 그래요. (한숨)', ['[웃음]', '(한숨)']],
    ['It was cold (so cold).', []],
    ['We left. (That was in May.)', []],
  ])('gestures are runs: %s', (text, gestures) => {
    const [cue] = readableCues([said(text, 1, 3)], 'en');
    const runs = cue?.runs ?? [];
    expect(runs.filter(({ kind }) => kind === 'gesture').map((run) => run.text)).toEqual(gestures);
    if (gestures.length > 0) expect(runs.map((run) => run.text).join('')).toBe(cue?.text);
    else expect(cue).not.toHaveProperty('runs');
  });

  test('a tag that is none is no reason to show nothing', () => {
    expect(shown([said('霧が海から来る。'.repeat(9), 1, 9)], 'not a tag').length).toBeGreaterThan(
      1,
    );
  });

  test('whatever the times: sorted, apart, every word there', () => {
    let seed = 11;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    for (let round = 0; round < 60; round += 1) {
      const sentences = Array.from({ length: 30 }, (_, index) => {
        const start = Math.round(random() * 40) / 2;
        const text = `w${index} ${'word '.repeat(random() * 30)}end.`;
        return said(text, start, start + random() * 9, { segment: Math.floor(random() * 2) });
      });
      const cues = readableCues(sentences, 'en');
      let end = 0;
      for (const cue of cues) {
        expect(cue.startTime).toBeGreaterThanOrEqual(end);
        expect(cue.endTime).toBeGreaterThan(cue.startTime);
        end = cue.endTime;
      }
      const words = (texts: string[]) => texts.flatMap((text) => text.split(/\s+/)).toSorted();
      expect(words(cues.map((cue) => cue.text))).toEqual(words(sentences.map((one) => one.text)));
    }
  });
});
