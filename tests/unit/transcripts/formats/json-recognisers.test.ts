import { expect, test } from 'vitest';
import { parseJsonCues } from '../../../../transcripts/formats/json.ts';

// What recognisers write: words, who spoke them, and when.
const word = (text: string, start: number, end: number) => ({ word: text, start, end });

const spoken = (document: unknown) =>
  parseJsonCues(JSON.stringify(document)).cues.map((cue) => [cue.speaker, cue.text, cue.words]);
const at = (startTime: number, text: string) => ({ startTime, text });

test('Rev: who speaks stands once for all words of a turn', () => {
  const element = (value: string, ts: number) => ({ type: 'text', value, ts, end_ts: ts + 0.4 });
  const punct = (value: string) => ({ type: 'punct', value });
  const monologues = [
    {
      speaker: 0,
      elements: [punct(' '), element('Who', 1), punct(' '), element('built', 1.5), punct('?')],
    },
    { speaker: 1, elements: [element('We', 2), punct(' '), element('did', 2.5)] },
  ];
  expect(spoken({ monologues })).toEqual([
    ['0', 'Who built?', [at(1, 'Who'), at(1.5, 'built?')]],
    ['1', 'We did', [at(2, 'We'), at(2.5, 'did')]],
  ]);
});

test('Speechmatics: punctuation has times, speakers stand with the words', () => {
  const result = (
    type: string,
    start_time: number,
    content: string,
    speaker: string,
    more = {},
  ) => ({
    ...{ type, start_time, end_time: start_time + 0.4, alternatives: [{ content, speaker }] },
    ...more,
  });
  const results = [
    result('word', 1, 'Well', 'S1'),
    result('punctuation', 1.4, ',', 'S1', { attaches_to: 'previous' }),
    result('punctuation', 1.5, '«', 'S1', { attaches_to: 'next' }),
    result('word', 1.5, 'no', 'S1'),
    result('word', 2, 'yes', 'S2'),
    result('word', 4, 'hm', 'UU'),
  ];
  expect(spoken({ format: '2.9', results })).toEqual([
    ['S1', 'Well, « no', [at(1, 'Well,'), at(1.5, '«'), at(1.5, 'no')]],
    ['S2', 'yes', [at(2, 'yes')]],
    [undefined, 'hm', [at(4, 'hm')]],
  ]);
});

test('Deepgram: words of a channel, one speaker over many words', () => {
  const words = ['The', 'old', 'mill'].map((text, index) => ({
    ...word(text.toLowerCase(), index + 1, index + 1.9),
    ...{ punctuated_word: text, speaker: 0 },
  }));
  expect(spoken({ results: { channels: [{ alternatives: [{ words }] }] } })).toEqual([
    ['0', 'The old mill', [at(1, 'The'), at(2, 'old'), at(3, 'mill')]],
  ]);
});

test('Google: words under what they were heard as', () => {
  const words = [{ startTime: '1s', endTime: '1.500s', word: 'a' }];
  expect(spoken({ results: [{ alternatives: [{ transcript: 'a', words }] }] })).toEqual([
    [undefined, 'a', [at(1, 'a')]],
  ]);
});

test('Google: where speakers are told apart the last result says all words again', () => {
  const heard = (words: unknown[]) => ({ alternatives: [{ transcript: 'a', words }] });
  const said = (text: string, second: number, more = {}) => ({
    ...{ startTime: `${second}s`, endTime: `${second}.500s`, word: text },
    ...more,
  });
  const results = [
    heard([said('Who?', 1)]),
    heard([said('We', 2)]),
    heard([said('Who?', 1, { speakerTag: 1 }), said('We', 2, { speakerTag: 2 })]),
  ];
  expect(spoken({ results })).toEqual([
    ['1', 'Who?', [at(1, 'Who?')]],
    ['2', 'We', [at(2, 'We')]],
  ]);
  const ownWords = heard([said('Who', 3, { speakerTag: 1 })]);
  expect(spoken({ results: [...results.slice(0, 2), ownWords] })).toHaveLength(3);
  expect(spoken({ results: results.slice(0, 2) })).toEqual([
    [undefined, 'Who?', [at(1, 'Who?')]],
    [undefined, 'We', [at(2, 'We')]],
  ]);
});

test('Google, version 2: offsets, labels', () => {
  const words = [{ startOffset: '1s', endOffset: '1.500s', word: 'a', speakerLabel: '2' }];
  expect(spoken({ results: [{ alternatives: [{ words }] }] })).toEqual([['2', 'a', [at(1, 'a')]]]);
});
