import { describe, expect, test } from 'vitest';
import { parseAss } from '../../../../transcripts/formats/ass.ts';

const HEAD = `[Script Info]
Title: Harbour
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Italic, Alignment
Style: Default,Arial,0,2
Style: Thought, Arial, -1, 2
Style: Above,Arial,0,8
Style: Old,Arial,1,2

[Events]
`;
const FORMAT = 'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n';
const at = (text: string, style = 'Default', name = '') =>
  `Dialogue: 0,0:00:01.50,0:00:03.25,${style},${name},0,0,0,,${text}\n`;
const read = (...lines: string[]) => parseAss(HEAD + FORMAT + lines.join(''));

test('a line from before the beginning', () => {
  const { cues } = parseAss(`${HEAD}${FORMAT}Dialogue: 0,-0:00:01.00,0:00:02.00,Default,,0,0,0,,a`);
  expect(cues).toMatchObject([{ startTime: 0, endTime: 2, text: 'a' }]);
});

test('a script: times, speaker, commas in the text', () => {
  expect(read(at('Well, the wind, you see', 'Default', 'Pilot'))).toEqual({
    cues: [
      {
        id: 'c1',
        startTime: 1.5,
        endTime: 3.25,
        text: 'Well, the wind, you see',
        speaker: 'Pilot',
      },
    ],
    problems: [],
    language: null,
  });
});

describe('text', () => {
  test.each([
    ['line breaks and hard spaces', 'a\\Nb\\nc\\hd', 'a\nb\nc\u00a0d'],
    ['codes and remarks', '{\\pos(1,2)\\b1}a{remark}b', 'ab'],
    ['a brace that is not closed', 'a {b', 'a {b'],
    ['escaped braces', '\\{a\\} {\\b1}\\{b', '{a} {b'],
    ['a drawing ended without a number', 'a{\\p1}m 0 0{\\p}b', 'ab'],
    ['a drawing', 'a{\\p1}m 0 0 l 9 9{\\p0}b', 'ab'],
    ['a code that only looks like a drawing', '{\\pos(1,1)}a', 'a'],
    ['a remark that only looks like a code', 'a{p1 is missing}b', 'ab'],
    ['letters set apart within a drawing', '{\\p1\\fsp2}m 0 0 l 9 9{\\p0}a', 'a'],
  ])('%s', (_what, source, text) => {
    expect(read(at(source)).cues.map((cue) => cue.text)).toEqual([text]);
  });

  test('a drawing alone is no cue', () => {
    expect(read(at('{\\p1}m 0 0'))).toMatchObject({ cues: [], problems: [] });
  });

  const italics = (text: string, style?: string) =>
    read(at(text, style))
      .cues[0]?.runs?.filter((run) => run.italic)
      .map((run) => run.text);
  test.each([
    ['from one code to the next', 'a{\\i1}b{\\i0}c', 'Default', ['b']],
    ['but where a style’s are off', 'a{\\i0}b{\\r}c', 'Thought', ['a', 'c']],
    ['as the style has them, by a code without a number', '{\\i0}a{\\i}b', 'Thought', ['b']],
    ['none as the style has it', '{\\i1}a{\\i}b', 'Default', ['a']],
    ['by a style as some tools write it', 'a', 'Old', ['a']],
    ['by changing to a style', 'a{\\rThought}b{\\r}c', 'Default', ['b']],
    ['by changing to one that is not there', 'a{\\rAside}b', 'Thought', ['ab']],
    ['by a style named with a star and spaces', 'a', ' *Thought ', ['a']],
    ['through the names of fonts', '{\\i1\\fnGaramond i}a{\\fnInconsolata i0}b', 'Default', ['ab']],
  ])('italics %s', (_what, text, style, expected) => {
    expect(italics(text, style)).toEqual(expected);
  });

  test.each([
    ['by code', '{\\an8}a', 'Default', true],
    ['by the code of old scripts', '{\\a6}a', 'Default', true],
    ['by style', 'a', 'Above', true],
    ['unless a code says otherwise', '{\\an2}a', 'Above', false],
    ['unless an earlier code says otherwise', '{\\an2}a{\\an8}b', 'Default', false],
    ['unless it is at the bottom', 'a', 'Default', false],
    ['unless it is in the middle, in old scripts', '{\\a10}a', 'Default', false],
  ])('stands at the top %s', (_what, text, style, top) => {
    expect(read(at(text, style)).cues[0]?.settings).toEqual(top ? { line: '0' } : undefined);
  });

  test('syllables become words', () => {
    const [cue] = read(at('{\\k20}Har{\\k30}bour {\\kf40}light')).cues;
    expect(cue?.words).toEqual([
      { startTime: 1.5, text: 'Harbour' },
      { startTime: 2, text: 'light' },
    ]);
  });
});

describe('what scripts leave out or do otherwise', () => {
  const line = 'Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,a\n';
  test.each([
    ['no list of fields', HEAD + line],
    ['no sections', line],
    ['SSA', `[Script Info]\n[V4 Styles]\n[Events]\n${line.replace('0,', 'Marked=0,')}`],
    ['few fields', `${HEAD}Format: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,a\n`],
    [
      'fields in another order',
      `${HEAD}Format: End, Start, Text\nDialogue: 0:00:02.00,0:00:01.00,a`,
    ],
    ['a colon before the hundredths', HEAD + FORMAT + line.replaceAll('.00', ':00')],
    ['CR LF', (HEAD + FORMAT + line).replaceAll('\n', '\r\n')],
  ])('%s', (_what, source) => {
    const { cues, problems } = parseAss(source);
    expect(cues).toMatchObject([{ startTime: 1, endTime: 2, text: 'a' }]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['2', false],
    ['5', true],
    ['6', true],
    ['7', true],
    ['8', false],
    ['10', false],
  ])('an alignment of %s in SSA stands at the top: %j', (alignment, top) => {
    const styles = `[V4 Styles]\nFormat: Name, Alignment\nStyle: Default,${alignment}\n[Events]\n`;
    const settings = top ? { line: '0' } : undefined;
    expect(parseAss(styles + line).cues[0]?.settings).toEqual(settings);
  });

  test('who speaks may be called an actor', () => {
    const spoken = line.replace('Default,,', 'Default,Pilot,');
    for (const format of [FORMAT, FORMAT.replace('Name', 'Actor')])
      expect(parseAss(HEAD + format + spoken).cues[0]?.speaker).toBe('Pilot');
  });

  test('a line with fields missing is told, the next one is shown', () => {
    const { cues, problems } = read('Dialogue: 0,0:00:01.00,0:00:02.00,a\n', at('b'));
    expect(cues.map((cue) => cue.text)).toEqual(['b']);
    expect(problems).toMatchObject([{ code: 'empty-cue', line: 14 }]);
  });

  test('a line that is no event is told, a remark is not', () => {
    const { cues, problems } = read(
      '; a remark\n\nPicture: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,x.png\n',
      'Dialog: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,a\n',
      at('b'),
    );
    expect(cues.map((cue) => cue.text)).toEqual(['b']);
    expect(problems).toMatchObject([{ code: 'stray-text', line: 17 }]);
  });

  test('comments are not shown, bad times are told with their line', () => {
    const { cues, problems } = read(
      'Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,no\n',
      'Dialogue: 0,soon,0:00:02.00,Default,,0,0,0,,a\n',
      at('b'),
    );
    expect(cues.map((cue) => cue.text)).toEqual(['b']);
    expect(problems).toMatchObject([{ code: 'bad-timing', line: 15 }]);
  });
});
