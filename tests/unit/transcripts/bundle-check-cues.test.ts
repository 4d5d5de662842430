import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../../transcripts/bundle-check.ts';
import { bundle, cue, track } from './written-bundle.ts';

/** What came of one cue, and the problems as `path code`. */
function checkCue(more: object) {
  const { bundle: made, problems } = checkBundle(
    bundle({ tracks: [track([{ ...cue('q1', 1, 5), ...more }])] }),
  );
  return {
    cue: made?.tracks[0]?.cues[0],
    problems: problems.map(({ path, code }) => `${path} ${code}`),
  };
}

describe('cues', () => {
  test.each([
    ['a time as text', { startTime: '1' }, 'startTime bad-time'],
    ['no end', { endTime: undefined }, 'endTime bad-time'],
    ['a time below 0', { startTime: -0.1 }, 'startTime bad-time'],
    ['no number', { endTime: Number.NaN }, 'endTime bad-time'],
    ['no finite number', { endTime: Number.POSITIVE_INFINITY }, 'endTime bad-time'],
    ['a time past 1e6', { endTime: 1_000_000.1 }, 'endTime bad-time'],
    ['an end at its start', { endTime: 1 }, 'endTime end-before-start'],
    ['no text', { text: 7 }, 'text not-text'],
    ['empty text', { text: ' \n' }, 'text empty-cue'],
  ])('%s: left out', (_what, more, problem) => {
    expect(checkCue(more)).toEqual({ cue: undefined, problems: [`tracks[0].cues[0].${problem}`] });
  });

  test.each([
    ['line breaks of Windows and old Macs', 'a\r\nb\rc', 'a\nb\nc', 0],
    ['a tab', 'a\tb', 'a b', 0],
    ['NUL and other controls', 'a\u0000b\u001b', 'a\ufffdb\ufffd', 1],
    ['markup, which is letters here', '<b>a</b> &amp;', '<b>a</b> &amp;', 0],
    ['2,000 units', 'x'.repeat(2000), 'x'.repeat(2000), 0],
    ['2,001 units', 'x'.repeat(2001), 'x'.repeat(2000), 1],
    ['a surrogate pair at the cut', `${'x'.repeat(1999)}😀`, 'x'.repeat(1999), 1],
  ])('%s', (_what, text, made, problems) => {
    const checked = checkCue({ text });
    expect(checked.cue?.text).toBe(made);
    expect(checked.problems).toHaveLength(problems);
  });

  test('missing and doubled ids are made up, and never take one that is given', () => {
    const { bundle: made, problems } = checkBundle(
      bundle({
        tracks: [
          track([cue('q1', 1), { ...cue(''), id: undefined }, cue('q1', 1.2), cue('c2', 1.4)]),
        ],
      }),
    );
    expect(made?.tracks[0]?.cues.map(({ id }) => id)).toEqual(['q1', 'c2-2', 'c3', 'c2']);
    expect(problems.map(({ code }) => code)).toEqual(['missing-id', 'doubled-id']);
  });

  test('cues are sorted by start, then end', () => {
    const { bundle: made, problems } = checkBundle(
      bundle({ tracks: [track([cue('b', 3, 9), cue('c', 3, 4), cue('a', 1, 2)])] }),
    );
    expect(made?.tracks[0]?.cues.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(problems).toMatchObject([{ code: 'unsorted', severity: 'warning' }]);
  });

  test.each([
    ['runs that add up', { text: 'ab', runs: [{ text: 'a', italic: true }, { text: 'b' }] }, true],
    ['runs over a line break of Windows', { text: 'a\r\nb', runs: [{ text: 'a\r\nb' }] }, true],
    ['runs that say something else', { text: 'ab', runs: [{ text: 'a' }] }, false],
    ['runs of unknown kind', { text: 'a', runs: [{ text: 'a', kind: 'shout' }] }, false],
    ['runs that are no list', { text: 'a', runs: 'a' }, false],
    ['runs of nothing', { text: 'a', runs: [null] }, false],
    ['runs without text', { text: 'a', runs: [{ text: 7 }] }, false],
    ['a run of no language', { text: 'a', runs: [{ text: 'a', lang: 7 }] }, false],
    ['a run whose reading is none', { text: 'a', runs: [{ text: 'a', ruby: {} }] }, false],
    ['a run slanted by a word', { text: 'a', runs: [{ text: 'a', italic: 'yes' }] }, false],
  ])('%s', (_what, more, kept) => {
    const { cue: made, problems } = checkCue(more);
    expect(made?.runs !== undefined).toBe(kept);
    expect(problems).toEqual(kept ? [] : ['tracks[0].cues[0].runs bad-runs']);
  });

  test.each([
    ['in order', [1, 1, 4.9], true],
    ['out of order', [2, 1.5], false],
    ['before the cue', [0.9], false],
    ['at its end', [5], false],
  ])('words %s', (_what, times, kept) => {
    const { cue: made } = checkCue({ words: times.map((startTime) => ({ startTime, text: 'x' })) });
    expect(made?.words !== undefined).toBe(kept);
  });

  test.each([
    ['that are no list', 'x'],
    ['of nothing', [null]],
    ['without text', [{ startTime: 1, text: 7 }]],
    ['with a time as text', [{ startTime: '1', text: 'x' }]],
    ['of which one is none', [{ startTime: 1, text: 'x' }, {}]],
  ])('words %s are left out, the cue stays', (_what, words) => {
    const { cue: made, problems } = checkCue({ words });
    expect(made).toMatchObject({ id: 'q1' });
    expect(made).not.toHaveProperty('words');
    expect(problems).toEqual(['tracks[0].cues[0].words bad-words']);
  });

  test('a speaker who is not listed stays, and is reported once', () => {
    const { bundle: made, problems } = checkBundle(
      bundle({
        speakers: [{ id: 'guest', name: { en: 'Guest' } }],
        tracks: [
          track([
            cue('a', 1, 2, { speaker: 'guest' }),
            cue('b', 2, 3, { speaker: 'gest' }),
            cue('c', 3, 4, { speaker: 'gest' }),
          ]),
        ],
      }),
    );
    expect(made?.tracks[0]?.cues[1]?.speaker).toBe('gest');
    expect(problems).toMatchObject([{ path: 'tracks[0].cues[1].speaker', severity: 'warning' }]);
  });

  test.each([[0], [0.5], [1]])('a confidence of %s stays', (confidence) => {
    expect(checkCue({ confidence })).toMatchObject({ cue: { confidence }, problems: [] });
  });

  test.each([[-0.1], [1.1], ['1'], [null]])('a confidence of %s is left out', (confidence) => {
    const { cue: made, problems } = checkCue({ confidence });
    expect(made).toBeDefined();
    expect(made).not.toHaveProperty('confidence');
    expect(problems).toEqual(['tracks[0].cues[0].confidence bad-confidence']);
  });

  test('settings that are text stay', () => {
    const { cue: made, problems } = checkCue({ settings: { line: '10%', zoom: '2', align: 3 } });
    expect(made?.settings).toEqual({ line: '10%' });
    expect(problems).toEqual(['tracks[0].cues[0].settings bad-settings']);
    expect(checkCue({ settings: 'line:10%' })).toEqual({
      cue: cue('q1', 1, 5),
      problems: ['tracks[0].cues[0].settings bad-settings'],
    });
  });
});
