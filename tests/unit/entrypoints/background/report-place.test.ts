import { describe, expect, test } from 'vitest';
import { placeIn, reportedIn } from '../../../../entrypoints/background/report-place.ts';
import type { Loaded } from '../../../../entrypoints/background/transcripts.ts';
import type { ReportOpening } from '../../../../services/report-messages.ts';
import type { Bundle, MapSegment, Track } from '../../../../transcripts/bundle.ts';
import type { Cue } from '../../../../transcripts/cue.ts';

const media = { site: 'youtube', mediaId: 'abcdefghijk' };
const cue = (id: string, startTime: number, text = id): Cue => ({
  id,
  startTime,
  endTime: startTime + 2,
  text,
});
const track = (language: string, cues: Cue[], more: Partial<Track> = {}): Track => ({
  language,
  kind: 'subtitles',
  label: language,
  cues,
  ...more,
});

function part(id: string, tracks: Track[], map?: MapSegment[], more: Partial<Bundle> = {}): Loaded {
  const bundle: Bundle = {
    schema: 'truecue-bundle/1',
    id,
    revision: 4,
    title: { en: id },
    media: [{ ...media, ...(map && { map }) }],
    speakers: [],
    notices: [],
    tracks,
    sources: [],
    glossary: [],
    report: [],
    changes: [],
    ...more,
  };
  const entry = { catalogName: 'The Gazette' } as Loaded['entry'];
  return { entry, id, bundle, sha256: id.repeat(64).slice(0, 64) };
}

const korean = track('ko', [cue('q1', 0, '하나'), cue('q2', 3, '둘'), cue('q3', 6, '셋')]);
const english = track(
  'en',
  [cue('q1', 0, 'One'), cue('q2.1', 3, 'Two'), cue('q2.2', 4, 'and more'), cue('q3', 6, 'Three')],
  { translationOf: 'ko' },
);
const opening = (more: Partial<ReportOpening> = {}): ReportOpening => ({
  media,
  language: 'en',
  cueId: 'q2.1',
  mediaTime: 3.5,
  offset: 0,
  transcript: null,
  platform: 'too',
  ...more,
});

