import { describe, expect, test } from 'vitest';
import { type Chosen, choose } from '../../../entrypoints/captions.content/choosing.ts';
import { defaultSettings } from '../../../services/settings.ts';
import type { TrackChoice } from '../../../transcripts/status.ts';

const track = (
  id: string,
  language: string,
  from: TrackChoice['from'] = 'bundle',
): TrackChoice => ({
  id,
  language,
  label: language,
  kind: 'subtitles',
  from,
});
const tracks = [
  track('0', 'ko'),
  track('1', 'en'),
  track('2', 'ar'),
  track('platform:de', 'de', 'platform'),
];
const start: Chosen = {
  on: true,
  primary: '1',
  secondary: '0',
  settings: defaultSettings,
  remembered: {},
};

describe('choose', () => {
  test('a language becomes the one preferred from now on', () => {
    const after = choose(start, { do: 'primary', id: '2' }, tracks);
    expect(after.primary).toBe('2');
    expect(after.settings.languages).toEqual(['ar']);
    expect(choose(after, { do: 'primary', id: '1' }, tracks).settings.languages).toEqual([
      'en',
      'ar',
    ]);
  });

  test('choosing the second language as the first swaps them', () => {
    expect(choose(start, { do: 'primary', id: '0' }, tracks)).toMatchObject({
      primary: '0',
      secondary: '1',
    });
  });

  test('a track of the platform leaves the picture to it, and no preference behind', () => {
    const after = choose(start, { do: 'primary', id: 'platform:de' }, tracks);
    expect(after).toMatchObject({ on: false, primary: 'platform:de', settings: defaultSettings });
    expect(choose(after, { do: 'toggle' }, tracks)).toMatchObject({ on: true, primary: '0' });
  });

  test('an unknown track changes nothing', () => {
    expect(choose(start, { do: 'primary', id: '9' }, tracks)).toBe(start);
  });

  test('the next language goes round ours only', () => {
    const seen = ['1'];
    let now = start;
    for (let press = 0; press < 3; press++) {
      now = choose(now, { do: 'next-language' }, tracks);
      seen.push(now.primary);
    }
    expect(seen).toEqual(['1', '2', '0', '1']);
  });

  test('the next language while off turns on the one that was chosen', () => {
    const off = choose(start, { do: 'toggle' }, tracks);
    expect(off).toMatchObject({ on: false, settings: { enabled: false } });
    expect(choose(off, { do: 'next-language' }, tracks)).toMatchObject({ on: true, primary: '1' });
  });

  test('both languages on and off', () => {
    const both = choose(start, { do: 'both-languages' }, tracks);
    expect(both.settings).toMatchObject({ both: true, secondLanguage: 'ko' });
    expect(choose(both, { do: 'both-languages' }, tracks).settings.both).toBe(false);
  });

  test.each([
    [0.1 + 0.2, 0.3],
    [-12.34, -12.34],
    [1e9, 3600],
    [0, undefined],
    [Number.NaN, undefined],
  ])('an offset of %d is kept as %s', (offset, kept) => {
    expect(choose(start, { do: 'offset', offset }, tracks).remembered.offset).toBe(kept);
  });

  test('another transcript is remembered beside the rest, which does not push it out', () => {
    const top = choose(start, { do: 'placement', placement: 'top' }, tracks);
    const other = choose(top, { do: 'transcript', id: 'builtin: other' }, tracks);
    expect(other.remembered).toEqual({ placement: 'top', transcript: 'builtin: other' });
    const moved = choose(other, { do: 'offset', offset: 2 }, tracks);
    expect(choose(moved, { do: 'placement', placement: 'bottom' }, tracks).remembered).toEqual({
      offset: 2,
      transcript: 'builtin: other',
    });
  });

  test('an offer that is dismissed is no matter of captions', () => {
    expect(choose(start, { do: 'dismiss-offer' }, tracks)).toBe(start);
  });

  test('the usual place is not worth remembering', () => {
    const top = choose(start, { do: 'placement', placement: 'top' }, tracks);
    expect(top.remembered).toEqual({ placement: 'top' });
    expect(choose(top, { do: 'placement', placement: 'bottom' }, tracks).remembered).toEqual({});
  });
});
