import { describe, expect, test } from 'vitest';
import { parseWebvtt } from '../../../../transcripts/formats/webvtt.ts';

const codes = (source: string) =>
  parseWebvtt(source).problems.map(({ code, line }) => `${code}:${line}`);
const texts = (source: string) => parseWebvtt(source).cues.map((cue) => cue.text);
const file = (...blocks: string[]) => `WEBVTT\n\n${blocks.join('\n\n')}\n`;
const cue = (text: string) => file(`00:01.000 --> 00:02.000\n${text}`);

describe('damaged WebVTT keeps its good part and names each fault', () => {
  const GOOD = '00:05.000 --> 00:06.000\ngood';
  test.each([
    ['no header', `${GOOD}\n`, ['no-header:1'], ['good']],
    ['a header of another case', `webvtt\n\n${GOOD}\n`, ['bad-header:1'], ['good']],
    ['a header with letters after it', `WEBVTTX\n\n${GOOD}\n`, ['bad-header:1'], ['good']],
    ['letters in a time', file('00:0x.000 --> 00:02.000\na', GOOD), ['bad-timing:3'], ['good']],
    ['seconds over 59', file('00:60.000 --> 00:61.000\na', GOOD), ['bad-timing:3'], ['good']],
    ['a short fraction', file('00:01.5 --> 00:02.5\na', GOOD), ['bad-timing:3'], ['good']],
    ['a comma', file('00:01,000 --> 00:02,000\na', GOOD), ['odd-timing:3'], ['a', 'good']],
    ['no times at all', file('a\nb', GOOD), ['stray-text:3'], ['good']],
    ['no text', file('00:01.000 --> 00:02.000', GOOD), ['empty-cue:3'], ['good']],
    [
      'an end before the start',
      file('00:02.000 --> 00:01.000\na', GOOD),
      ['end-before-start:3'],
      ['a', 'good'],
    ],
    ['a doubled id', file(`1\n${GOOD}`, `1\n${GOOD}`), ['duplicate-id:8'], ['good', 'good']],
    ['an unknown setting', file(`00:01.000 --> 00:02.000 foo:1 bar\na`), ['bad-setting:3'], ['a']],
    [
      'no blank line before the next number',
      file(`1\n00:01.000 --> 00:02.000\na\n2\n${GOOD}`),
      ['no-blank-line:6'],
      ['a', 'good'],
    ],
    ['a tag that never ends', cue('a <b'), ['unclosed-tag:3'], ['a']],
    ['a bare angle', cue('I <3 you'), ['bare-angle:3'], ['I <3 you']],
    ['two speakers', cue('<v A>a</v> <v B>b</v>'), ['several-speakers:3'], ['a b']],
    ['a text without end', cue(`${'x'.repeat(1999)}😀`), ['text-too-long:3'], ['x'.repeat(1999)]],
  ])('%s', (_what, source, problems, kept) => {
    expect(codes(source)).toEqual(problems);
    expect(texts(source)).toEqual(kept);
  });

  test('a whole file of loose times is read, with one problem', () => {
    const source = file('00:01 --> 00:02.5\na', '00:03,25 -> 00:04\nb');
    expect(codes(source)).toEqual(['odd-timing:3']);
    expect(parseWebvtt(source).cues.map((c) => [c.startTime, c.endTime])).toEqual([
      [1, 2.5],
      [3.25, 4],
    ]);
  });

  test('lines are counted as the file has them', () => {
    expect(codes('\ufeffWEBVTT\r\rNOTE a\rb\r\r00:0x.000 --> 00:02.000\ra\r')).toEqual([
      'bad-timing:6',
    ]);
  });
});