describe('a place', () => {
  test('holds the file’s own words: the cue, its neighbours, what it translates', () => {
    expect(placeIn([part('a', [korean, english])], opening())).toMatchObject({
      bundle: { id: 'a', revision: 4, sha256: 'a'.repeat(64) },
      media,
      language: 'en',
      tracks: [{ language: 'ko', label: 'ko', cue: { text: '둘' } }],
      cue: { id: 'q2.1', text: 'Two' },
      before: { id: 'q1' },
      after: { id: 'q2.2' },
      original: { language: 'ko', text: '둘' },
      platform: 'too',
      mediaTime: 3.5,
      lead: 0,
      withheld: false,
      publisher: 'The Gazette',
    });
  });

  test('of what was spoken: both halves of its translation are one cue there, and there is no original', () => {
    const place = placeIn([part('a', [korean, english])], opening({ language: 'ko', cueId: 'q2' }));
    expect(place).toMatchObject({ original: null, tracks: [{ cue: { id: 'q2.1' } }] });
  });

  test('where nothing is shown has its neighbours', () => {
    const place = placeIn([part('a', [english])], opening({ cueId: null, mediaTime: 2.5 }));
    expect(place).toMatchObject({ cue: null, before: { id: 'q1' }, after: { id: 'q2.1' } });
    const last = placeIn([part('a', [english])], opening({ cueId: null, mediaTime: 99 }));
    expect(last).toMatchObject({ before: { id: 'q3' }, after: null });
    const late = part('a', [track('en', [cue('q1', 5)])]);
    const first = placeIn([late], opening({ cueId: null, mediaTime: 1 }));
    expect(first).toMatchObject({ before: null, after: { id: 'q1' } });
  });

  test('where another language alone has words shows those', () => {
    const short = track('en', [cue('q1', 0)], { translationOf: 'ko' });
    const at = (mediaTime: number) =>
      placeIn([part('a', [short, korean])], opening({ cueId: null, mediaTime }));
    expect(at(4)).toMatchObject({ cue: null, tracks: [{ cue: { text: '둘' } }], original: null });
    expect(at(2.5)).toMatchObject({ cue: null, tracks: [{ cue: null }] });
  });

  test('of words that are not there any more is what is heard then', () => {
    const at = (mediaTime: number) =>
      placeIn([part('a', [english])], opening({ cueId: 'gone', mediaTime }))?.cue?.id;
    expect([at(3.5), at(2.5)]).toEqual(['q2.1', undefined]);
  });

  test('of a translation that has ids of its own is told by its time', () => {
    const own = track('en', [cue('e1', 0.5, 'One'), cue('e2', 4, 'Two')], { translationOf: 'ko' });
    const place = placeIn([part('a', [korean, own])], opening({ cueId: 'e2', mediaTime: 4.5 }));
    expect(place).toMatchObject({ original: { text: '둘' }, tracks: [{ cue: { id: 'q2' } }] });
  });

  test('the viewer’s offset and the recording’s map are between media and bundle time', () => {
    const map = [{ bundleStart: 0, mediaStart: 100, length: 50 }];
    const place = placeIn([part('a', [english], map)], opening({ mediaTime: 105, offset: 1.5 }));
    expect(place?.lead).toBeCloseTo(101.5);
    expect(placeIn([part('a', [english], map)], opening({ mediaTime: 90 }))?.lead).toBe(90);
  });

  test('of a recording that plays several stretches it is the nearest that counts', () => {
    const map = [
      { bundleStart: 50, mediaStart: 0, length: 10 },
      { bundleStart: 0, mediaStart: 20, length: 10 },
    ];
    const lead = (mediaTime: number) =>
      placeIn([part('a', [english], map)], opening({ mediaTime }))?.lead;
    expect([lead(5), lead(12), lead(19), lead(23)]).toEqual([-50, -50, 19, 20]);
  });

  test('of several transcripts the one that plays then', () => {
    const first = part('a', [english], [{ bundleStart: 0, mediaStart: 0, length: 10 }]);
    const second = part('b', [english], [{ bundleStart: 0, mediaStart: 10, length: 10 }]);
    const at = (mediaTime: number) => placeIn([first, second], opening({ mediaTime }));
    expect(at(3.5)?.bundle).toMatchObject({ id: 'a' });
    expect(at(13.5)).toMatchObject({ bundle: { id: 'b' }, lead: 10, title: { en: 'b' } });
  });

  test('of several between two, the nearer; but that with the words that were shown', () => {
    const first = part('a', [english], [{ bundleStart: 0, mediaStart: 0, length: 10 }]);
    const named = track('en', [cue('q9', 20)]);
    const second = part('b', [named], [{ bundleStart: 0, mediaStart: 50, length: 50 }]);
    const at = (mediaTime: number, cueId: string | null) =>
      placeIn([first, second], opening({ mediaTime, cueId }))?.bundle.id;
    expect([at(12, null), at(49, null)]).toEqual(['a', 'b']);
    expect(at(9.5, 'q9')).toBe('b');
  });

  test('a part without the language has the one that was shown in its stead', () => {
    const place = placeIn([part('a', [korean, english])], opening({ language: 'zh-Hant' }));
    expect(place?.language).toBe('en');
  });

  test('says when a name is withheld, and who publishes', () => {
    const speakers = [{ id: 'p', name: { en: 'P' }, nameWithheld: true }];
    const tracks = [{ ...english, provenance: { publisher: 'The Example Daily' } }];
    const place = placeIn([part('a', tracks, undefined, { speakers })], opening());
    expect(place).toMatchObject({ withheld: true, publisher: 'The Example Daily' });
    expect(place?.speakers).toEqual([{ id: 'p', name: { en: 'P' } }]);
  });

  test('a list that calls its own by the same id does not get the report', () => {
    const [theirs, foreign] = ['b', 'a'].map((hash) => ({
      ...part('a', [english]),
      sha256: hash.repeat(64),
    })) as [Loaded, Loaded];
    const place = placeIn([theirs], opening());
    const where = (together: Loaded[]) => place && reportedIn(together, place.bundle);
    expect(where([foreign, theirs])).toBe(theirs.bundle);
    expect(where([{ ...theirs, entry: null }, foreign])).toBe(foreign.bundle); // corrected since
    expect(where([part('c', [english])])).toBeUndefined();
  });

  test('of the viewer’s own words is none', () => {
    expect(placeIn([{ ...part('a', [english]), entry: null }], opening())).toBeNull();
    expect(placeIn([], opening())).toBeNull();
    expect(placeIn([part('a', [])], opening())).toBeNull(); // it only names its sources
  });
});
