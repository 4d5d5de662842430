import { describe, expect, test } from 'vitest';
import { parseJsonCues } from '../../../../transcripts/formats/json.ts';

const shown = (document: unknown) =>
  parseJsonCues(JSON.stringify(document)).cues.map(
    (cue) => `${cue.startTime}-${cue.endTime} ${cue.text}`,
  );

describe('lists of captions', () => {
  test.each([
    ['Whisper', { segments: [{ id: 0, start: 1, end: 2.5, text: ' a' }], language: 'en' }],
    [
      'whisper.cpp',
      { transcription: [{ timestamps: { from: '00:00:01,000', to: '00:00:02,500' }, text: ' a' }] },
    ],
    ['transformers', { text: 'a', chunks: [{ timestamp: [1, 2.5], text: 'a' }] }],
    ['YouTube transcripts', [{ text: 'a', start: 1, duration: 1.5 }]],
    ['sync maps', { fragments: [{ begin: '1.000', end: '2.500', id: 'f1', lines: ['a'] }] }],
    ['milliseconds by name', { captions: [{ startMs: 1000, endMs: 2500, text: 'a' }] }],
    ['milliseconds by size', [{ start: 1000, end: 2500, text: 'a' }]],
    ['Bilibili', { body: [{ from: 1, to: 2.5, content: 'a' }] }],
    ['Deepgram', { results: { utterances: [{ start: 1, end: 2.5, transcript: 'a' }] } }],
    ['podcasts', { version: '1.0.0', segments: [{ startTime: 1, endTime: 2.5, body: 'a' }] }],
    ['clocks', [{ start: '00:00:01.000', end: '0:02.5', text: 'a' }]],
  ])('%s', (_what, document) => {
    expect(shown(document)).toEqual(['1-2.5 a']);
  });

  test('an end that is missing is the next beginning, or five seconds on', () => {
    const chunks = [
      { timestamp: [1, null], text: 'a' },
      { timestamp: [3, null], text: 'b' },
    ];
    expect(shown({ chunks })).toEqual(['1-3 a', '3-8 b']);
  });

  test('a document a line', () => {
    const lines = '\ufeff{"start":1,"end":2,"text":"a"}\r\n{"start":3,"end":4,"text":"}\\n{"}\r\n';
    expect(parseJsonCues(lines).cues.map((cue) => cue.text)).toEqual(['a', '}\n{']);
  });

  test('whole seconds stay seconds', () => {
    expect(shown([{ start: 100, end: 103, text: 'a' }])).toEqual(['100-103 a']);
  });

  test('words, speakers and the language', () => {
    const found = parseJsonCues(
      JSON.stringify({
        language: 'ko',
        segments: [
          {
            start: 1,
            end: 2,
            text: 'a b',
            speaker: 'S1',
            words: [
              { word: ' a', start: 1, end: 1.2 },
              { word: ' b', start: 1.5 },
            ],
          },
        ],
      }),
    );
    expect(found).toMatchObject({ language: 'ko', cues: [{ speaker: 'S1' }] });
    expect(found.cues[0]?.words).toEqual([
      { startTime: 1, text: 'a' },
      { startTime: 1.5, text: 'b' },
    ]);
  });
});

describe('lists of words', () => {
  const word = (text: string, start: number, end: number) => ({ word: text, start, end });
  test.each([
    [
      'a pause parts them',
      [word('a', 1, 1.4), word('b', 1.5, 2), word('c', 4, 5)],
      ['1-2 a b', '4-5 c'],
    ],
    ['and the end of a sentence', [word('a.', 1, 1.4), word('b', 1.5, 2)], ['1-1.4 a.', '1.5-2 b']],
    ['no spaces in Japanese', [word('港', 1, 1.4), word('で', 1.5, 2)], ['1-2 港で']],
  ])('%s', (_what, words, cues) => {
    expect(shown({ words })).toEqual(cues);
    expect(shown({ result: words, text: 'a' })).toEqual(cues);
  });

  test('punctuation without times, times as text', () => {
    const items = [
      {
        type: 'pronunciation',
        start_time: '1.0',
        end_time: '1.5',
        alternatives: [{ content: 'Well' }],
      },
      { type: 'punctuation', alternatives: [{ content: ',' }] },
      {
        type: 'pronunciation',
        start_time: '1.6',
        end_time: '2.0',
        alternatives: [{ content: 'no' }],
      },
    ];
    expect(shown({ results: { items } })).toEqual(['1-2 Well, no']);
  });

  test('words under what they were heard as', () => {
    const words = [{ startTime: '1s', endTime: '1.500s', word: 'a' }];
    expect(shown({ results: [{ alternatives: [{ transcript: 'a', words }] }] })).toEqual([
      '1-1.5 a',
    ]);
  });

  test('two speakers', () => {
    const words = [
      { ...word('a', 1, 2), speaker: 'A' },
      { ...word('b', 2, 3), speaker: 'B' },
    ];
    expect(shown({ words })).toEqual(['1-2 a', '2-3 b']);
  });
});

test('what is no list, or holds no times', () => {
  const codes = (document: unknown) =>
    parseJsonCues(JSON.stringify(document)).problems.map((problem) => problem.code);
  expect(codes({ a: 1 })).toEqual(['no-cues']);
  expect(codes([{ text: 'a' }, { start: 1, end: 2 }, { start: 1, end: 2, text: ' ' }])).toEqual([
    'bad-timing',
    'no-text',
    'empty-cue',
  ]);
});

test('turns and confidence come back as they were written', () => {
  const cues = [{ id: 'q1', startTime: 1, endTime: 2, text: 'a', turn: true, confidence: 0.5 }];
  expect(parseJsonCues(JSON.stringify({ language: null, cues })).cues).toEqual(cues);
});
