import type { Bundle, MapSegment, Track } from '../../../transcripts/bundle.ts';
import type { Cue } from '../../../transcripts/cue.ts';

/** A recording in which stretches of several bundles play. */
export const media = { site: 'youtube', mediaId: 'BOTH' };

export const part = (bundleStart: number, mediaStart: number, length: number): MapSegment => ({
  bundleStart,
  mediaStart,
  length,
});
export const cue = (
  id: string,
  startTime: number,
  endTime: number,
  more: Partial<Cue> = {},
): Cue => ({
  id,
  startTime,
  endTime,
  text: id,
  ...more,
});
export const track = (language: string, cues: Cue[], more: Partial<Track> = {}): Track => ({
  language,
  kind: 'subtitles',
  label: language,
  cues,
  ...more,
});
export function bundle(
  id: string,
  map: MapSegment[] | undefined,
  more: Partial<Bundle> = {},
): Bundle {
  return {
    schema: 'truecue-bundle/1',
    id,
    revision: 1,
    title: { en: id },
    media: [{ ...media, duration: 100, ...(map && { map }) }],
    speakers: [],
    notices: [],
    tracks: [track('en', [cue('q1', 0, 2)])],
    sources: [],
    glossary: [],
    report: [],
    changes: [],
    ...more,
  };
}
