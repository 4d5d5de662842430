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
    ['sync maps', { fragments: [{ begin: '1.000', end: '2.500', id: 'f1', lines: ['a', 5] }] }],
    ['milliseconds by name', { captions: [{ startMs: 1000, endMs: 2500, text: 'a' }] }],
    ['milliseconds by size', [{ start: 1000, end: 2500, text: 'a' }]],
    ['Bilibili', { body: [{ from: 1, to: 2.5, content: 'a' }] }],
    ['Deepgram', { results: { utterances: [{ start: 1, end: 2.5, transcript: 'a' }] } }],
    ['podcasts', { version: '1.0.0', segments: [{ startTime: 1, endTime: 2.5, body: 'a' }] }],
    ['AssemblyAI', { utterances: [{ start: 1000, end: 2500, text: 'a', speaker: 'A' }] }],
    [
      'milliseconds from where to how long',
      { events: 1, captions: [{ startMs: 1000, durationMs: 1500, text: 'a' }] },
    ],
    [
      'a list of plain texts beside',
      { cues: ['a'], segments: [{ start: 1, end: 2.5, text: 'a' }] },
    ],
    ['times as text', [{ start: ' 1 ', end: '2.5s', text: 'a' }]],
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

  test('so is one that is not later, and none is asked of words or of milliseconds', () => {
    expect(
      shown([
        { start: 3, text: 'b' },
        { start: 1, text: 'a' },
      ]),
    ).toEqual(['1-6 a', '3-8 b']);
    const list = [
      { start: 1000, end: 2500, text: 'a' },
      { start: 3000, text: 'b' },
    ];
    expect(shown(list)).toEqual(['1-2.5 a', '3-8 b']);
    expect(shown([...list.slice(0, 1), { end: 4000, text: 'b' }])).toEqual(['1-2.5 a']);
  });

  test.each([
    ['though one caption is short', [0, 3000, 5000, 5050, 8050], '0-3'],
    ['unless an end has a fraction', [0, 150.5], '0-150.5'],
    ['unless a start has', [0.5, 150], '0.5-150'],
    ['unless most would be shorter than a tenth', [0, 50, 100, 400], '0-50'],
  ])('whole numbers are milliseconds %s', (_what, times, first) => {
    const list = times.slice(1).map((end, index) => ({ start: times[index], end, text: 'a' }));
    expect(shown(list)[0]).toBe(`${first} a`);
  });

  test('words that are none are left out', () => {
    const words = [null, 'a', { word: 'a' }, { start: 1 }, { word: ' ', start: 1 }];
    const cue = { start: 1, end: 2, text: 'a', words: [...words, { word: 'a', start: 1 }] };
    expect(parseJsonCues(JSON.stringify([cue])).cues[0]?.words).toEqual([
      { startTime: 1, text: 'a' },
    ]);
    const none = JSON.stringify([{ ...cue, words }]);
    expect(parseJsonCues(none).cues).toEqual([{ id: 'c1', startTime: 1, endTime: 2, text: 'a' }]);
  });

  test.each([
    [{ language: 'ko' }, 'ko'],
    [{ language_code: 'pt-BR' }, 'pt-BR'],
    [{ result: { language: 'ja' } }, 'ja'],
    [{ language: 'English (automatic)' }, null],
    [{ language: 'British en' }, null],
    [{ language: 'x' }, null],
    [{ language: ['en'] }, null],
  ])('the language of %j', (document, language) => {
    expect(parseJsonCues(JSON.stringify({ cues: [], ...document })).language).toBe(language);
  });

  test('an empty list is no fault', () => {
    expect(parseJsonCues('\ufeff{"cues":[]}')).toEqual({ cues: [], problems: [], language: null });
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

  test('who speaks without a pause gets captions of two lines', () => {
    const words = Array.from({ length: 60 }, (_, index) => word('harbour', index, index + 1));
    const lengths = parseJsonCues(JSON.stringify({ words })).cues.map((cue) => cue.text.length);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThanOrEqual(84);
    expect(Math.max(...lengths)).toBeLessThan(84 + ' harbour'.length);
  });

  test('a word that ends before the one it follows cuts nothing short', () => {
    expect(shown({ words: [word('a', 1, 3), word('b', 2, 2.5)] })).toEqual(['1-3 a b']);
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
  for (const none of [{ a: 1 }, 5, null, 'a', true]) expect(codes(none)).toEqual(['no-cues']);
  expect(codes({ words: [] })).toEqual(['no-cues']);
  expect(parseJsonCues('{"cues":[').problems).toMatchObject([{ code: 'bad-json', line: null }]);
  const end = { start: 1, end: 2 };
  expect(codes([{ ...end, text: 5 }, { ...end, alternatives: [{ content: 5 }] }, [1, 2]])).toEqual([
    'no-text',
    'no-text',
    'bad-timing',
  ]);
  expect(
    codes([
      { start: -1, end: 2, text: 'a' },
      { start: 1e17, end: 2, text: 'a' },
    ]),
  ).toEqual(['bad-timing', 'bad-timing']);
  expect(codes({ words: [{ word: 'a' }, { word: 'b', start: 1, end: 2 }] })).toEqual([
    'bad-timing',
  ]);
  expect(codes([{ text: 'a' }, { start: 1, end: 2 }, { start: 1, end: 2, text: ' ' }])).toEqual([
    'bad-timing',
    'no-text',
    'empty-cue',
  ]);
});
