import { describe, expect, test } from 'vitest';
import { parseTtml } from '../../../../transcripts/formats/ttml.ts';
import { within } from '../../processor-time.ts';

const NS =
  'xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"';
const document = (body: string, head = '', root = '') =>
  `<?xml version="1.0"?><tt ${NS} ${root}><head>${head}</head><body>${body}</body></tt>`;
const shown = (source: string) =>
  parseTtml(source).cues.map((cue) => `${cue.startTime}-${cue.endTime} ${cue.text}`);

const SMPTE = 'ttp:timeBase="smpte" ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"';

describe('time expressions', () => {
  test.each([
    ['clock', '', '00:01:02.500', 62.5],
    ['hours missing', '', '01:02.5', 62.5],
    ['frames, thirty a second if nothing is said', '', '00:00:01:15', 1.5],
    ['frames', 'ttp:frameRate="25"', '00:00:01:05', 1.2],
    ['frames as in NTSC', 'ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"', '30f', 1.001],
    ['sub-frames', 'ttp:frameRate="10" ttp:subFrameRate="2"', '00:00:00:04.1', 0.45],
    ['a rate with spaces around', 'ttp:frameRate=" 25 "', '00:00:01:05', 1.2],
    ['three digits of frames', 'ttp:frameRate="120"', '00:00:01:060', 1.5],
    ['ticks', 'ttp:tickRate="1000"', '2500t', 2.5],
    ['ticks of a second, if nothing is said', '', '2t', 2],
    ['a rate that is none', 'ttp:frameRate="0"', '30f', 1],
    ['ticks of sub-frames', 'ttp:frameRate="10" ttp:subFrameRate="2"', '30t', 1.5],
    ['hours', '', '0.5h', 1800],
    ['minutes', '', '1.5m', 90],
    ['milliseconds', '', '40ms', 0.04],
    ['seconds', '', ' 3.25s ', 3.25],
    ['a comma in seconds', '', '3,25s', 3.25],
    ['milliseconds after a colon', '', '00:00:01:500', 1.5],
    ['SMPTE codes as counted', `${SMPTE} ttp:dropMode="nonDrop"`, '00:10:00:00', 600.6],
    ['numbers that NTSC drops', `${SMPTE} ttp:dropMode="dropNTSC"`, '00:10:00;00', 599.9994],
    ['those of PAL-M', `${SMPTE} ttp:dropMode="dropPAL"`, '00:20:00:00', 1199.9988],
    ['a fraction in SMPTE', SMPTE, '00:10:00.5', 600.5],
  ])('%s', (_what, root, begin, seconds) => {
    const { cues } = parseTtml(document(`<div><p begin="${begin}" dur="1s">a</p></div>`, '', root));
    expect(cues.map((cue) => cue.startTime)).toEqual([seconds]);
  });
});

