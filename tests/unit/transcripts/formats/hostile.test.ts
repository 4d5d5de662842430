import { describe, expect, test } from 'vitest';
import { MAX_CUE_TEXT } from '../../../../transcripts/cue.ts';
import { type Format, parseCaptions } from '../../../../transcripts/formats/index.ts';
import { within } from '../../processor-time.ts';

/** UTF-16 units: what is quadratic takes minutes with these, what is linear a fraction of a second. */
const LENGTH = 2_000_000;
const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length));

const frames: [Format, (text: string) => string][] = [
  [
    'vtt',
    (text) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n\n00:03.000 --> 00:04.000\nlast\n`,
  ],
  [
    'srt',
    (text) =>
      `1\n00:00:01,000 --> 00:00:02,000\n${text}\n\n2\n00:00:03,000 --> 00:00:04,000\nlast\n`,
  ],
  [
    'srv3',
    (text) =>
      `<timedtext><body><p t="3000" d="1000">last</p><p t="1000" d="1">${text}</p></body></timedtext>`,
  ],
];
const pieces = [
  ...[
    'a',
    '<',
    '&',
    '>',
    '-->',
    '->',
    '{\\',
    '\0',
    ' ',
    '\n',
    '\r',
    '\n \n',
    '< ',
    '<3 ',
    '<b',
    '</',
    '&#x',
  ],
  ...[
    '<b>',
    '<c.a>',
    '<i>x</i>',
    '<ruby>a<rt>b',
    '<v a>',
    '<00:00:01.000>x ',
    '-->\n',
    '0:',
    '9',
    '<!--',
  ],
  ...['00:00:01.000 --> x\n', '1\n00:00:01 00:00:02\n\n', '1\n\n'],
];

describe.each(frames)('%s', (format, frame) => {
  test.each(pieces)('a file of %j', (piece) =>
    within(5000, () => {
      for (const source of [frame(fill(piece)), fill(piece)]) {
        const { cues } = parseCaptions(source, { format });
        for (const cue of cues) {
          expect(Number.isFinite(cue.startTime) && Number.isFinite(cue.endTime)).toBe(true);
          expect(cue.text.length).toBeLessThanOrEqual(MAX_CUE_TEXT);
        }
      }
    }),
  );
});

test('a hundred thousand nested tags', () =>
  within(5000, () => {
    const [, frame] = frames[0] as (typeof frames)[0];
    const { cues } = parseCaptions(frame(`${'<b>'.repeat(100_000)}x${'</b>'.repeat(100_000)}`), {});
    expect(cues.map((cue) => cue.text)).toEqual(['x', 'last']);
  }));

test('a hundred thousand hyphens where a time should be', () =>
  within(5000, () => {
    const { cues } = parseCaptions(`${'-'.repeat(100_000)}->00:00:01,000\na\n`, { format: 'srt' });
    expect(cues).toEqual([]);
  }));
