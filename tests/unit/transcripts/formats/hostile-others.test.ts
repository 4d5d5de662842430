import { describe, expect, test } from 'vitest';
import { type Cue, MAX_CUE_TEXT } from '../../../../transcripts/cue.ts';
import { type Format, parseCaptions } from '../../../../transcripts/formats/index.ts';
import { within } from '../../processor-time.ts';

/** UTF-16 units: what is quadratic takes minutes with these, what is linear a fraction of a second. */
const LENGTH = 500_000;
const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length));

const frames: [Format, (text: string) => string, string[]][] = [
  [
    'ass',
    (text) => `[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,${text}\n`,
    ['{', '}', '{\\', '{\\k1}a ', '{\\i1}a', '\\N', ',', 'Format: a,', 'Style: a,', 'Dialogue: '],
  ],
  [
    'ttml',
    (text) => `<tt><body><div><p begin="1s" end="2s">${text}</p></div></body></tt>`,
    [
      ...['<span>', '<span begin="1s">a</span>', '<span style="a b c">a</span>', '<br/>', ' ', '&'],
      ...['<set begin="1s" end="2s" tts:display="none"/>', '<p begin="1s">a</p>', '<!--', ']]>'],
      ...['<style xml:id="a" style="a a a"/>', '<x:y>', '<span tts:ruby="container">a'],
    ],
  ],
  [
    'sbv',
    (text) => `0:00:01.000,0:00:02.000\n${text}\n`,
    ['0:', ',', ' ', '\n', '[br]', '0:0:0.0,'],
  ],
  [
    'lrc',
    (text) => `[00:01.00]${text}\n`,
    ['[00:01.00]', '[a:', '<00:01.00>', '<00:01.00>a', '[', ' ['],
  ],
  ['txt', (text) => `0:01 ${text}\n`, ['0:01 ', '0:01\n', '1:1', ' - ', '--', '[', '(']],
  ['json', (text) => JSON.stringify([{ start: 1, end: 2, text }]), ['a', '"', '[', '\ud800', ' ']],
];

describe.each(frames)('%s', (format, frame, pieces) => {
  test.each(pieces)('a file of %j', (piece) =>
    within(5000, () => {
      for (const source of [frame(fill(piece)), fill(piece)]) {
        const { cues } = parseCaptions(source, { format });
        const timed = ({ startTime, endTime }: Cue) =>
          Number.isFinite(startTime) && Number.isFinite(endTime);
        expect(cues.find((cue) => !timed(cue))).toBeUndefined();
        expect(cues.find(({ text }) => text.length > MAX_CUE_TEXT)).toBeUndefined();
      }
    }),
  );
});

test('numbers that no clock has', () => {
  const nines = '9'.repeat(40);
  for (const [format, source] of [
    ['ass', `[Events]\nDialogue: 0,${nines}:00:00.00,0:00:02.00,,,,,,,a`],
    ['ttml', `<tt><body><p begin="${nines}s" end="1e999s">a</p></body></tt>`],
    ['sbv', `${nines}:00:00.000,0:00:01.000\na\n`],
    ['lrc', `[${nines}:00.00]a\n[00:01.00]b`],
    ['txt', `${nines}:00 a`],
    ['json', `[{"start":${nines}e999,"end":1,"text":"a"}]`],
  ] as const) {
    for (const cue of parseCaptions(source, { format }).cues) {
      expect(Number.isFinite(cue.startTime) && Number.isFinite(cue.endTime)).toBe(true);
    }
  }
});

test('entities are not expanded', () => {
  const bomb = `<!DOCTYPE tt [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;">]>`;
  const source = `${bomb}<tt><body><p begin="1s" end="2s">&b;</p></body></tt>`;
  expect(parseCaptions(source).cues.every((cue) => cue.text.length < 10)).toBe(true);
});