describe('timing', () => {
  test.each([
    ['begin and end', '<div><p begin="1s" end="3s">a</p></div>', ['1-3 a']],
    ['the earlier of end and dur', '<div><p begin="1s" end="9s" dur="2s">a</p></div>', ['1-3 a']],
    ['times add up', '<div begin="10s"><p begin="1s" end="3s">a</p></div>', ['11-13 a']],
    ['a parent cuts', '<div begin="1s" end="3s"><p begin="1s" dur="9s">a</p></div>', ['2-3 a']],
    ['what begins after its parent', '<div end="3s"><p begin="4s" end="5s">a</p></div>', []],
    [
      'one after the other',
      '<div timeContainer="seq"><p dur="2s">a</p><p begin="1s" dur="2s">b</p><p end="4s">c</p></div>',
      ['0-2 a', '3-5 b', '5-9 c'],
    ],
    [
      'a sequence waits for what its elements hold',
      '<div timeContainer="seq"><div><p begin="1s" end="3s">a</p></div><p dur="1s">b</p></div>',
      ['1-3 a', '3-4 b'],
    ],
    [
      'and for the last of them, be it not the last written',
      '<div timeContainer="seq"><div><p end="3s">a</p><p end="1s">b</p></div><p dur="1s">c</p></div>',
      ['0-1 b', '0-3 a', '3-4 c'],
    ],
    ['but not for an empty one', '<div timeContainer="seq"><p/><p dur="1s">b</p></div>', ['0-1 b']],
    [
      'and for ever for a text without an end',
      '<div timeContainer="seq" end="5s"><p>a</p><p dur="1s">b</p></div>',
      ['0-5 a'],
    ],
    ['bare text in a sequence has no duration', '<div><p timeContainer="seq">a</p></div>', []],
    [
      'a span that ends before it starts',
      '<div><p><span begin="1s" end="4s">a</span><span begin="3s" end="2s">b</span></p></div>',
      ['1-4 a'],
    ],
    [
      'spans that come one by one',
      '<div><p begin="1s" end="5s">a <span begin="1s">b </span><span begin="2s" end="3s">c</span></p></div>',
      ['1-2 a', '2-3 a b', '3-4 a b c', '4-5 a b'],
    ],
  ])('%s', (_what, body, cues) => {
    expect(shown(document(body))).toEqual(cues);
  });

  test('a text that ends before it starts is told, a hidden one is not', () => {
    const found = parseTtml(
      document('<div>\n<p begin="3s" end="2s">a</p><p end="1s" tts:display="none">b</p></div>'),
    );
    expect(found).toMatchObject({ cues: [], problems: [{ code: 'end-before-start', line: 2 }] });
  });

  test('without an end it is told, and stays', () => {
    const { cues, problems } = parseTtml(document('<div>\n<p begin="1s">a</p></div>'));
    expect(cues).toMatchObject([{ startTime: 1, endTime: 360_000 }]);
    expect(problems).toMatchObject([{ code: 'no-end', line: 2 }]);
  });
});

