import { describe, expect, test } from 'vitest';
import { parseWebvtt } from '../../../../transcripts/formats/webvtt.ts';

const only = (times: string, text = 'a') => parseWebvtt(`WEBVTT\n\n${times}\n${text}\n`);

/** https://www.w3.org/TR/webvtt1/#webvtt-parsing, rule by rule. */
describe('settings', () => {
  test.each([
    'vertical:rl',
    'vertical:lr',
    'line:0',
    'line:-1',
    'line:1.5',
    'line:0%',
    'line:100%,end',
    'line:50.5%,center',
    'position:100%',
    'position:10%,line-left',
    'position:10%,center',
    'position:10%,line-right',
    'size:0%',
    'size:99.5%',
    'align:start',
    'align:left',
    'region:top',
  ])('%s is kept', (setting) => {
    const { cues, problems } = only(`00:01.000 --> 00:02.000 ${setting}`);
    const [name = '', value] = setting.split(':');
    expect(cues[0]?.settings).toEqual({ [name]: value });
    expect(problems).toEqual([]);
  });

  test.each([
    ['a direction that is not there', 'vertical:xrl', 'vertical:rlx'],
    ['a line that is no number', 'line:top', 'line:1x', 'line:x1', 'line:-', 'line:1.'],
    ['a line below the picture', 'line:101%', 'line:-5%', 'line:100.5%,start'],
    ['a line aligned as a text is', 'line:0,left', 'line:0,startx'],
    ['a position without per cent', 'position:10', 'position:x10%', 'position:10%x'],
    ['a position beyond the picture', 'position:100.1%', 'position:150%,center'],
    ['a position aligned as a text is', 'position:10%,start'],
    ['a size beyond the picture', 'size:101%', 'size:-1%', 'size:x1%', 'size:1%x', 'size:50'],
    ['an alignment that is not there', 'align:top', 'align:xstart', 'align:startx'],
    ['a name that is not there', 'lines:0', 'line', ':0', 'constructor:0'],
    ['a region without end', `region:${'r'.repeat(101)}`],
  ])('%s is told, the others stay', (_what, ...settings) => {
    for (const setting of settings) {
      const { cues, problems } = only(`00:01.000 --> 00:02.000 align:end ${setting} size:50%`);
      expect({ setting, settings: cues[0]?.settings }).toEqual({
        setting,
        settings: { align: 'end', size: '50%' },
      });
      expect(problems).toMatchObject([{ code: 'bad-setting', line: 3 }]);
    }
  });

  test('the old word for the middle', () => {
    expect(only('00:01.000 --> 00:02.000 align:middle').cues[0]?.settings).toEqual({
      align: 'center',
    });
  });

  test('those of one cue are not those of the next', () => {
    const { cues } = parseWebvtt(
      'WEBVTT\n\n00:01.000 --> 00:02.000 line:0\na\n\n00:02.000 --> 00:03.000 line:1\nb\n\n00:03.000 --> 00:04.000\nc\n',
    );
    expect(cues.map((cue) => cue.settings)).toEqual([{ line: '0' }, { line: '1' }, undefined]);
  });
});

