import type { Showing, TrackChoice } from '../../../transcripts/status.ts';

export const media = { site: 'youtube', mediaId: 'AAAAAAAAAAA' };

function track(id: string, language: string, label: string): TrackChoice {
  return {
    id,
    language,
    label,
    kind: 'subtitles',
    from: 'bundle',
    provenance: {
      publisher: 'The Example Daily',
      url: 'https://example.org/a',
      licence: 'CC-BY-4.0',
      method: 'human',
      reviewedBy: ['J. Park', 'M. Ito'],
    },
  };
}

/** A transcript in three languages, and the platform's own captions. */
export const showing: Showing = {
  kind: 'showing',
  media,
  transcript: {
    id: 'harbour-pilot',
    revision: 3,
    updatedAt: '2026-11-20T10:00:00Z',
    title: { ko: '항만 도선사', en: 'The harbour pilot' },
    notices: [],
    sources: [],
    nameWithheld: false,
  },
  tracks: [
    { ...track('platform:en', 'en', 'English'), from: 'platform' },
    track('0', 'ko', '한국어'),
    track('1', 'en', 'English'),
    track('2', 'ar', 'العربية'),
  ],
  primary: '1',
  secondary: null,
  placement: 'bottom',
  offset: 0,
  ad: false,
  doubts: [],
  stale: false,
  others: [],
};
