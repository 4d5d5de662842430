import { describe, expect, test } from 'vitest';
import { parseSrt } from '../../../../transcripts/formats/srt.ts';

const codes = (source: string) =>
  parseSrt(source).problems.map(({ code, line }) => `${code}:${line}`);
const read = (source: string) =>
  parseSrt(source).cues.map((cue) => [cue.id, cue.startTime, cue.endTime, cue.text]);
const GOOD = '9\n00:00:05,000 --> 00:00:06,000\ngood\n';

describe('damaged SubRip keeps its good part and names each fault', () => {
  test.each([
    ['letters in a time', `1\n00:0x:01,000 --> 00:00:02,000\na\n\n${GOOD}`, ['bad-timing:1']],
    ['the same, not first', `${GOOD}\n2\n00:0x:01,000 --> 00:00:02,000\na\n`, ['bad-timing:6']],
    ['no arrow', `${GOOD}\n2\n00:00:07,000 00:00:08,000\na\n`, ['bad-timing:6']],
    ['dots between all', `1\n00.00.01,000 --> 00.00.02,000\na\n\n${GOOD}`, ['bad-timing:1']],
    ['dashes between all', `1\n00-00-01,000 --> 00-00-02,000\na\n\n${GOOD}`, ['bad-timing:1']],
    ['one time alone', `1\n00:00:01,000 -->\na\n\n${GOOD}`, ['bad-timing:1']],
    ['numbers alone', `1\n1 --> 2\na\n\n${GOOD}`, ['bad-timing:1']],
    ['no text', `1\n00:00:01,000 --> 00:00:02,000\n\n${GOOD}`, ['empty-cue:2']],
    ['text before the first times', `hello\n\n\n${GOOD}`, ['stray-text:1']],
  ])('%s', (_what, source, problems) => {
    expect(codes(source)).toEqual(problems);
    expect(read(source)).toEqual([['9', 5, 6, 'good']]);
  });

  const LOST = '00:0x:03,000 --> 00:00:04,000';
  test.each([
    ['without a blank line before', `a\n2\n${LOST}\nb`, 'bad-timing:5', 'a'],
    ['without a number', `a\n\n${LOST}\nb`, 'bad-timing:5', 'a'],
    ['after a number that is text', `1984\n\n2\n${LOST}\nb`, 'bad-timing:6', '1984'],
    [
      'in a text that goes on after a blank line',
      `a\n\nb\n\n2\n${LOST}\nc`,
      'bad-timing:8',
      'a\nb',
    ],
  ])('damaged times %s cost their own words only', (_what, rest, problem, text) => {
    const source = `1\n00:00:01,000 --> 00:00:02,000\n${rest}\n\n${GOOD}`;
    expect(read(source)).toEqual([
      ['1', 1, 2, text],
      ['9', 5, 6, 'good'],
    ]);
    expect(codes(source)).toEqual([problem]);
  });

  test.each([
    '12345678901:00:03,000 --> 12345678901:00:04,000',
    '00;00;03,000 --> 00;00;04,000',
    '00:00:03,000 > 00:00:04,000',
    '00:00:03,000 => 00:00:04,000',
    '00:00:03,000 ~ 00:00:04,000',
    '00：00：03，000 --> 00：00：04，000',
    '٠٠:٠٠:٠٣,٠٠٠ --> ٠٠:٠٠:٠٤,٠٠٠',
    '3.0 --> 4.0',
    '--> 00:00:04,000',
    '-->',
  ])('times that nobody can read are told, and are no words: %s', (times) => {
    for (const [before, line] of [
      ['\n2\n', 6],
      ['2\n', 5],
      ['\n', 5],
      ['', 4],
    ] as const) {
      const source = `1\n00:00:01,000 --> 00:00:02,000\na\n${before}${times}\nb\n\n${GOOD}`;
      expect(codes(source)).toEqual([`bad-timing:${line}`]);
      expect(read(source).map(([, , , text]) => text)).toEqual(['a', 'good']);
    }
  });
  test.each([
    'open 10:30 - 12:00',
    '10:30 - 12:00',
    '10:30:00',
    '2 -> 3',
    'x --> y',
    'at 1:2:3 - 4:5:6',
  ])('what somebody says is words: %s', (words) => {
    const source = `1\n00:00:01,000 --> 00:00:02,000\na\n${words}\n\n${GOOD}`;
    expect(codes(source)).toEqual([]);
    expect(read(source)[0]?.[3]).toBe(`a\n${words}`);
  });

  test('an end before the start is kept as written', () => {
    expect(codes('1\n00:00:02,000 --> 00:00:01,000\na\n')).toEqual(['end-before-start:2']);
  });

  test('a doubled number gives way', () => {
    expect(read(`${GOOD}\n${GOOD}`).map(([id]) => id)).toEqual(['9', 'c1']);
    expect(codes(`${GOOD}\n${GOOD}`)).toEqual(['duplicate-id:6']);
  });
});

