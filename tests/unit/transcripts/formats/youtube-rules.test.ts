import { describe, expect, test } from 'vitest';
import type { ParsedCaptions } from '../../../../transcripts/cue.ts';
import { parseJson3 } from '../../../../transcripts/formats/json3.ts';
import { parseSrv1 } from '../../../../transcripts/formats/srv1.ts';
import { parseSrv3 } from '../../../../transcripts/formats/srv3.ts';

const shown = ({ cues }: ParsedCaptions) =>
  cues.map((cue) => `${cue.startTime}-${cue.endTime} ${cue.text}`);

interface Line {
  at: number;
  for: number;
  segs: [text: string, offset?: number | undefined][];
  /** The window it stands in: automatic captions roll in one. */
  window?: number;
  append?: boolean;
}

/** The same lines in the two documents that hold all. */
const documents: [string, (lines: Line[]) => ParsedCaptions][] = [
  [
    'json3',
    (lines) => {
      const events = lines.map((line) => ({
        ...{ tStartMs: line.at, dDurationMs: line.for, wWinId: line.window },
        ...{ aAppend: line.append ? 1 : undefined },
        segs: line.segs.map(([utf8, tOffsetMs]) => ({ utf8, tOffsetMs })),
      }));
      return parseJson3(JSON.stringify({ wireMagic: 'pb3', events }));
    },
  ],
  [
    'srv3',
    (lines) => {
      const body = lines.map(({ at, for: length, segs, window, append }) => {
        const more = `${window === undefined ? '' : ` w="${window}"`}${append ? ' a="1"' : ''}`;
        const words = segs.map(
          ([text, t]) => `<s${t === undefined ? '' : ` t="${t}"`}>${text}</s>`,
        );
        return `<p t="${at}" d="${length}"${more}>${words.join('')}</p>`;
      });
      return parseSrv3(`<timedtext format="3"><body>${body.join('\n')}</body></timedtext>`);
    },
  ],
];

describe.each(documents)('lines of %s', (_name, read) => {
  const two = (more: Partial<Line>, offset?: number): Line[] => [
    { at: 1000, for: 5000, segs: [['a'], [' b', offset]], ...more },
    { at: 3000, for: 1000, segs: [['c']], ...more },
  ];
  test.each([
    ['by hand stay as long as they say', two({}), ['1-6 a b', '3-4 c']],
    ['in a window of their own, too', two({ window: 1 }), ['1-6 a b', '3-4 c']],
    ['with words that come one by one, too', two({}, 500), ['1-6 a b', '3-4 c']],
    ['that roll end where the next begins', two({ window: 1 }, 500), ['1-3 a b', '3-4 c']],
    ['that follow an empty one, too', two({ append: true }), ['1-3 a b', '3-4 c']],
    ['that roll are put in order', two({ window: 1 }, 500).toReversed(), ['1-3 a b', '3-4 c']],
    [
      'that roll end by themselves before a pause',
      [{ at: 500, for: 500, window: 1, segs: [['x']] }, ...two({ window: 1 }, 500)] as Line[],
      ['0.5-1 x', '1-3 a b', '3-4 c'],
    ],
  ])('%s', (_what, lines, cues) => {
    expect(shown(read(lines))).toEqual(cues);
  });

  test('a word that comes late or early is put within its line', () => {
    const segs: Line['segs'] = [
      ['so', 0],
      [' we', 1500],
      [' went', 1200],
      [' home', 4000],
    ];
    const [cue] = read([
      { at: 1000, for: 5000, window: 1, segs },
      { at: 4000, for: 1000, window: 1, segs: [['c']] },
    ]).cues;
    expect(cue?.words?.map((word) => word.startTime)).toEqual([1, 2.5, 2.5, 3.999]);
  });

  test.each([
    ['less than four words', [['a'], [' b', 300], [' c', 600]], 3],
    ['no more than a millisecond', [['a'], [' b', 300], [' c', 601], [' d', 900]], undefined],
    ['two milliseconds', [['a'], [' b', 300], [' c', 602], [' d', 900]], 4],
  ] as [string, Line['segs'], number | undefined][])(
    'evenly spaced words, apart from %s',
    (_what, segs, words) => {
      const [cue] = read([{ at: 0, for: 5000, window: 1, segs }]).cues;
      expect(cue?.words?.length).toBe(words);
    },
  );

  test('nothing but marks of no width is no line', () => {
    expect(shown(read([{ at: 0, for: 1000, segs: [['\u200b \u2060\ufeff']] }]))).toEqual([]);
    expect(shown(read([{ at: 0, for: 1000, segs: [['\u200ba']] }]))).toEqual(['0-1 \u200ba']);
  });

  test('a sound is told in machine captions alone, and only where it stands by itself', () => {
    const kinds = (text: string, window?: number) =>
      read([{ at: 0, for: 1000, ...(window && { window }), segs: [['so'], [text, 500]] }])
        .cues[0]?.runs?.filter((run) => run.kind === 'sound')
        .map((run) => run.text);
    expect(kinds(' [bell]', 1)).toEqual(['[bell]']);
    expect(
      shown(read([{ at: 0, for: 1000, window: 1, segs: [['[bell] '], ['so', 500]] }])),
    ).toEqual(['0-1 [bell] so']);
    expect(kinds(' [bell]')).toBeUndefined();
    expect(kinds(' [bell] rings', 1)).toBeUndefined();
    expect(kinds(' a[bell]', 1)).toBeUndefined();
  });
});