describe('text', () => {
  const p = (content: string) => document(`<div><p begin="1s" end="2s">${content}</p></div>`);
  test.each([
    ['white space', ' \n a  <span> b</span>\n c ', 'a b c'],
    ['a line between elements is white space', '<span>a</span>\n<span>b</span>', 'a b'],
    ['line breaks', 'a <br/> b<br/><span>c</span>', 'a\nb\nc'],
    ['white space before what is kept', 'a <span xml:space="preserve">b</span> c', 'a b c'],
    ['a style outside of its namespace', '<span display="none">a</span>', 'a'],
    ['kept white space', '<span xml:space="preserve">a  b\nc</span>', 'a  b\nc'],
    ['references and CDATA', 'a &amp; &#x62; <![CDATA[<c>]]>', 'a & b <c>'],
    ['metadata', '<metadata><ttm:desc>no</ttm:desc></metadata>a', 'a'],
    ['foreign elements', '<span xmlns="urn:x">no</span>a<y:span xmlns:y="urn:y">no</y:span>', 'a'],
    ['hidden', 'a <span tts:display="none">no</span><span tts:visibility="hidden">no</span>', 'a'],
  ])('%s', (_what, content, text) => {
    expect(parseTtml(p(content)).cues.map((cue) => cue.text)).toEqual([text]);
  });

  test.each([
    ['a bare ampersand', 'Tom & Ann, R&D; &', 'Tom & Ann, R&D; &'],
    ['a bare angle', 'a < b, I <3 you', 'a < b, I <3 you'],
    ['neither within CDATA', '<![CDATA[a & <b>]]> & c', 'a & <b> & c'],
    [
      'HTML’s names of letters',
      'caf&eacute;&nbsp;&mdash; &constructor;',
      'café\u00a0— &constructor;',
    ],
    ['HTML’s tags', '<b>a</b> <i>b</i> <font color="red">c</font>', 'a b c'],
    ['a line break as in HTML', 'a<br>b<br>c', 'a\nb\nc'],
    ['other vocabularies', 'a<x:note xmlns:x="urn:x">no</x:note><metadata>no</metadata>', 'a'],
  ])('%s', (_what, text, plain) => {
    const { cues } = parseTtml(
      document(`<div><p begin="1s" end="2s">${text}</p><p begin="3s" end="4s">next</p></div>`),
    );
    expect(cues.map((cue) => cue.text)).toEqual([plain, 'next']);
  });

  test('HTML’s italics, and what was mended is told', () => {
    const { cues, problems } = parseTtml(document('<div><p end="2s">a <em>b</em> & c</p></div>'));
    expect(cues[0]?.runs).toEqual([{ text: 'a ' }, { text: 'b ', italic: true }, { text: '& c' }]);
    expect(problems).toMatchObject([{ code: 'bad-xml' }]);
  });

  test('hidden for a while', () => {
    const set = '<set begin="1s" end="2s" tts:visibility="hidden"/>';
    expect(shown(document(`<div><p end="4s">${set}a</p></div>`))).toEqual(['0-1 a', '2-4 a']);
    expect(shown(document(`<div><p begin="1s" end="2.5s">${set}a</p></div>`))).toEqual(['1-2 a']);
    const late = '<set begin="9s" tts:visibility="hidden"/>';
    expect(shown(document(`<div><p end="4s">${late}a</p></div>`))).toEqual(['0-4 a']);
    const show = '<set begin="1s" end="2s" tts:display="auto"/>';
    expect(shown(document(`<div><p end="4s" tts:display="none">${show}a</p></div>`))).toEqual([
      '1-2 a',
    ]);
    expect(shown(document(`<div><p end="1.5s" tts:display="none">${show}a</p></div>`))).toEqual([
      '1-1.5 a',
    ]);
  });

  test('italics by style, by style of a style, by attribute; in circles, too', () => {
    const head =
      '<styling><style xml:id="a" style="b"/><style xml:id="b" style="a" tts:fontStyle="italic"/></styling>';
    const body = '<div><p end="1s" style="x a">i<span tts:fontStyle="normal">n</span></p></div>';
    expect(parseTtml(document(body, head)).cues[0]?.runs).toEqual([
      { text: 'i', italic: true },
      { text: 'n' },
    ]);
  });

  test('a style holds wherever it is named', () => {
    const head = '<styling><style xml:id="a" tts:fontStyle="oblique"/></styling>';
    const body = '<div><p end="1s" style="a">a</p><p end="1s" style="a">b</p></div>';
    const { cues } = parseTtml(document(body, head));
    expect(cues.map((cue) => cue.runs?.[0]?.italic)).toEqual([true, true]);
  });

  const ruby = (bases: string[], readings: string[]) => {
    const part = (role: string, texts: string[]) =>
      `<span tts:ruby="${role}Container">\n${texts.map((text) => `<span tts:ruby="${role}">${text}</span>\n`).join('')}</span>`;
    return p(
      `<span tts:ruby="container">\n${part('base', bases)}\n${part('text', readings)}\n</span>`,
    );
  };
  test.each([
    ['a reading each', ['みなと', 'ざか'], ['港(みなと)', '坂(ざか)']],
    ['one for both', ['みなとざか'], ['港(みなとざか)', '坂()']],
    ['one too many', ['み', 'なと', 'ざか'], ['港(み なと ざか)', '坂()']],
    ['none', [], ['港坂()']],
  ])('two bases in ruby: %s', (_what, readings, expected) => {
    const [cue] = parseTtml(ruby(['港', '坂'], readings)).cues;
    const runs = cue?.runs ?? [{ text: cue?.text ?? '', ruby: '' }];
    expect(runs.map((run) => `${run.text}(${run.ruby ?? ''})`)).toEqual(expected);
  });

  test('a space between bases has no reading', () => {
    expect(parseTtml(ruby(['New ', 'York'], ['a', 'b'])).cues[0]?.runs).toEqual([
      { text: 'New', ruby: 'a' },
      { text: ' ' },
      { text: 'York', ruby: 'b' },
    ]);
  });

  test('ruby', () => {
    const ruby =
      '<span tts:ruby="container"><span tts:ruby="base">港</span><span tts:ruby="delimiter">(</span><span tts:ruby="text">みなと</span></span>で';
    expect(parseTtml(p(ruby)).cues[0]).toMatchObject({
      text: '港で',
      runs: [{ text: '港', ruby: 'みなと' }, { text: 'で' }],
    });
  });

  test('the language of the document is none of a part', () => {
    const body = '<div><p end="1s" xml:lang="en">a <span xml:lang="">b</span></p></div>';
    expect(parseTtml(document(body, '', 'xml:lang="en"')).cues).toEqual([
      { id: 'c1', startTime: 0, endTime: 1, text: 'a b' },
    ]);
  });

  test('what CDATA holds is no fault', () => {
    expect(parseTtml(p('<![CDATA[a & <b> c < d]]>'))).toMatchObject({
      cues: [{ text: 'a & <b> c < d' }],
      problems: [],
    });
  });

  test('languages and speakers', () => {
    const head =
      '<metadata><ttm:agent xml:id="p"><ttm:name>The pilot</ttm:name></ttm:agent></metadata>';
    const body =
      '<div><p xml:id="q1" end="1s" ttm:agent="p">a <span xml:lang="ko">항만</span></p></div>';
    expect(parseTtml(document(body, head, 'xml:lang="en"'))).toMatchObject({
      language: 'en',
      cues: [
        { id: 'q1', speaker: 'The pilot', runs: [{ text: 'a ' }, { text: '항만', lang: 'ko' }] },
      ],
    });
  });
});

