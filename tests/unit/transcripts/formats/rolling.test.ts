import { expect, test } from 'vitest';
import { parseWebvtt } from '../../../../transcripts/formats/webvtt.ts';

const HEADER = 'WEBVTT\nKind: captions\nLanguage: ko\n';
const place = 'align:start position:0%';

test('a line of rolling captions is left once, with its words', () => {
  const source = [
    HEADER,
    `00:00:00.000 --> 00:00:01.510 ${place}\n \n그래서<00:00:00.320><c> 우리는</c><00:00:00.900><c> 항구에서</c>`,
    `00:00:01.510 --> 00:00:01.520 ${place}\n그래서 우리는 항구에서\n `,
    `00:00:01.520 --> 00:00:03.750 ${place}\n그래서 우리는 항구에서\n배를<00:00:02.120><c> 기다렸어요</c>`,
    `00:00:03.750 --> 00:00:03.760 ${place}\n배를 기다렸어요\n `,
    `00:00:03.760 --> 00:00:05.000 ${place}\n배를 기다렸어요\n네`,
    `00:00:05.000 --> 00:00:05.010 ${place}\n네\n `,
  ].join('\n\n');
  const { cues, problems } = parseWebvtt(source);
  expect(problems).toEqual([]);
  expect(cues).toEqual([
    {
      ...{ id: 'c1', startTime: 0, endTime: 1.51, text: '그래서 우리는 항구에서' },
      words: [
        { startTime: 0, text: '그래서' },
        { startTime: 0.32, text: '우리는' },
        { startTime: 0.9, text: '항구에서' },
      ],
    },
    {
      ...{ id: 'c2', startTime: 1.52, endTime: 3.75, text: '배를 기다렸어요' },
      words: [
        { startTime: 1.52, text: '배를' },
        { startTime: 2.12, text: '기다렸어요' },
      ],
    },
    { id: 'c3', startTime: 3.76, endTime: 5, text: '네' },
  ]);
});

test('what only repeats its lines is left as it is', () => {
  const source = `${HEADER}\n00:01.000 --> 00:02.000\na<00:01.500>b\n\n00:02.000 --> 00:03.000\nab\nc\n`;
  expect(parseWebvtt(source).cues.map((cue) => cue.text)).toEqual(['ab', 'ab\nc']);
});

test('where another speaker begins', () => {
  const source = [
    HEADER,
    `00:00:00.000 --> 00:00:01.510 ${place}\n \n&gt;&gt; 네,<00:00:00.320><c> 우리는</c>`,
    `00:00:01.510 --> 00:00:01.520 ${place}\n&gt;&gt; 네, 우리는\n `,
    `00:00:01.520 --> 00:00:03.750 ${place}\n&gt;&gt; 네, 우리는\n배를<00:00:02.120><c> 기다렸어요</c>`,
    `00:00:03.750 --> 00:00:03.760 ${place}\n배를 기다렸어요\n `,
  ].join('\n\n');
  const { cues } = parseWebvtt(source);
  expect(cues.map(({ text, turn, words }) => [text, turn, words?.[0]?.text])).toEqual([
    ['네, 우리는', true, '네,'],
    ['배를 기다렸어요', undefined, '배를'],
  ]);
});

test.each([
  ['no word has a time', ['a', 'a', 'a\nb', 'b']],
  ['the short ones repeat nothing', ['a<00:00.500> b', 'c', 'd', 'e']],
  ['few are short', ['a<00:00.500> b', 'a b', ...'cdefgh']],
])('lines are left as they are where %s', (_what, texts) => {
  const source = texts.map((text, i) => {
    const end = i % 2 === 1 && i < 4 ? `0${i}.010` : `0${i}.900`;
    return `00:0${i}.000 --> 00:${end}\n${text}`;
  });
  const { cues } = parseWebvtt(`${HEADER}\n${source.join('\n\n')}\n`);
  expect(cues.map((cue) => cue.text)).toEqual(texts.map((text) => text.replace(/<.*?>/, '')));
});

test('a line that only begins like the one above is a line of its own', () => {
  const source = [
    HEADER,
    `00:00:00.000 --> 00:00:01.510 ${place}\n \n<v Ann>so<00:00:00.320><c> we</c>`,
    `00:00:01.510 --> 00:00:01.520 ${place}\n<v Ann>so we\n `,
    `00:00:01.520 --> 00:00:03.750 ${place}\n<v Ann>so we\nso<00:00:02.120><c> went</c>`,
    `00:00:03.750 --> 00:00:03.760 ${place}\n<v Ann>so went\n `,
    `00:00:03.760 --> 00:00:05.000 ${place}\n<v Ann>so went home`,
    `00:00:05.000 --> 00:00:05.010 ${place}\n<v Ann>so went home`,
    `00:00:06.000 --> 00:00:07.000 ${place}\n<v Ann>and then sat`,
    `00:00:07.000 --> 00:00:07.010 ${place}\n<v Ann>and then sat`,
  ].join('\n\n');
  expect(parseWebvtt(source).cues.map(({ text, speaker, id }) => [id, speaker, text])).toEqual([
    ['c1', 'Ann', 'so we'],
    ['c2', 'Ann', 'so went'],
    ['c3', 'Ann', 'so went home'],
    ['c4', 'Ann', 'and then sat'],
  ]);
});
