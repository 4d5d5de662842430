import { describe, expect, test } from 'vitest';
import { parseJsonCues } from '../../../../transcripts/formats/json.ts';

const times = { id: 'q1', startTime: 1, endTime: 2 };
const read = (...cues: unknown[]) => parseJsonCues(JSON.stringify({ language: null, cues }));

describe('a cue of our own', () => {
  test('comes back as it was written', () => {
    const cue = {
      ...{ ...times, text: 'so [bell] 港', speaker: 'pilot', turn: true, confidence: 0.5 },
      runs: [
        { text: 'so ', italic: true },
        { text: '[bell]', kind: 'sound' },
        { text: ' ', kind: 'gesture' },
        { text: '港', ruby: 'みなと', lang: 'ja' },
      ],
      settings: { line: '0', align: 'start' },
      words: [{ startTime: 1, text: 'so' }],
    };
    expect(read(cue)).toEqual({ cues: [cue], problems: [], language: null });
  });

  test.each([
    ['runs of another text', { runs: [{ text: 'b', italic: true }] }],
    ['runs that are none', { runs: [{ italic: true }, 5, null] }],
    ['no runs', { runs: [] }],
    ['words without a time or a text', { words: [{ text: 'a' }, { startTime: 1, text: ' ' }, 5] }],
    ['a confidence beyond one', { confidence: 1.5 }],
    ['a confidence below nothing', { confidence: -0.1 }],
    ['settings that are none', { settings: { line: 0, colour: 'red' } }],
    ['a turn that is none', { turn: 'yes' }],
    ['a speaker that is none', { speaker: ['pilot'] }],
  ])('%s: the rest is kept', (_what, more) => {
    expect(read({ ...times, text: 'a', ...more }).cues).toEqual([{ ...times, text: 'a' }]);
  });

  test('what a run says that is not known is left out', () => {
    const runs = [{ text: 'a', italic: 'yes', kind: 'shout', ruby: 5, lang: null }];
    expect(read({ ...times, text: 'a', runs }).cues[0]?.runs).toEqual([{ text: 'a' }]);
  });

  test.each([
    ['no text', { ...times, text: '' }, 'empty-cue'],
    ['a start before the beginning', { ...times, startTime: -1, text: 'a' }, 'bad-timing'],
    ['a start that is no time', { ...times, startTime: 'soon', text: 'a' }, 'bad-timing'],
    ['a start beyond all recordings', { ...times, startTime: 1e17, text: 'a' }, 'bad-timing'],
    ['a text that is none', { ...times, text: ['a'] }, 'no-text'],
  ])('%s: the others are kept', (_what, bad, code) => {
    const good = { ...times, id: 'q2', text: 'b' };
    expect(read(bad, good)).toMatchObject({ cues: [good], problems: [{ code, line: null }] });
  });

  test('an end that is missing is found as in any list', () => {
    const open = { id: 'q1', startTime: 1, text: 'a' };
    expect(read(open, { ...times, id: 'q2', startTime: 3, endTime: 4, text: 'b' }).cues[0]).toEqual(
      { ...open, endTime: 3 },
    );
  });
});