describe('SubRip as it is met', () => {
  test.each([
    ['plain', '00:00:01,000 --> 00:00:02,500', 1, 2.5],
    ['a dot', '00:00:01.000 --> 00:00:02.500', 1, 2.5],
    ['two digits of a fraction', '00:00:01,00 --> 00:00:02,50', 1, 2.5],
    ['one digit', '00:00:01,0 --> 00:00:02,5', 1, 2.5],
    ['none', '00:00:01, --> 00:00:02', 1, 2],
    ['a colon before the milliseconds', '00:00:01:000 --> 00:0:2:500', 1, 2.5],
    ['a glued arrow', '00:00:01,000-->00:00:02,500', 1, 2.5],
    ['a short arrow', '00:00:01,000 -> 00:00:02,500', 1, 2.5],
    ['a long arrow', '00:00:01,000 ---> 00:00:02,500', 1, 2.5],
    ['one arrow letter', '00:00:01,000 → 00:00:02,500', 1, 2.5],
    ['an escaped arrow', '00:00:01,000 --&gt; 00:00:02,500', 1, 2.5],
    ['spaces within', '00: 00: 01, 000 --> 00: 00: 02, 500', 1, 2.5],
    ['coordinates', '00:00:01,000 --> 00:00:02,500  X1:63 X2:223 Y1:43 Y2:58', 1, 2.5],
    ['a parted arrow', '00:00:01,000 -- > 00:00:02,500', 1, 2.5],
    ['an arrow of a dash', '00:00:01,000 \u2013> 00:00:02,500', 1, 2.5],
    ['marks of direction', '\u200e00:00:01,000 --> \u200e00:00:02,500', 1, 2.5],
    ['a start before the beginning', '-00:00:01,000 --> 00:00:02,500', 0, 2.5],
    ['hours beyond 99', '100:00:00,000 --> 100:00:01,000', 360000, 360001],
  ])('%s', (_what, times, start, end) => {
    expect(read(`1\n${times}\na\n`)).toEqual([['1', start, end, 'a']]);
    expect(codes(`1\n${times}\na\n`)).toEqual([]);
  });

  const A = '00:00:01,000 --> 00:00:02,000';
  const B = '00:00:03,000 --> 00:00:04,000';
  test.each([
    ['no blank lines', `1\n${A}\na\n2\n${B}\nb`, ['1 a', '2 b']],
    ['no numbers', `${A}\na\n\n${B}\nb`, ['c1 a', 'c2 b']],
    ['neither', `${A}\na\n${B}\nb`, ['c1 a', 'c2 b']],
    ['white space on blank lines', `1 \n${A}\na\n \t\n2\n${B}\nb`, ['1 a', '2 b']],
    ['text after a blank line', `1\n${A}\na\n\nstill a\n\n2\n${B}\nb`, ['1 a|still a', '2 b']],
    ['a blank line before times', `1\n\n${A}\na\n\n2\n\n${B}\n\nb`, ['1 a', '2 b']],
    ['text beside the times', `1\n${A} a b\n\n2\n${B} X1:1 X2:2\nb`, ['1 a b', '2 b']],
    ['another number there', `1\n\n${A}\na\n\n7\n\n${B}\nb`, ['1 a|7', 'c1 b']],
    ['CR CR LF', `1\n${A}\na\n\n2\n${B}\nb`.replaceAll('\n', '\r\r\n'), ['1 a', '2 b']],
    ['the last letter of DOS', `1\n${A}\na\n\n2\n${B}\nb\n\x1a\n`, ['1 a', '2 b']],
    ['numbers as text', `1\n${A}\n1984\n\n2\n${B}\n42`, ['1 1984', '2 42']],
    ['numbers as text, none as ids', `${A}\n7\n${B}\n8`, ['c1 7', 'c2 8']],
    ['an arrow in the text', `1\n${A}\nA --> B\n\n2\n${B}\nb`, ['1 A --> B', '2 b']],
    ['files one after another', `1\n${A}\na\n\n\ufeff2\n${B}\nb`, ['1 a', '2 b']],
    ['CR only', `1\r${A}\ra\r\r2\r${B}\rb`, ['1 a', '2 b']],
  ])('%s', (_what, source, expected) => {
    const found = parseSrt(source);
    expect(found.cues.map((cue) => `${cue.id} ${cue.text.replaceAll('\n', '|')}`)).toEqual(
      expected,
    );
    expect(found.problems).toEqual([]);
  });

  test.each([
    ['tags of players', '<b>a</b> <font color="#fff">b</font>', { text: 'a b' }],
    ['italic', '<i>a</i>', { text: 'a', runs: [{ text: 'a', italic: true }] }],
    ['a place', '{\\an8}a', { text: 'a', settings: { line: '0' } }],
    ['other codes', '{\\pos(1,2)\\fad(1,1)}a', { text: 'a' }],
    ['what only looks like a tag', 'a <3 b < c {d}', { text: 'a <3 b < c {d}' }],
    ['codes of MicroDVD', '{y:i}a {Y:b}b {x}', { text: 'a b {x}' }],
    ['line breaks of HTML', 'a<br>b<BR />c', { text: 'a\nb\nc' }],
    ['a tag that nobody knows', '<note>a</note> <x k="1">b', { text: 'a b' }],
    ['italics in capitals', '<I>a</I>', { text: 'a', runs: [{ text: 'a', italic: true }] }],
    [
      'italics by code',
      'a {\\i1}b{\\i0} c',
      { text: 'a b c', runs: [{ text: 'a ' }, { text: 'b', italic: true }, { text: ' c' }] },
    ],
    [
      'an end of italics too many',
      'a</i> <i>b</i>',
      { text: 'a b', runs: [{ text: 'a ' }, { text: 'b', italic: true }] },
    ],
    ['an unknown tag closed in small letters', '<NOTE>a</note>', { text: 'a' }],
    ['a remark that begins as a tag does', '<bold move> <i', { text: '<bold move> <i' }],
    [
      'an angle before a tag',
      'a <b <i>c</i>',
      { text: 'a <b c', runs: [{ text: 'a <b ' }, { text: 'c', italic: true }] },
    ],
    ['a code that nothing closes', '{\\an8 a {\\i1 b', { text: '{\\an8 a {\\i1 b' }],
    ['a code in a remark', '{see \\an8} a', { text: '{see \\an8} a' }],
    [
      'a place and italics',
      '{\\an8}<i>a &amp; b</i>',
      { text: 'a & b', runs: [{ text: 'a & b', italic: true }], settings: { line: '0' } },
    ],
    ['a place at the bottom', '{\\an2}a', { text: 'a' }],
    ['a number of no letter', 'A &#65 &#; &#x; &#65;', { text: 'A &#65 &#; &#x; A' }],
    ['white space around tags', ' <b> a </b> ', { text: 'a' }],
    ['what nothing closes', '<laughs> <<Bonjour>> </x>', { text: '<laughs> <<Bonjour>> </x>' }],
    ['references', 'R&amp;D &copy x', { text: 'R&D &copy x' }],
  ])('%s', (_what, source, expected) => {
    expect(parseSrt(`1\n${A}\n${source}\n`).cues).toEqual([
      { id: '1', startTime: 1, endTime: 2, ...expected },
    ]);
  });
});
