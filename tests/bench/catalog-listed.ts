import { hash } from 'node:crypto';
import type { Bundle } from '../../transcripts/bundle.ts';
import type { CatalogEntry } from '../../transcripts/catalog.ts';
import { VIDEO_SECONDS } from './bench-browser.ts';

/** The one bundle that is really there: a caption all along the recording. */
export function listedBundle(mediaId: string) {
  const cue = {
    id: 'n1',
    startTime: 0,
    endTime: VIDEO_SECONDS,
    text: 'We wait for the pilot boat.',
  };
  const bundle: Bundle = {
    schema: 'truecue-bundle/1',
    id: 'pilot-boat',
    revision: 1,
    title: { en: 'Written for a bench' },
    media: [{ site: 'youtube', mediaId, duration: VIDEO_SECONDS }],
    speakers: [],
    notices: [],
    tracks: [{ language: 'en', kind: 'subtitles', label: 'English', cues: [cue] }],
    sources: [],
    glossary: [],
    report: [],
    changes: [],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(bundle));
  const sha256 = hash('sha256', bytes, 'hex');
  const { id, revision, title } = bundle;
  const row: Omit<CatalogEntry, 'key'> = { bundle: sha256, id, revision, languages: ['en'], title };
  return { row, path: `files/${sha256}.json`, bytes };
}
