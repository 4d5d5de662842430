import type { OwnSentence, OwnTranscript } from '../../../../transcripts/own.ts';

/** What differs of a sentence from one without a time. */
export type Given = Partial<OwnSentence>;

/** A transcript of short sentences, three to a segment. */
export function transcript(sentences: Given[], change: Partial<OwnTranscript> = {}): OwnTranscript {
  const segments = Array.from({ length: Math.ceil(sentences.length / 3) }, (_, index) => ({
    speaker: index % 2 === 0 ? 'Ana Reyes' : 'Tom Hale',
    role: index % 2 === 0 ? ('question' as const) : ('answer' as const),
    text: '',
  }));
  return {
    schema: 'truecue-own/1',
    id: '00000000-0000-4000-8000-000000000000',
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
    media: { site: 'youtube', mediaId: 'abcdefghijk' },
    duration: 100,
    title: null,
    language: 'en',
    source: { from: 'pasted', url: null, publisher: null, sha256: '0'.repeat(64) },
    timing: { from: 'captions', captionLanguage: null, way: null, wordTimes: false },
    segments,
    sentences: sentences.map((given, index) => ({
      id: `s${index + 1}`,
      segment: Math.floor(index / 3),
      text: 'Twelve signs', // 1.5 seconds: half a second and twelve a second
      startTime: null,
      endTime: null,
      confidence: 0,
      by: 'machine',
      ...given,
    })),
    ...change,
  };
}

/** Placed by a machine that was sure. */
export const at = (startTime: number, endTime: number, more: Given = {}): Given => ({
  startTime,
  endTime,
  confidence: 0.9,
  ...more,
});

/** Placed by the viewer. */
export const hand = (startTime: number, endTime: number): Given =>
  at(startTime, endTime, { by: 'hand', confidence: 1 });

export const open: Given = {};
export const notSpoken: Given = { by: 'hand', confidence: 1 };

/** Starts and ends, "1–2.5"; "–" where there is none. */
export function timesOf(own: OwnTranscript): string[] {
  return own.sentences.map(({ startTime, endTime }) =>
    startTime === null ? '–' : `${Number(startTime.toFixed(3))}–${Number(endTime?.toFixed(3))}`,
  );
}
