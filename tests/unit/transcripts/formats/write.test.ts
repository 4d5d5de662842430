import { describe, expect, test } from 'vitest';
import type { Cue, Word } from '../../../../transcripts/cue.ts';
import { parseCaptions, writeCaptions } from '../../../../transcripts/formats/index.ts';
import { randomFrom } from '../../../random.ts';
import { randomCues } from './random.ts';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

describe('what is written is read again as it was', () => {
  test.each([
    ['vtt', true],
    ['json', true],
    ['srt', false],
  ] as const)('%s', (format, rich) => {
    for (const seed of SEEDS) {
      const cues = randomCues(randomFrom(seed), rich);
      const found = parseCaptions(writeCaptions(cues, format, 'ko'), { format });
      expect({ seed, cues: found.cues }).toEqual({ seed, cues });
      expect(found.problems).toEqual([]);
      if (format !== 'srt') expect(found.language).toBe('ko');
    }
  });
});

test('a blank line would end the cue, so it goes', () => {
  const cues: Cue[] = [{ id: 'c1', startTime: 0, endTime: 1, text: 'a\n\n \nb' }];
  expect(parseCaptions(writeCaptions(cues, 'vtt'), {}).cues[0]?.text).toBe('a\nb');
});

test('txt names the speaker where it changes', () => {
  const cue = (text: string, speaker?: string): Cue => ({
    ...{ id: 'x', startTime: 0, endTime: 1, text },
    ...(speaker !== undefined && { speaker }),
  });
  const cues = [cue('Why?', 'A'), cue('Be-\ncause.', 'B'), cue('So.', 'B')];
  expect(writeCaptions(cues, 'txt')).toBe('A: Why?\nB: Be- cause.\nSo.\n');
});

describe('as it is written', () => {
  const times = { startTime: 1, endTime: 3_723.0456 };
  const rich: Cue[] = [
    {
      ...{ id: '7', ...times, text: 'so [bell] a < b 港', speaker: 'A & B' },
      settings: { line: '0', align: 'start' },
      runs: [
        { text: 'so ', italic: true },
        { text: '[bell]', kind: 'sound' },
        { text: ' a < b ' },
        { text: '港', ruby: 'みなと', lang: 'ja' },
      ],
      words: [
        { startTime: 1, text: 'so' },
        { startTime: 1.5, text: 'a' },
        { startTime: 2, text: '港' },
      ],
    },
    { id: '3', startTime: 4, endTime: 5, text: '{\\an8} R&D -> <i>&lt;' },
  ];

  test('WebVTT, all that a cue holds', () => {
    expect(writeCaptions(rich, 'vtt', null)).toBe(
      [
        'WEBVTT',
        '',
        '7',
        '00:00:01.000 --> 01:02:03.046 line:0 align:start',
        '<v A &amp; B><i>so </i><c.sound>[bell]</c> <00:00:01.500>a &lt; b <lang ja><ruby><00:00:02.000>港<rt>みなと</rt></ruby></lang>',
        '',
        '3',
        '00:00:04.000 --> 00:00:05.000',
        '{\\an8} R&amp;D -&gt; &lt;i&gt;&amp;lt;',
        '',
      ].join('\n'),
    );
  });

  test('SubRip: italics and the top of the picture', () => {
    expect(writeCaptions(rich, 'srt')).toBe(
      [
        '7',
        '00:00:01,000 --> 01:02:03,046',
        '{\\an8}<i>so </i>[bell] a < b 港',
        '',
        '3',
        '00:00:04,000 --> 00:00:05,000',
        '&#123;\\an8} R&amp;D -&gt; &lt;i>&amp;lt;',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['one that is no number', ['1', 'q2'], ['1', '2']],
    ['one beyond all numbers', ['5', '1234567890'], ['1', '2']],
    ['one that only ends in a number', ['5', 'q7'], ['1', '2']],
    ['none of these', ['5', '70'], ['5', '70']],
  ])('ids in SubRip, of which is %s', (_what, ids, written) => {
    const cues = ids.map((id) => ({ ...times, id, text: 'a' }));
    expect(
      writeCaptions(cues, 'srt')
        .match(/^\S+$/gm)
        ?.filter((line) => line !== 'a'),
    ).toEqual(written);
  });

  test('an id that WebVTT cannot hold is left out', () => {
    const cues = ['', 'a\nb', 'a --> b', 'a\rb'].map((id) => ({ ...times, id, text: 'x' }));
    expect(
      writeCaptions(cues, 'vtt')
        .split('\n')
        .filter((line) => /^[ab]/.test(line)),
    ).toEqual([]);
  });

  test.each<[string, Word[], string]>([
    [
      'none where they are not those of the text',
      [
        { startTime: 1, text: 'x' },
        { startTime: 2, text: 'y' },
      ],
      'so what',
    ],
    [
      'none before the first that begins with its cue',
      [
        { startTime: 1, text: 'so' },
        { startTime: 2, text: 'what' },
      ],
      'so <00:00:02.000>what',
    ],
    [
      'one before it if it begins later',
      [
        { startTime: 1.5, text: 'so' },
        { startTime: 2, text: 'what' },
      ],
      '<00:00:01.500>so <00:00:02.000>what',
    ],
    [
      'one before each of two alike',
      [
        { startTime: 1.5, text: 'so' },
        { startTime: 2, text: 'so' },
      ],
      '<00:00:01.500>so <00:00:02.000>so',
    ],
  ])('times of words in WebVTT: %s', (_what, words, line) => {
    const text = line.replace(/<.*?>/g, '');
    expect(writeCaptions([{ id: '1', ...times, text, words }], 'vtt').split('\n')[4]).toBe(line);
  });

  test('the only word of a cue keeps its time', () => {
    const words = [{ startTime: 1, text: 'so' }];
    const [cue] = parseCaptions(
      writeCaptions([{ id: '1', ...times, text: 'so', words }], 'vtt'),
    ).cues;
    expect(cue?.words).toEqual(words);
  });

  test('txt names nobody where nobody is named', () => {
    const cues = [
      { id: '1', ...times, text: 'a', speaker: 'A' },
      { id: '2', ...times, text: 'b' },
    ];
    expect(writeCaptions(cues, 'txt')).toBe('A: a\nb\n');
  });
});