describe('times', () => {
  test.each([
    ['minutes over 59', '00:60:00.000 --> 00:61:00.000'],
    ['seconds over 59, with hours', '00:00:60.000 --> 00:00:61.000'],
    ['one digit of seconds', '00:1.000 --> 00:2.000'],
    ['one digit of minutes', '0:01.000 --> 0:02.000'],
    ['three digits of minutes', '000:01.000 --> 000:02.000'],
    ['four digits of a fraction', '00:00:01.0000 --> 00:00:02.0000'],
    ['four digits in the end alone', '00:00:01.000 --> 00:00:02.0000'],
    ['a start before the beginning', '-00:01.000 --> 00:02.000'],
    ['no fraction', '00:00:01 --> 00:00:02'],
    ['no digits of a fraction', '00:00:01. --> 00:00:02.'],
    ['no end', '00:00:01.000 -->'],
    ['no start', '--> 00:00:02.000'],
    ['an end only', '00:00:01.000 --> x 00:00:02.000'],
    ['dots throughout', '00.00.01.000 --> 00.00.02.000'],
    ['dashes throughout', '00-00-01.000 --> 00-00-02.000'],
    ['a colon before the milliseconds', '00:00:01:000 --> 00:00:02:000'],
    ['letters instead of digits', '00:00:0a.000 --> 00:00:0b.000'],
  ])('%s', (_what, times) => {
    const { cues, problems } = parseWebvtt(
      `WEBVTT\n\n${times}\na\n\n00:00:05.000 --> 00:00:06.000\ngood\n`,
    );
    expect(cues.map((cue) => cue.text)).toEqual(['good']);
    expect(problems).toMatchObject([{ code: 'bad-timing', line: 3 }]);
  });

  test.each([
    ['one digit of hours', '1:00:00.000 --> 1:00:01.000', 3600],
    ['the last that are right', '00:59:59.999 --> 01:00:00.999', 3599.999],
    ['white space before them', ' \t00:01.000 --> 00:02.000', 1],
    ['settings right after them', '00:01.000 --> 00:02.000align:end', 1],
  ])('%s', (_what, times, startTime) => {
    expect(only(times)).toMatchObject({ cues: [{ startTime, text: 'a' }], problems: [] });
  });

  test('a comma for the dot, with hours', () => {
    expect(only('00:00:01,000 --> 00:00:02,000')).toMatchObject({
      cues: [{ startTime: 1, endTime: 2 }],
      problems: [{ code: 'odd-timing', line: 3 }],
    });
  });
});

describe('blocks', () => {
  const GOOD = '00:05.000 --> 00:06.000\ngood';
  const read = (source: string) => {
    const { cues, problems } = parseWebvtt(source);
    return [cues.map((cue) => cue.text), problems.map(({ code, line }) => `${code}:${line}`)];
  };
  test.each([
    ['a header after a space', ` WEBVTT\n\n${GOOD}`, ['good'], ['bad-header:1']],
    [
      'a header within a line',
      `my WEBVTT file\n\n${GOOD}`,
      ['good'],
      ['no-header:1', 'stray-text:1'],
    ],
    ['a header with words', `WEBVTT - the harbour\n\n${GOOD}`, ['good'], []],
    ['times right below the header', `WEBVTT\n${GOOD}`, ['good'], []],
    [
      'notes, styles and regions',
      `WEBVTT\n\nNOTE\na\n\nNOTE b\n\nSTYLE\n::cue{}\n\nREGION\nid:a\n\n${GOOD}`,
      ['good'],
      [],
    ],
    ['what begins as a note does', `WEBVTT\n\nNOTES\na\n\n${GOOD}`, ['good'], ['stray-text:3']],
    [
      'no blank line, and words before the times',
      `WEBVTT\n\n1\n00:01.000 --> 00:02.000\na\nb\n${GOOD}`,
      ['a\nb', 'good'],
      [],
    ],
    [
      'no blank line, and a number that is not the next one',
      `WEBVTT\n\n1\n00:01.000 --> 00:02.000\na\n7\n${GOOD}`,
      ['a\n7', 'good'],
      [],
    ],
  ])('%s', (_what, source, texts, problems) => {
    expect(read(source)).toEqual([texts, problems]);
  });

  test('a cue that ends when it begins is told', () => {
    const { cues, problems } = only('00:01.000 --> 00:01.000');
    expect(cues).toMatchObject([{ startTime: 1, endTime: 1 }]);
    expect(problems).toMatchObject([{ code: 'end-before-start', line: 3 }]);
  });

  test.each([
    ['x'.repeat(2000), 2000, 0],
    ['x'.repeat(2001), 2000, 1],
    [`${'x'.repeat(1998)}😀x`, 2000, 1],
    [`${'x'.repeat(1999)}\ue000x`, 2000, 1],
    [`<i>${'x'.repeat(1999)}</i>yz`, 2000, 1],
  ])('a text beyond the limit is cut between letters (%#)', (text, length, problems) => {
    const found = only('00:01.000 --> 00:02.000', text);
    expect([found.cues[0]?.text.length, found.problems.length]).toEqual([length, problems]);
    const runs = found.cues[0]?.runs?.map((run) => run.text).join('');
    expect(runs ?? found.cues[0]?.text).toBe(found.cues[0]?.text);
  });

  test('of two that begin together the shorter is the first', () => {
    const { cues } = parseWebvtt(
      'WEBVTT\n\n00:01.000 --> 00:03.000\nlong\n\n00:01.000 --> 00:02.000\nshort\n',
    );
    expect(cues.map((cue) => `${cue.id} ${cue.text}`)).toEqual(['c1 short', 'c2 long']);
  });

  test('numbers that are written differently are different ids', () => {
    const ids = ['1', '2', '01', '12345678901', '12345678902', '2'];
    const source = ids.map((id, i) => `${id}\n00:0${i}.000 --> 00:0${i}.500\na`).join('\n\n');
    const { cues, problems } = parseWebvtt(`WEBVTT\n\n${source}\n`);
    expect(cues.map((cue) => cue.id)).toEqual([...ids.slice(0, 5), 'c1']);
    expect(problems).toMatchObject([{ code: 'duplicate-id', line: 24 }]);
  });

  test('a name given to a cue without one is not taken by another', () => {
    const source =
      'WEBVTT\n\nc1\n00:01.000 --> 00:02.000\na\n\n00:02.000 --> 00:03.000\nb\n\nc3\n00:03.000 --> 00:04.000\nc\n\n00:04.000 --> 00:05.000\nd\n';
    expect(parseWebvtt(source).cues.map((cue) => cue.id)).toEqual(['c1', 'c2', 'c3', 'c4']);
  });
});

