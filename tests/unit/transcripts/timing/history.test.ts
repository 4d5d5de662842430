import { describe, expect, test } from 'vitest';
import type { OwnTranscript } from '../../../../transcripts/own.ts';
import { fitted } from '../../../../transcripts/timing/fitted.ts';
import { begin, type Editing, edited, redo, undo } from '../../../../transcripts/timing/history.ts';
import { setStart, shiftAfter, tapped, unplace } from '../../../../transcripts/timing/place.ts';
import { at, hand, notSpoken, open, timesOf, transcript } from './untimed.ts';

const tap = (editing: Editing, index: number, time: number) =>
  edited(editing, 'tap', index, tapped(editing.own, index, time));
const back = (editing: Editing) => undo(editing)?.editing ?? editing;
const again = (editing: Editing) => redo(editing)?.editing ?? editing;

describe('undo and redo', () => {
  test('lead back to the first, and forth to the last', () => {
    const states = [begin(transcript([open, at(1, 2), open, at(9, 12)]))];
    const act = (next: (editing: Editing) => Editing) => {
      const last = states.at(-1);
      if (last) states.push(next(last));
    };
    act((editing) => tap(editing, 0, 4));
    act((editing) => tap(editing, 2, 5));
    act((editing) => edited(editing, 'shift', 1, shiftAfter(editing.own, 1, 3)));
    act((editing) => edited(editing, 'not-spoken', 1, unplace(editing.own, 1)));
    let editing = states.at(-1) ?? begin(transcript([]));
    for (const state of states.toReversed().slice(1)) {
      editing = back(editing);
      expect(editing.own).toEqual(state.own);
    }
    expect(undo(editing)).toBeNull();
    for (const state of states.slice(1)) {
      editing = again(editing);
      expect(editing.own).toEqual(state.own);
    }
    expect(redo(editing)).toBeNull();
  });

  test('tell which sentence it was about', () => {
    const editing = tap(begin(transcript([open, open])), 1, 4);
    expect(undo(editing)?.step).toMatchObject({ kind: 'tap', index: 1 });
  });

  test('something new, and there is nothing to do again', () => {
    const editing = tap(back(tap(begin(transcript([open, open])), 0, 4)), 1, 6);
    expect(redo(editing)).toBeNull();
  });

  test('what changes nothing is no step', () => {
    const editing = begin(transcript([hand(1, 2)]));
    expect(edited(editing, 'start', 0, { ...editing.own })).toBe(editing);
  });

  test('the words’ source of times goes back, too', () => {
    const editing = begin(transcript([open]));
    const timing = { ...editing.own.timing, from: 'hand' as const };
    const next = edited(editing, 'tap', 0, { ...tapped(editing.own, 0, 1), timing });
    expect(next.own.timing.from).toBe('hand');
    expect(back(next).own.timing.from).toBe('captions');
  });

  test('times inside a sentence that change alone are a step', () => {
    const points = [{ offset: 3, time: 1.5 }];
    const editing = begin(transcript([hand(1, 2)]));
    const next = transcript([{ ...hand(1, 2), points }]);
    expect(edited(editing, 'fit', null, next).done).toHaveLength(1);
  });

  test('neither changes what it was given', () => {
    const editing = tap(begin(transcript([open])), 0, 4);
    const undone = back(editing);
    const before = structuredClone([editing, undone]);
    again(undone);
    expect([editing, undone]).toEqual(before);
  });

  test('other words are refused', () => {
    const editing = begin(transcript([open, open]));
    expect(() => edited(editing, 'fit', null, transcript([open]))).toThrow(RangeError);
  });
});

describe('nudges', () => {
  const nudge = (editing: Editing, index: number, time: number) =>
    edited(editing, 'start', index, setStart(editing.own, index, time), true);

  test('of one edge are one step', () => {
    let editing = begin(transcript([hand(4, 6), open]));
    for (const time of [4.1, 4.2, 4.3]) editing = nudge(editing, 0, time);
    expect(timesOf(editing.own)[0]).toBe('4.3–6');
    editing = back(editing);
    expect(timesOf(editing.own)[0]).toBe('4–6');
    expect(undo(editing)).toBeNull();
    expect(timesOf(again(editing).own)[0]).toBe('4.3–6');
  });

  test('of two sentences are two', () => {
    const editing = nudge(nudge(begin(transcript([hand(1, 2), hand(4, 6)])), 0, 1.1), 1, 4.1);
    expect(timesOf(back(editing).own)).toEqual(['1.1–2', '4–6']);
  });
});

test('the oldest steps are forgotten', () => {
  let editing = begin(transcript([hand(1, 99)]));
  for (let step = 0; step < 1010; step += 1) {
    editing = edited(editing, 'start', 0, setStart(editing.own, 0, 2 + step / 100));
  }
  expect(editing.done).toHaveLength(1000);
});

test('so are those that hold too much, but never the last', () => {
  const many = (by: number, length = 50_000) =>
    transcript(Array.from({ length }, () => at(by, by + 1)));
  let editing = begin(many(0));
  for (const by of [1, 2, 3, 4, 5, 6]) editing = edited(editing, 'fit', null, many(by));
  expect(editing.done).toHaveLength(4);
  const vast = edited(begin(many(0, 200_001)), 'fit', null, many(1, 200_001));
  expect(vast.done).toHaveLength(1);
});

describe('what a machine fitted', () => {
  const asked = transcript([hand(1, 2), open, open, notSpoken, at(9, 10)]);
  const result: OwnTranscript = {
    ...transcript([at(1.5, 2), at(3, 4), at(5, 6), at(7, 8), open]),
    timing: { from: 'captions', captionLanguage: 'en', way: 'listened', wordTimes: true },
  };

  test('is taken over, but for what the viewer set', () => {
    const next = fitted(asked, asked, result);
    expect(timesOf(next)).toEqual(['1–2', '3–4', '5–6', '–', '–']);
    expect(next.timing).toEqual(result.timing);
  });

  test('is not taken over where the viewer was faster', () => {
    const meanwhile = tapped(asked, 1, 3.5);
    expect(timesOf(fitted(meanwhile, asked, result))).toEqual(['1–2', '3.5–5', '5–6', '–', '–']);
  });

  test('nor where they moved what a machine had placed', () => {
    const placed = transcript([at(1, 2), at(3, 4)]);
    const moved = shiftAfter(placed, 0, 0.5);
    const again = transcript([at(8, 9), at(8.5, 9)]);
    expect(timesOf(fitted(moved, placed, again))).toEqual(['1.5–2.5', '3.5–4.5']);
  });

  test('leaves what it says nothing of', () => {
    const some = { ...result, sentences: result.sentences.slice(0, 2) };
    expect(timesOf(fitted(asked, asked, some))).toEqual(['1–2', '3–4', '–', '–', '9–10']);
  });

  test('brings its times inside a sentence, and takes the old ones away', () => {
    const points = [{ offset: 3, time: 3.5 }];
    const before = transcript([open, at(5, 6, { points })]);
    const after = transcript([at(3, 4, { points }), at(7, 8)]);
    const { sentences } = fitted(before, before, after);
    expect(sentences.map((sentence) => sentence.points)).toEqual([points, undefined]);
    expect(Object.keys(sentences[1] ?? {})).not.toContain('points');
  });

  test('finds its sentences by their names', () => {
    const turned = { ...result, sentences: result.sentences.toReversed() };
    expect(timesOf(fitted(asked, asked, turned))).toEqual(['1–2', '3–4', '5–6', '–', '–']);
  });
});
