import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../../transcripts/bundle-check.ts';
import { correct } from '../../../transcripts/corrections.ts';
import { cue, track, bundle as written } from './written-bundle.ts';
import { kept, report } from './written-report.ts';

const ID = report().id;
const words = [{ startTime: 1, text: 'Words' }];
const runs = [{ text: 'Words', italic: true }, { text: ' of q1' }];
const first = cue('q1', 1, 2, { words, runs, confidence: 0.4, speaker: 'weaver' });
const checked = checkBundle(
  written({
    speakers: [
      { id: 'weaver', name: { en: 'Weaver' } },
      { id: 'guest', name: { en: 'Guest' } },
    ],
    tracks: [
      track([first, cue('q2', 3, 4)]),
      track([cue('q1', 1, 2), cue('q2', 3, 4)], { language: 'ko' }),
      track([cue('z1', 1, 2)], { label: 'English, for learners' }),
    ],
  }),
).bundle;
if (!checked) throw new Error('the bundle is good');
const bundle = checked;
const shown = (...reports: ReturnType<typeof kept>[]) =>
  correct(bundle, reports).tracks[0]?.cues ?? [];

describe('a suggestion shows', () => {
  test('its words, marked as the viewer’s, and nothing that belonged to the old ones', () => {
    const before = structuredClone(bundle);
    const [q1, q2] = shown(kept());
    expect(q1).toEqual({
      id: 'q1',
      startTime: 1,
      endTime: 2,
      text: 'Better words of q1',
      speaker: 'weaver',
      confidence: 0.4,
      correction: ID,
    });
    expect(q2).toBe(bundle.tracks[0]?.cues[1]);
    expect(bundle).toEqual(before);
    expect(correct(bundle, [kept()]).tracks[1]).toBe(bundle.tracks[1]);
  });

  test('its times, in the order of time', () => {
    const cues = shown(kept({ suggestion: { startTime: 3.5, endTime: 5 } }));
    expect(cues.map(({ id }) => id)).toEqual(['q2', 'q1']);
    expect(cues[1]).toMatchObject({ startTime: 3.5, endTime: 5, text: 'Words of q1' });
    expect(cues[1]).not.toHaveProperty('confidence');
  });

  test('its speaker', () => {
    expect(shown(kept({ suggestion: { speaker: 'guest' } }))[0]?.speaker).toBe('guest');
  });

  test('a caption that was missing, in one track', () => {
    const suggestion = { text: 'Between', startTime: 2.2, endTime: 2.8, speaker: 'nobody' };
    const cues = shown(kept({ cueId: null, quoted: '', suggestion }));
    expect(cues.map(({ id }) => id)).toEqual(['q1', 'own-0f8fad5b', 'q2']);
    const whole = correct(bundle, [kept({ cueId: null, quoted: '', suggestion })]);
    expect(whole.tracks.slice(1)).toEqual(bundle.tracks.slice(1));
    expect(cues[1]).toEqual({
      id: 'own-0f8fad5b',
      startTime: 2.2,
      endTime: 2.8,
      text: 'Between',
      correction: ID,
    });
  });

  test('a caption that was missing, said by whom it is known to be', () => {
    const suggestion = { text: 'Between', startTime: 2.2, endTime: 2.8, speaker: 'guest' };
    const [, added] = shown(kept({ cueId: null, quoted: '', suggestion }));
    expect(added).toMatchObject({ text: 'Between', speaker: 'guest' });
  });

  test('the later of two of one cue', () => {
    const second = '11111111-d9cb-469f-a165-70867728950e';
    const cues = shown(kept(), kept({ id: second, suggestion: { text: 'The best words' } }));
    expect(cues[0]).toMatchObject({ text: 'The best words', correction: second });
  });

  test('when it is withdrawn, too, until it is undone', () => {
    expect(shown(kept({}, { state: { kind: 'withdrawn', at: 1 } }))[0]?.correction).toBe(ID);
  });
});

describe('nothing changes', () => {
  const outcome = { result: 'declined', revision: 3 } as const;
  test.each([
    ['once it is undone', kept({}, { applied: false })],
    ['once it is settled', kept({}, { state: { kind: 'settled', at: 1, outcome } })],
    ['in another bundle', kept({ bundle: { ...report().bundle, id: 'other' } })],
    ['in another language', kept({ language: 'fr' })],
    ['where the publisher has changed the words', kept({ quoted: 'Old words' })],
    ['by no suggestion', kept({ suggestion: {} })],
    ['by the same words', kept({ suggestion: { text: 'Words of q1' } })],
    ['by an end before the start', kept({ suggestion: { endTime: 0.5 } })],
    ['by a speaker nobody knows', kept({ suggestion: { speaker: 'nobody' } })],
    ['where a missing caption has no times', kept({ cueId: null, suggestion: { text: 'x' } })],
    ['where it has no end', kept({ cueId: null, suggestion: { text: 'x', startTime: 1 } })],
    ['where it has no start', kept({ cueId: null, suggestion: { text: 'x', endTime: 2 } })],
    ['where it has no words', kept({ cueId: null, suggestion: { startTime: 1, endTime: 2 } })],
    [
      'where it takes no time',
      kept({ cueId: null, suggestion: { text: 'x', startTime: 2, endTime: 2 } }),
    ],
  ])('%s', (_when, one) => {
    expect(correct(bundle, [one])).toBe(bundle);
  });
});

test('no file passes its words for the viewer’s', () => {
  const { bundle: read } = checkBundle(
    written({ tracks: [track([cue('q1', 1, 2, { correction: ID })])] }),
  );
  expect(read?.tracks[0]?.cues[0]).not.toHaveProperty('correction');
});