describe('cue text', () => {
  const read = (text: string) => only('00:01.000 --> 00:09.000', text);
  test.each([
    ['an unknown tag does not hold a known one open', '<i>a<x>b</i>c', ['*ab*', 'c']],
    ['an end of another element ends none', '<b><i>a</b>b</i>c', ['*ab*', 'c']],
    ['an end of nothing', 'a</i><i>b</i>', ['a', '*b*']],
    ['a language without a name', '<lang>a</lang><i>b</i>', ['a', '*b*']],
    ['italic around ruby, and no further', '<i><ruby>港<rt>x</ruby></i>b', ['*港(x)*', 'b']],
    ['a ruby with all its ends', '<ruby>港<rt>x</rt></ruby><i>b</i>', ['港(x)', '*b*']],
    ['italics that nothing ends', '<i>a<b>b', ['*ab*']],
    ['a reference in italics', '<i>a &amp; b</i>', ['*a & b*']],
    ['white space around', ' <i> a </i> ', ['*a*']],
    ['white space between', 'a <i>b</i> c', ['a ', '*b*', ' c']],
    ['white space at the ends of italics', '<i>a </i> <i> </i>', ['*a*']],
  ])('%s', (_what, text, runs) => {
    const found = read(text).cues[0]?.runs?.map(
      (run) =>
        `${run.italic ? '*' : ''}${run.text}${run.ruby ? `(${run.ruby})` : ''}${run.italic ? '*' : ''}`,
    );
    expect(found).toEqual(runs);
  });

  test.each([
    ['a reading outside of ruby', 'a<rt>b', 'ab'],
    ['a reading without a base', '<ruby><rt>b</ruby>', 'b'],
    ['a speaker without a name', '<v >a', 'a'],
    ['tags in capital letters', '<I>a</I>', 'a'],
    ['a declaration', 'a<!b>c', 'ac'],
  ])('%s', (_what, text, plain) => {
    expect(read(text).cues).toEqual([{ id: 'c1', startTime: 1, endTime: 9, text: plain }]);
  });

  test('readings and sounds are no words, and a time that is none parts none', () => {
    const { cues } = read(
      '<ruby>港<rt>x</rt></ruby>で<00:02.000> so<c.sound>[bell]</c> <9:9>much<00:03.000> x',
    );
    expect(cues[0]?.words).toEqual([
      { startTime: 1, text: '港で' },
      { startTime: 2, text: 'so much' },
      { startTime: 3, text: 'x' },
    ]);
  });

  test('a fault of a kind is told once of a cue', () => {
    expect(read('1 < 2, 2 < 3 and <v A>a <v B>b <v C>c').problems).toMatchObject([
      { code: 'several-speakers' },
    ]);
    expect(read('I <3 you, I <3 us').problems).toMatchObject([{ code: 'bare-angle' }]);
  });
});
