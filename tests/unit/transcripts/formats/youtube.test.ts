import { describe, expect, test } from 'vitest';
import { parseJson3 } from '../../../../transcripts/formats/json3.ts';
import { parseSrv1 } from '../../../../transcripts/formats/srv1.ts';
import { parseSrv3 } from '../../../../transcripts/formats/srv3.ts';

type Seg = [text: string, offset?: number];
const event = (tStartMs: number, dDurationMs: number | undefined, segs: Seg[], more = {}) => ({
  tStartMs,
  ...(dDurationMs !== undefined && { dDurationMs }),
  ...more,
  segs: segs.map(([utf8, tOffsetMs]) => ({ utf8, ...(tOffsetMs !== undefined && { tOffsetMs }) })),
});
const WINDOW = { tStartMs: 0, dDurationMs: 60000, id: 1, wpWinPosId: 1, wsWinStyleId: 1 };
const newline = (at: number) => event(at, 2000, [['\n']], { wWinId: 1, aAppend: 1 });
const json = (...events: object[]) => JSON.stringify({ wireMagic: 'pb3', events });

describe('automatic json3', () => {
  const line = (at: number, ...segs: Seg[]) => event(at, 4000, segs, { wWinId: 1 });
  test('lines end where the next begins, words keep their times', () => {
    const source = json(
      WINDOW,
      line(1000, ['so'], [' what', 320], [' now', 900]),
      newline(2990),
      line(3000, ['we'], [' go', 300]),
    );
    expect(parseJson3(source)).toEqual({
      cues: [
        {
          id: 'c1',
          startTime: 1,
          endTime: 3,
          text: 'so what now',
          words: [
            { startTime: 1, text: 'so' },
            { startTime: 1.32, text: 'what' },
            { startTime: 1.9, text: 'now' },
          ],
        },
        {
          id: 'c2',
          startTime: 3,
          endTime: 7,
          text: 'we go',
          words: [
            { startTime: 3, text: 'we' },
            { startTime: 3.3, text: 'go' },
          ],
        },
      ],
      problems: [],
      language: null,
    });
  });

  test('turn marks go, sounds are no words', () => {
    const { cues } = parseJson3(
      json(
        WINDOW,
        line(0, ['>> 네'], [' [음악]', 200], [' 가요', 700]),
        newline(1),
        line(2000, ['[박수]']),
      ),
    );
    expect(
      cues.map(({ text, runs, words }) => ({ text, runs, words: words?.map((w) => w.text) })),
    ).toEqual([
      {
        text: '네 [음악] 가요',
        runs: [{ text: '네 ' }, { text: '[음악]', kind: 'sound' }, { text: ' 가요' }],
        words: ['네', '가요'],
      },
      { text: '[박수]', runs: [{ text: '[박수]', kind: 'sound' }], words: undefined },
    ]);
  });

  test('a turn is told by its mark or by its field, in machine captions alone', () => {
    const turned = { utf8: '네', isSpeakerChange: 1 };
    const events = [
      WINDOW,
      line(0, ['>> '], ['가요', 200]),
      newline(1),
      { ...line(2000), segs: [turned] },
      line(4000, ['아뇨']),
    ];
    const { cues } = parseJson3(json(...events));
    expect(cues.map(({ text, turn }) => ({ text, turn }))).toEqual([
      { text: '가요', turn: true },
      { text: '네', turn: true },
      { text: '아뇨', turn: undefined },
    ]);
    expect(parseJson3(json(event(0, 1000, [['>> 네']]))).cues).toMatchObject([{ text: '>> 네' }]);
  });

  test('a bleeped word is a word', () => {
    const { cues } = parseJson3(json(WINDOW, line(0, ['what'], [' [\u00a0__\u00a0]', 300])));
    expect(cues[0]?.words?.length).toBe(2);
  });

  test('evenly spaced words are not believed', () => {
    const even: Seg[] = [['a'], [' b', 380], [' c', 760], [' d', 1141]];
    const found = parseJson3(json(WINDOW, line(0, ...even), newline(10), line(3000, ...even)));
    expect(found.problems.map((problem) => problem.code)).toEqual(['uniform-word-times']);
    expect(found.cues.map((cue) => cue.words)).toEqual([undefined, undefined]);
  });

  test('one uneven line is enough to believe all', () => {
    const source = json(
      WINDOW,
      line(0, ['a'], [' b', 100], [' c', 200], [' d', 300]),
      newline(10),
      line(3000, ['a'], [' b', 10], [' c', 200], [' d', 201]),
    );
    expect(parseJson3(source).cues.every((cue) => cue.words?.length === 4)).toBe(true);
  });
});

