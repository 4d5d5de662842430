import type { OwnSentence, OwnTranscript } from '../../../transcripts/own.ts';

export const OWN_ID = '3f0c9a52-7a1b-4c8e-9d2f-0123456789ab';

/** The nth id of the same kind. */
export const ownId = (n: number) => `3f0c9a52-7a1b-4c8e-9d2f-${String(n).padStart(12, '0')}`;

export const sentence = (
  id: string,
  text: string,
  segment: number,
  startTime: number | null,
  more: Partial<OwnSentence> = {},
): OwnSentence => ({
  id,
  segment,
  text,
  startTime,
  endTime: startTime === null ? null : startTime + 2,
  confidence: startTime === null ? 0 : 0.9,
  by: 'machine',
  ...more,
});

/** A keeper of a lighthouse is asked two things; the headline is not spoken. */
export const written = (more: Partial<OwnTranscript> = {}): OwnTranscript => ({
  schema: 'truecue-own/1',
  id: OWN_ID,
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
  media: { site: 'youtube', mediaId: 'AAAAAAAAAAA' },
  duration: 60,
  title: 'The keeper of the light',
  language: 'en',
  source: {
    from: 'article',
    url: 'https://example.org/keeper',
    publisher: 'The Example Daily',
    sha256: 'a'.repeat(64),
  },
  timing: { from: 'captions', captionLanguage: 'en', way: 'listened', wordTimes: true },
  segments: [
    { speaker: null, role: 'narration', text: 'Forty winters on the rock', dropped: true },
    { speaker: 'Reporter', role: 'question', text: 'How long have you kept the light?' },
    { speaker: 'Keeper', role: 'answer', text: 'Forty winters. My father kept it before me.' },
    { speaker: 'Reporter', role: 'question', text: 'Was it ever dark?' },
    { speaker: 'Keeper', role: 'answer', text: 'Never.' },
  ],
  sentences: [
    sentence('s1', 'Forty winters on the rock', 0, null),
    sentence('s2', 'How long have you kept the light?', 1, 2),
    sentence('s3', 'Forty winters.', 2, 5),
    sentence('s4', 'My father kept it before me.', 2, 8, { confidence: 0.3 }),
    sentence('s5', 'Was it ever dark?', 3, 12),
    sentence('s6', 'Never.', 4, null),
  ],
  ...more,
});

/** The same without any time. */
export function untimed(more: Partial<OwnTranscript> = {}): OwnTranscript {
  const own = written(more);
  return {
    ...own,
    sentences: own.sentences.map(({ points: _, ...one }) => ({
      ...one,
      startTime: null,
      endTime: null,
      confidence: 0,
    })),
  };
}
