import { describe, expect, test } from 'vitest';
import { parseCaptions } from '../../../../transcripts/formats/index.ts';

const CUE = '00:01.000 --> 00:02.000\na\n';

/** What a browser shows, and what a person would expect. */
describe('exactly as browsers, or as people mean it', () => {
  test.each([
    ['no header', CUE, [], ['a']],
    ['a header after a space', ` WEBVTT\n\n${CUE}`, [], ['a']],
    ['a header in small letters', `webvtt\n\n${CUE}`, [], ['a']],
    ['commas', `WEBVTT\n\n${CUE.replaceAll('.', ',')}`, [], ['a']],
    ['a comma in one cue', `WEBVTT\n\n${CUE}\n00:03,000 --> 00:04.000\nb\n`, ['a'], ['a', 'b']],
    ['short times', 'WEBVTT\n\n0:1.0 --> 0:2.0\na\n', [], ['a']],
    ['an angle', `WEBVTT\n\n${CUE}x < y\n`, ['a\nx'], ['a\nx < y']],
    [
      'a number on the line before the times',
      `WEBVTT\n\n1\n${CUE}2\n00:03.000 --> 00:04.000\nb\n`,
      ['a\n2', 'b'],
      ['a', 'b'],
    ],
    ['nothing wrong', `WEBVTT\n\n${CUE}`, ['a'], ['a']],
  ])('%s', (_what, source, exactly, usually) => {
    const texts = (exact: boolean) =>
      parseCaptions(source, { format: 'vtt', exact }).cues.map((cue) => cue.text);
    expect(texts(true)).toEqual(exactly);
    expect(texts(false)).toEqual(usually);
  });
});