describe('json3', () => {
  const read = (...events: object[]) => parseJson3(JSON.stringify({ wireMagic: 'pb3', events }));
  const good = { tStartMs: 5000, dDurationMs: 1000, segs: [{ utf8: 'good' }] };
  test.each([
    ['null', null],
    ['no time', { segs: [{ utf8: 'a' }] }],
    ['a time that is none', { tStartMs: '0', segs: [{ utf8: 'a' }] }],
    ['a time before the beginning', { tStartMs: -1, segs: [{ utf8: 'a' }] }],
    ['no list of segments', { tStartMs: 0, segs: 'a' }],
  ])('an event of %s is told, the others stay', (_what, event) => {
    const found = read(event as object, good);
    expect(shown(found)).toEqual(['5-6 good']);
    expect(found.problems).toMatchObject([{ code: 'bad-event', line: null }]);
  });

  test('a time beyond all numbers', () => {
    const source = `{"events":[{"tStartMs":1e999,"segs":[{"utf8":"a"}]}]}`;
    expect(parseJson3(source)).toMatchObject({ cues: [], problems: [{ code: 'bad-event' }] });
  });

  test('segments that are none, lines ended by CR LF', () => {
    const segs = [{ utf8: 'a\r\n' }, { utf8: 5 }, null, { tOffsetMs: 1 }, { utf8: 'b' }];
    expect(shown(read({ ...good, segs }))).toEqual(['5-6 a\nb']);
  });

  test('italics by the pen of a segment, or of its event', () => {
    const pens = [{}, { iAttr: 1 }, { iAttr: 0 }, null];
    const segs = [{ utf8: 'a' }, { utf8: 'b', pPenId: 2 }, { utf8: 'c', pPenId: 9 }];
    const events = [
      { ...good, pPenId: 1, segs },
      { ...good, segs: [{ utf8: 'd', pPenId: 1 }] },
    ];
    expect(parseJson3(JSON.stringify({ pens, events })).cues.map((cue) => cue.runs)).toEqual([
      [{ text: 'a', italic: true }, { text: 'bc' }],
      [{ text: 'd', italic: true }],
    ]);
  });
});

describe('srv3', () => {
  const read = (body: string) =>
    parseSrv3(
      `<timedtext format="3"><head><pen id="1" i="1"/><pen id="2"/></head><body>${body}</body></timedtext>`,
    );
  test.each([
    ['a line break', '<p t="0" d="1000">a<br/>b</p>', ['0-1 a\nb']],
    [
      'one after words',
      '<p t="0" d="1000"><s>x</s></p><p t="2000" d="1000">a<br/>b</p>',
      ['0-1 x', '2-3 a\nb'],
    ],
    [
      'one between words, where the elements are indented',
      '<p t="0" d="1000">\n <s>a</s>\n <br/>\n <s>b</s>\n</p>',
      ['0-1 a\nb'],
    ],
    ['one at the end of a word', '<p t="0" d="1000"><s>a\n</s><s>b</s></p>', ['0-1 a\nb']],
    ['a paragraph left open', '<p t="0" d="1000">a<p t="2000" d="1000">b</p>', ['0-1 a', '2-3 b']],
    ['a word outside of paragraphs', '<s>x</s><p t="0" d="1000">a</p><s>x</s>', ['0-1 a']],
    ['a duration that is none', '<p t="0" d="-1">a</p>', ['0-5 a']],
  ])('%s', (_what, body, cues) => {
    expect(shown(read(body))).toEqual(cues);
  });

  test.each(['-5', '1s', '1.5', ''])('a paragraph at %j is told', (t) => {
    const found = read(`\n<p t="${t}" d="1000">a</p><p t="0" d="1000">b</p>`);
    expect(shown(found)).toEqual(['0-1 b']);
    expect(found.problems).toMatchObject([{ code: 'bad-timing', line: 2 }]);
  });

  test('italics by the pen of a word, or of its paragraph', () => {
    const { cues } = read(
      '<p t="0" d="1" p="1">a<s p="2">b</s></p><p t="2" d="1"><s p="1">c</s><s>d</s></p>',
    );
    expect(cues.map((cue) => cue.runs)).toEqual([
      [{ text: 'a', italic: true }, { text: 'b' }],
      [{ text: 'c', italic: true }, { text: 'd' }],
    ]);
  });
});

describe('srv1', () => {
  const read = (body: string) => parseSrv1(`<transcript>\n${body}</transcript>`);
  test.each([
    [
      'one after another',
      '<text start="0.5" dur="1.2">a</text><text start="2">b</text>',
      ['0.5-1.7 a', '2-7 b'],
    ],
    [
      'a text left open',
      '<text start="1" dur="1">a<text start="3" dur="1">b</text>',
      ['1-2 a', '3-4 b'],
    ],
    ['no text', '<text start="1" dur="1"> </text><text start="3" dur="1">b</text>', ['3-4 b']],
    ['words beside', 'x<text start="1" dur="1">a</text>y<note>z</note>', ['1-2 a']],
    ['an element within', '<text start="1" dur="1">a<x>b</x>c</text>', ['1-2 abc']],
    ['a duration that is none', '<text start="1" dur="long">a</text>', ['1-6 a']],
  ])('%s', (_what, body, cues) => {
    expect(shown(read(body))).toEqual(cues);
  });

  test('cut off', () => {
    expect(shown(parseSrv1('<transcript><text start="1" dur="1">a'))).toEqual(['1-2 a']);
  });

  test.each(['', 'soon', '-1', '1e3', '1:00', '9999999999'])('a text at %j is told', (start) => {
    const found = read(`<text start="${start}" dur="1">a</text><text start="3" dur="1">b</text>`);
    expect(shown(found)).toEqual(['3-4 b']);
    expect(found.problems).toMatchObject([{ code: 'bad-timing', line: 2 }]);
  });
});