describe('good WebVTT', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('lines ended by %s', (_name, end) => {
    const source = file('q1\n00:01.000 --> 00:02.000\na\nb', 'NOTE\nc').replaceAll('\n', end);
    expect(parseWebvtt(source)).toEqual({
      cues: [{ id: 'q1', startTime: 1, endTime: 2, text: 'a\nb' }],
      problems: [],
      language: null,
    });
  });

  test.each([
    ['hours beyond 99', '100:00:00.500 --> 1000:00:00.000', 360000.5, 3600000],
    ['no hours', '00:01.001 --> 59:59.999', 1.001, 3599.999],
    ['no space about the arrow', '00:01.000-->00:02.000', 1, 2],
    ['tabs about the arrow', '00:01.000\t-->\t00:02.000', 1, 2],
  ])('%s', (_what, times, startTime, endTime) => {
    expect(parseWebvtt(file(`${times}\na`))).toMatchObject({
      cues: [{ startTime, endTime }],
      problems: [],
    });
  });

  test('settings are kept as written', () => {
    const source = file('00:01.000 --> 00:02.000 line:-1 position:10%,line-left align:start\na');
    expect(parseWebvtt(source).cues[0]?.settings).toEqual({
      line: '-1',
      position: '10%,line-left',
      align: 'start',
    });
  });

  test('the header names the language', () => {
    expect(parseWebvtt('WEBVTT\nKind: captions\nLanguage: ko\n').language).toBe('ko');
  });

  test('cues are sorted by time, ids follow that order', () => {
    const source = file(
      '00:03.000 --> 00:04.000\nb',
      'c1\n00:05.000 --> 00:06.000\nc',
      '00:01.000 --> 00:02.000\na',
    );
    expect(parseWebvtt(source).cues.map((c) => `${c.id} ${c.text}`)).toEqual([
      'c2 a',
      'c3 b',
      'c1 c',
    ]);
  });
});

describe('cue text', () => {
  test.each([
    ['unknown tags vanish', '<script>a</script><img src=x onerror=y>b', { text: 'ab' }],
    ['escaped tags are letters', '&lt;img src=x&gt;', { text: '<img src=x>' }],
    ['references', '&amp;&nbsp;&lrm;&rlm;&#x41;&notin;&ampx', { text: '&\u00a0\u200e\u200fA∉&x' }],
    ['what is no reference', '&foo; & &;', { text: '&foo; & &;' }],
    ['NUL', 'a\0b', { text: 'a\ufffdb' }],
    ['a speaker', '<v.loud Mary  Ann>Hi</v>', { text: 'Hi', speaker: 'Mary Ann' }],
    ['italic', 'a <i>b</i>', { text: 'a b', runs: [{ text: 'a ' }, { text: 'b', italic: true }] }],
    [
      'a sound',
      '<c.sound>bell</c> a',
      { text: 'bell a', runs: [{ text: 'bell', kind: 'sound' }, { text: ' a' }] },
    ],
    ['a gesture', '<c.x.gesture>nods', { text: 'nods', runs: [{ text: 'nods', kind: 'gesture' }] }],
    [
      'a language',
      '<lang zh-Hant>港</lang>',
      { text: '港', runs: [{ text: '港', lang: 'zh-Hant' }] },
    ],
    [
      'ruby over all, with a space',
      '<ruby>It is a <rt>b',
      { text: 'It is a ', runs: [{ text: 'It is a ', ruby: 'b' }] },
    ],
    [
      'ruby',
      '<ruby>漢<rt>かん</rt>字<rt>じ</ruby>x',
      {
        text: '漢字x',
        runs: [{ text: '漢', ruby: 'かん' }, { text: '字', ruby: 'じ' }, { text: 'x' }],
      },
    ],
    [
      'words',
      'so<00:01.300> what<00:01.900> now',
      {
        text: 'so what now',
        words: [
          { startTime: 1, text: 'so' },
          { startTime: 1.3, text: 'what' },
          { startTime: 1.9, text: 'now' },
        ],
      },
    ],
  ])('%s', (_what, source, expected) => {
    const { cues, problems } = parseWebvtt(cue(source));
    expect(cues).toEqual([{ id: 'c1', startTime: 1, endTime: 2, ...expected }]);
    expect(problems).toEqual([]);
  });
});
