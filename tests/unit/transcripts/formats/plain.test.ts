import { describe, expect, test } from 'vitest';
import type { ParsedCaptions } from '../../../../transcripts/cue.ts';
import { parseLrc } from '../../../../transcripts/formats/lrc.ts';
import { parseSbv } from '../../../../transcripts/formats/sbv.ts';
import { parseTxt } from '../../../../transcripts/formats/txt.ts';

const shown = ({ cues }: ParsedCaptions) =>
  cues.map((cue) => `${cue.startTime}-${cue.endTime} ${cue.text}`);
const codes = ({ problems }: ParsedCaptions) =>
  problems.map((problem) => `${problem.code} ${problem.line}`);

describe('SBV', () => {
  test('cues, breaks, blank lines in a text', () => {
    const found = parseSbv(
      '0:00:01.000,0:00:02.500\r\nfirst[br]line\r\n\r\n\r\nstill\r\n\r\n100:00:03.000,100:00:04.000\r\n>> b\r\n',
    );
    expect(shown(found)).toEqual(['1-2.5 first\nline\nstill', '360003-360004 >> b']);
    expect(found.problems).toEqual([]);
  });

  test.each([
    ['a time that is cut off', '0:00:01.000,\n'],
    ['one time', '0:00:01.000\n'],
    ['words beside', '0:00:01.000,0:00:02.000 a\n'],
    ['no colon', '1,2\n'],
    ['a line without end', `${' '.repeat(100)}0:00:01.000,0:00:02.000\n`],
  ])('%s is text', (_what, line) => {
    const found = parseSbv(`0:00:05.000,0:00:06.000\na\n${line}`);
    expect(shown(found)).toEqual([`5-6 a\n${line}`.trimEnd()]);
  });

  test.each([
    '12345678901:00:05.000,12345678901:00:06.000',
    '0:00:05.000;0:00:06.000',
    '0:00:05:000,0:00:06:000',
    '0:00:05.000 --> 0:00:06.000',
  ])('times that nobody can read cost their words, which is told: %s', (times) => {
    const found = parseSbv(
      `0:00:01.000,0:00:02.000\na\n\n${times}\nb\n\n0:00:08.000,0:00:09.000\nc`,
    );
    expect(shown(found)).toEqual(['1-2 a', '8-9 c']);
    expect(codes(found)).toEqual(['bad-timing 4']);
  });

  test('text before the first times is told once', () => {
    expect(codes(parseSbv('\na\nb\n\n0:00:01.000,0:00:02.000\nc\n'))).toEqual(['stray-text 2']);
  });

  test('no fraction, or no hours', () => {
    const found = parseSbv('0:00:01,0:00:02\na\n\n01:03.5,01:04.0\nb\n\n1:30,2:45\n');
    expect(shown(found)).toEqual(['1-2 a', '63.5-64 b\n1:30,2:45']);
  });

  test('problems with their lines', () => {
    const found = parseSbv('hello\n\n0:00:01.000,0:00:02.000\n\n0:00:03.000,0:00:02.000\nb\n');
    expect(codes(found)).toEqual(['stray-text 1', 'empty-cue 3', 'end-before-start 5']);
    expect(shown(found)).toEqual(['3-2 b']);
  });
});

