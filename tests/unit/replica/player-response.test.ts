import { expect, test } from 'vitest';
import { playerResponse } from '../../replica/player-response.ts';

const cues = [{ startTime: 0, endTime: 3, text: 'wrong words' }];
const recording = {
  file: 'interview.webm',
  title: 'An interview',
  duration: 60,
  captions: [{ language: 'ja', kind: 'asr' as const, cues }],
};
const listOf = (more: object) =>
  playerResponse('demoabcdef1', { ...recording, ...more }).captions
    ?.playerCaptionsTracklistRenderer;

test('captions are off at first, as the site recommends', () => {
  expect(listOf({})?.audioTracks[0]?.captionsInitialState).toMatch(/_OFF_RECOMMENDED$/);
});

test('a broadcast has none', () => {
  expect(listOf({ live: true })).toBeUndefined();
});

test('of several sound tracks the own is named, whatever language was heard', () => {
  const list = listOf({ spoken: 'en' });
  expect(list?.audioTracks[0]).toMatchObject({ audioTrackId: 'en.4', captionTrackIndices: [0] });
  expect(list?.captionTracks[0]?.languageCode).toBe('ja');
});