describe('json3 by hand', () => {
  test('overlaps stay, a missing duration is five seconds', () => {
    const source = json(event(1000, 5000, [['a\nb']]), event(2000, undefined, [['[c]']]));
    expect(parseJson3(source).cues).toEqual([
      { id: 'c1', startTime: 1, endTime: 6, text: 'a\nb' },
      { id: 'c2', startTime: 2, endTime: 7, text: '[c]' },
    ]);
  });

  test.each([
    ['no JSON', '{"events":[', 'bad-json'],
    ['no events', '{"events":5}', 'no-events'],
    [
      'events of other kinds',
      '{"events":[null,5,{"tStartMs":"x","segs":[]},{"tStartMs":1e999,"segs":[]}]}',
      'bad-event',
    ],
  ])('%s', (_what, source, code) => {
    const { cues, problems } = parseJson3(source);
    expect(cues).toEqual([]);
    expect(problems).toMatchObject([{ code, line: null }]);
  });
});

describe('srv3', () => {
  const body = (content: string) =>
    `<?xml version="1.0" encoding="utf-8" ?><timedtext format="3"><head><pen id="1" i="1"/></head><body>${content}</body></timedtext>`;
  test('is read as json3 is, indentation or not', () => {
    const source = body(
      '<w t="0" id="1"/>\n<p t="1000" d="4000" w="1">\n <s ac="1">今日</s>\n <s t="320">の</s>\n</p>\n<p t="2990" d="9" w="1" a="1">\n</p><p t="3000" d="2000" w="1"><s>です</s></p>',
    );
    expect(parseSrv3(source).cues).toEqual([
      {
        id: 'c1',
        startTime: 1,
        endTime: 3,
        text: '今日の',
        words: [
          { startTime: 1, text: '今日' },
          { startTime: 1.32, text: 'の' },
        ],
      },
      { id: 'c2', startTime: 3, endTime: 5, text: 'です', words: [{ startTime: 3, text: 'です' }] },
    ]);
  });

  test('srv2, its texts escaped twice', () => {
    const source =
      '<timedtext><window t="0" id="1"/><text t="1000" d="1000" w="1">A &amp;amp; B&amp;#39;s</text><text t="3000" d="500">c & d</text></timedtext>';
    expect(parseSrv3(source).cues).toMatchObject([
      { startTime: 1, endTime: 2, text: "A & B's" },
      { startTime: 3, endTime: 3.5, text: 'c & d' },
    ]);
  });

  test('plain paragraphs, references, italic pens', () => {
    const source = body('<p t="1" d="2">A &amp; B&#39;s\nC</p><p t="5" d="2" p="1">x</p>');
    expect(parseSrv3(source).cues).toMatchObject([
      { text: "A & B's\nC" },
      { runs: [{ text: 'x', italic: true }] },
    ]);
  });

  test.each([
    ['cut off', body('<p t="1000" d="1">a</p><p t="2000" d="1">b').slice(0, -19), 'bad-xml', 2],
    ['a paragraph without a time', body('<p d="1">a</p><p t="1" d="1">b</p>'), 'bad-timing', 1],
    ['nested too deep', body(`<p t="1" d="1">a</p>${'<x>'.repeat(50_000)}`), 'xml-limit', 1],
    [
      'too many attributes',
      body(
        `<p t="1" d="1">a</p><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
      ),
      'xml-limit',
      1,
    ],
    [
      'an entity bomb',
      `<!DOCTYPE t [<!ENTITY a "x">]>${body('<p t="1" d="1">&a;</p>')}`,
      'bad-xml',
      1,
    ],
  ])('%s', (_what, source, code, count) => {
    const { cues, problems } = parseSrv3(source);
    expect(problems[0]?.code).toBe(code);
    expect(cues.length).toBe(count);
  });
});

test('srv1 is escaped twice', () => {
  const source =
    '<transcript><text start="0.16" dur="3.84">Tom &amp;amp; J&amp;#39;s</text><text start="5">b</text></transcript>';
  expect(parseSrv1(source).cues).toEqual([
    { id: 'c1', startTime: 0.16, endTime: 4, text: "Tom & J's" },
    { id: 'c2', startTime: 5, endTime: 10, text: 'b' },
  ]);
});