describe('documents', () => {
  const body = '<body><div><p begin="1s" end="2s">a</p></div></body>';
  test.each([
    ['no namespace', `<tt>${body}</tt>`],
    ['a namespace of its own', `<tt xmlns="urn:example:captions">${body}</tt>`],
    [
      'an end that is indefinite, in a body that has one',
      '<tt><body end="2s"><div><p begin="1s" end="indefinite">a</p></div></body></tt>',
    ],
    ['2006', `<tt xmlns="http://www.w3.org/2006/10/ttaf1">${body}</tt>`],
    [
      'a prefix',
      `<tt:tt xmlns:tt="http://www.w3.org/ns/ttml">${body.replace(/<(\/?)/g, '<$1tt:')}</tt:tt>`,
    ],
    ['cut off', `<tt>${body.slice(0, -17)}`],
  ])('%s', (_what, source) => {
    expect(shown(source)).toEqual(['1-2 a']);
  });

  test('no document at all', () => {
    expect(parseTtml('<smil/>').problems).toMatchObject([{ code: 'no-cues' }]);
  });

  test.each(['soon', '99999999999h', '-1s', '1e9s'])('a time of %j is none', (begin) => {
    const found = parseTtml(document(`<div>\n<p begin="${begin}" end="2s">a</p></div>`));
    expect(found).toMatchObject({ cues: [], problems: [{ code: 'bad-timing', line: 2 }] });
  });

  test.each(['div', 'span'])('a time of a %s that is none is told; its words stay', (name) => {
    const [open, end] = [`\n<${name} begin="soon">`, `</${name}>`];
    const within = `<p begin="1s" end="2s">${name === 'span' ? `${open}a${end}` : 'a'}</p>`;
    const found = parseTtml(
      document(name === 'div' ? `${open}${within}${end}` : `<div>${within}</div>`),
    );
    expect(found.cues).toMatchObject([{ startTime: 1, endTime: 2, text: 'a' }]);
    expect(found.problems).toMatchObject([{ code: 'bad-timing', line: 2 }]);
  });

  test('spans that come one by one make so many cues and no more', () => {
    const spans = (count: number) =>
      Array.from({ length: count }, (_, i) => `<span begin="${i}s">a</span>`).join('');
    const found = parseTtml(document(`<div><p>${spans(400)}</p></div>`));
    expect(found.cues.length).toBeLessThan(250);
    expect(found.cues.at(-1)?.text).toBe('a'.repeat(400));
    const ended = spans(400).replace(/begin="(\d+)s"/g, (at, s) => `${at} dur="${1 + (s % 3)}s"`);
    expect(parseTtml(document(`<div><p>${ended}</p></div>`)).cues.at(-1)?.endTime).toBe(401);
    within(5000, () => {
      const many = parseTtml(document(`<div><p>${spans(40_000)}</p></div>`));
      expect(many.cues.length).toBeLessThan(250);
      expect(many.problems).toMatchObject([{ code: 'xml-limit' }, { code: 'no-end' }]);
    });
  });
});
