import type { Cue } from '../../../../transcripts/cue.ts';
import type { ReportPlace } from '../../../../transcripts/report.ts';

const cue = (id: string, startTime: number, text: string): Cue => ({
  id,
  startTime,
  endTime: startTime + 2,
  text,
});

/** A caption of an interview, with all that can be known of it. */
export const place: ReportPlace = {
  bundle: { id: 'lamp-keeper', revision: 2, sha256: 'ab'.repeat(32) },
  media: { site: 'youtube', mediaId: 'abcdefghij1' },
  title: { en: 'The lamp keeper' },
  language: 'en',
  tracks: [{ language: 'ar', label: 'العربية', cue: cue('q2', 5, 'نعم') }],
  cue: { ...cue('q2', 5, 'Yes.'), speaker: 'rosa' },
  before: cue('q1', 2, 'Did he?'),
  after: cue('q3', 8, 'Well.'),
  original: { language: 'sv', text: 'Ja.' },
  platform: null,
  mediaTime: 16,
  lead: 10,
  speakers: [
    { id: 'rosa', name: { en: 'Rosa' } },
    { id: 'host', name: { en: 'Interviewer' } },
  ],
  withheld: false,
  publisher: 'The Example Daily',
};
