// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pageTrack } from '../../../sites/page-tracks.ts';

type Heard = [start: number, end: number, text: unknown];

/** A player whose one track has loaded, with these cues. */
function videoOf(cues: readonly Heard[], srclang = 'en'): HTMLVideoElement {
  const video = document.createElement('video');
  const element = document.createElement('track');
  Object.assign(element, { kind: 'captions', src: '/words.vtt', srclang });
  const track = {
    mode: 'disabled',
    cues: cues.map(([startTime, endTime, text]) => ({ startTime, endTime, text })),
  };
  Object.defineProperties(element, { track: { value: track }, readyState: { value: 2 } });
  video.append(element);
  return video;
}

async function spoken(...cues: Heard[]) {
  const found = await pageTrack(videoOf(cues), new AbortController().signal);
  return typeof found === 'string'
    ? found
    : found.cues.map(({ id, startTime, endTime, text }) => [id, startTime, endTime, text]);
}

test('what is said, without markup and sounds, by time', async () => {
  expect(
    await spoken(
      [3, 4.0004, '<v Mara>I do &amp; <i>nobody</i> else</v>'],
      [1, 2, 'who opens\r\nthe gates'],
      [5, 6, '<c.sound>[bell]</c>'],
      [7, 8, ' \n '],
    ),
  ).toEqual([
    ['c1', 1, 2, 'who opens\nthe gates'],
    ['c2', 3, 4, 'I do & nobody else'],
  ]);
});

test('cues that are none are left out', async () => {
  expect(
    await spoken([1, Number.POSITIVE_INFINITY, 'for ever'], [-1, 2, 'early'], [3, 4, 7]),
  ).toEqual([['c1', 0, 2, 'early']]);
  expect(await spoken([1, 2, '<i></i>'])).toBe('unreadable');
});

test('automatic captions that roll are each line once, with the words’ times', async () => {
  const signal = new AbortController().signal;
  const found = await pageTrack(
    videoOf(
      [
        [1, 3, 'when<00:00:01.500><c> the</c><00:00:02.000><c> fog</c>'],
        [3, 3.01, 'when the fog'],
        [3.01, 5, 'when the fog\ncame<00:00:03.500><c> in</c>'],
        [5, 5.01, 'came in'],
      ],
      'en-x-autogen',
    ),
    signal,
  );
  expect(found).toMatchObject({
    automatic: true,
    language: 'en',
    cues: [
      { startTime: 1, text: 'when the fog', words: [{}, { startTime: 1.5, text: 'the' }, {}] },
      { startTime: 3.01, text: 'came in', words: [{}, { startTime: 3.5, text: 'in' }] },
    ],
  });
});

test('no more text than any captions have is read', async () => {
  const long = 'a '.repeat(1_500_000);
  const found = await spoken([1, 2, long], [2, 3, long], [3, 4, 'after']);
  expect(found).toHaveLength(1);
});