describe('LRC', () => {
  test.each([
    ['until the next line', '[00:01.00]a\n[00:02.5]b\n', ['1-2.5 a', '2.5-7.5 b']],
    [
      'an empty line ends',
      '[00:01.00]a\n[00:02.00]\n[00:05.00]b\n[00:06.00]\n',
      ['1-2 a', '5-6 b'],
    ],
    ['several times', '[00:05.00][00:01.00]a\n[00:03.00]b\n', ['1-3 a', '3-5 b', '5-10 a']],
    ['one time, two lines', '[00:01.00]a\n[00:01.00]b\n[00:02.00]c', ['1-2 a', '1-2 b', '2-7 c']],
    ['hours', '[01:00:01.50]a\n[01:00:02.00]', ['3601.5-3602 a']],
    ['a colon before the hundredths', '[00:01:50]a\n[00:02:00]', ['1.5-2 a']],
    ['brackets in a text', '[00:01.00][Chorus] a [b]\n[00:02.00]', ['1-2 [Chorus] a [b]']],
    ['the length of the song', '[length:00:20]\n[00:01.00]a', ['1-20 a']],
    ['an offset, earlier if positive', '[offset:+500]\n[00:01.00]a\n[00:02.00]', ['0.5-1.5 a']],
    ['a length that is none', '[length:long]\n[00:01.00]a', ['1-6 a']],
    ['a length that is over before', '[length:00:01]\n[00:02.00]a', ['2-7 a']],
    ['an offset beyond the first', '[offset:5000]\n[00:01.00]a\n[00:07.00]', ['0-2 a']],
    ['later if negative', '[offset:-500]\n[00:01.00]a\n[00:02.00]', ['1.5-2.5 a']],
    ['an offset that is none', '[offset:soon]\n[00:01.00]a\n[00:02.00]', ['1-2 a']],
    ['another number', '[ve:3]\n[00:01.00]a\n[00:02.00]', ['1-2 a']],
    [
      'a text that ends like a tag',
      '[00:01.00]He said [so: yes]\n[00:02.00]',
      ['1-2 He said [so: yes]'],
    ],
    ['white space before and between', ' [00:05.00] [00:01.00]a\n[00:02.00]', ['1-2 a', '5-10 a']],
    ['a comma in a time', '[00:01,50]a\n[00:02,00]', ['1.5-2 a']],
    ['not in order', '[00:05.00]b\n[00:01.00]a', ['1-5 a', '5-10 b']],
    ['tags and remarks', '[ar:X]\n# c\n[00:01.00]a\n[00:02.00]', ['1-2 a']],
  ])('%s', (_what, source, cues) => {
    expect(shown(parseLrc(source))).toEqual(cues);
  });

  test.each([
    '[00:01.00]<00:01.00>One <00:01.50>two\n[00:03.00]',
    '[00:01.00]One [00:01.50]two\n[00:03.00]',
  ])('words of %j', (source) => {
    const [cue] = parseLrc(source).cues;
    expect(cue).toMatchObject({ text: 'One two' });
    expect(cue?.words).toEqual([
      { startTime: 1, text: 'One' },
      { startTime: 1.5, text: 'two' },
    ]);
  });

  test.each([
    ['[12345678901:05.00]b', 'bad-timing 2'],
    ['[00:5x.00]b', 'bad-timing 2'],
    ['[00:100.00]b', 'bad-timing 2'],
    ['(00:05.00)b', 'bad-timing 2'],
    ['b', 'stray-text 2'],
  ])('a line without a time that can be read is told: %s', (line, problem) => {
    const found = parseLrc(`[00:01.00]a\n${line}\n\n# c\n[00:08.00]d`);
    expect(shown(found)).toEqual(['1-8 a', '8-13 d']);
    expect(codes(found)).toEqual([problem]);
  });

  test('words of a line that is sung twice have one time only, and are left out', () => {
    const { cues } = parseLrc('[00:01.00][00:09.00]<00:01.00>One <00:01.50>two\n');
    expect(cues.map((cue) => [cue.text, cue.words])).toEqual([
      ['One two', undefined],
      ['One two', undefined],
    ]);
  });

  test('a line without times of words has none', () => {
    expect(parseLrc('[00:01.00]a').cues).toEqual([
      { id: 'c1', startTime: 1, endTime: 6, text: 'a' },
    ]);
  });

  test('an offset moves the words, too', () => {
    const [cue] = parseLrc('[offset:500]\n[00:01.00]One <00:01.50>two').cues;
    expect(cue?.words?.map((word) => word.startTime)).toEqual([0.5, 1]);
  });

  test('the language, as no other tag says it', () => {
    expect(parseLrc('[la:ko]\n[00:01.00]a').language).toBe('ko');
    expect(parseLrc('[LA: pt-BR ]\n[00:01.00]a').language).toBe('pt-BR');
    expect(parseLrc('[la:Korean and English]\n[ar:ko]\n[00:01.00]a').language).toBeNull();
  });
});

describe('text with times', () => {
  test.each([
    ['before the words', '0:01 a\n0:05 b b\n', ['1-5 a', '5-10 b b']],
    ['on lines of their own', '0:01\na\n\nb\n0:05\nc', ['1-5 a\nb', '5-10 c']],
    ['in brackets, with a dash', '[00:01:02] - a\n(1:05) b', ['62-65 a', '65-70 b']],
    ['with ends', '00:00:01.5 --> 00:00:02.25 a\n0:03 – 0:04\nb', ['1.5-2.25 a', '3-4 b']],
    ['not in order', '0:05 b\n0:01 a', ['1-5 a', '5-10 b']],
    ['no time within a text', '0:01 at 10:30 we left', ['1-6 at 10:30 we left']],
    ['words before a time', 'at 0:01 a\n0:05 b', ['5-10 b']],
    ['a dash of any kind', '0:01 – a\n0:05: b', ['1-5 a', '5-10 b']],
    ['what only looks like a time', '0:01 a\n0:0x b\n12:345 c', ['1-6 a\n0:0x b\n12:345 c']],
    ['a time without words', '0:01\n0:05 b', ['5-10 b']],
    ['hours of three digits', '100:00:00 a', ['360000-360005 a']],
    ['a number that begins a text', '0:01 a\n10,000 rounds', ['1-6 a\n10,000 rounds']],
  ])('%s', (_what, source, cues) => {
    expect(shown(parseTxt(source))).toEqual(cues);
  });

  test('no times, or text before them', () => {
    expect(codes(parseTxt('a\nb'))).toEqual(['no-times null']);
    expect(codes(parseTxt('\ntitle\nmore\n0:01 a'))).toEqual(['stray-text 2']);
    expect(codes(parseTxt('\n \n0:01 a'))).toEqual([]);
  });
});
