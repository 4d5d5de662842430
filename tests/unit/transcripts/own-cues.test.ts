import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../../transcripts/bundle-check.ts';
import type { OwnSegment, OwnSentence, OwnTranscript } from '../../../transcripts/own.ts';
import { bundleOfOwn } from '../../../transcripts/own-cues.ts';

const segment = (speaker: string | null, more: Partial<OwnSegment> = {}): OwnSegment => ({
  speaker,
  role: 'answer',
  text: '',
  ...more,
});
const sentence = (id: string, at: number | null, more: Partial<OwnSentence> = {}): OwnSentence => ({
  id,
  segment: 0,
  text: `This is ${id}.`,
  startTime: at,
  endTime: at === null ? null : at + 2,
  confidence: 0.8,
  by: 'machine',
  ...more,
});
const own = (more: Partial<OwnTranscript> = {}): OwnTranscript => ({
  schema: 'truecue-own/1',
  id: '0b7c8f52-6a60-4d57-9f0e-6f4f0d9be001',
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-02T10:00:00Z',
  media: { site: 'youtube', mediaId: 'TcDemoIsle1' },
  duration: 278,
  title: 'The fog bell',
  language: 'en',
  source: {
    from: 'article',
    url: 'https://example.org/fog-bell',
    publisher: 'The Example Daily',
    sha256: '0'.repeat(64),
  },
  timing: { from: 'captions', captionLanguage: 'en', way: 'listened', wordTimes: true },
  segments: [segment('Yun', {})],
  sentences: [sentence('s1', 1)],
  ...more,
});

describe('the captions of a transcript', () => {
  const cuesOf = (transcript: OwnTranscript) => bundleOfOwn([transcript]).tracks[0]?.cues;

  test('what has no time, or was left out, is not shown', () => {
    const cues = cuesOf(
      own({
        segments: [segment(null), segment(null, { dropped: true })],
        sentences: [sentence('s1', 1), sentence('s2', null), sentence('s3', 9, { segment: 1 })],
      }),
    );
    expect(cues).toEqual([
      { id: 's1', startTime: 1, endTime: 3, text: 'This is s1.', confidence: 0.8 },
    ]);
  });

  test('what comes from a file is not cut, and what is set by hand is not joined', () => {
    const text = `${'A caption that goes on '.repeat(6)}and on.`;
    const cues = cuesOf(
      own({
        sentences: [
          sentence('s1', 1, { by: 'file', text, endTime: 30 }),
          sentence('s2', 40, { text: 'Yes.', endTime: 40.2 }),
          sentence('s3', 40.3, { text: 'We left.', by: 'hand' }),
        ],
      }),
    );
    expect(cues?.map((cue) => [cue.id, cue.text])).toEqual([
      ['s1', text],
      ['s2', 'Yes.'],
      ['s3', 'We left.'],
    ]);
  });
});

describe('bundleOfOwn', () => {
  test('passes the check without a problem, and as it is', () => {
    const bundle = bundleOfOwn([own()]);
    const { bundle: checked, problems } = checkBundle(JSON.parse(JSON.stringify(bundle)));
    // The check knows cues of files, which have no confidence: it keeps the field and says so.
    expect(problems.filter(({ code }) => code !== 'unknown-field')).toEqual([]);
    expect(checked).toEqual(bundle);
    expect(bundle).toMatchObject({
      id: 'own-0b7c8f52-6a60-4d57-9f0e-6f4f0d9be001',
      title: { en: 'The fog bell' },
      media: [{ site: 'youtube', mediaId: 'TcDemoIsle1', duration: 278 }],
      speakers: [{ id: 'interviewee', name: { en: 'Yun' }, role: 'interviewee' }],
      tracks: [
        {
          language: 'en',
          kind: 'captions',
          label: 'English',
          provenance: {
            publisher: 'The Example Daily',
            url: 'https://example.org/fog-bell',
            method: 'aligned',
          },
          cues: [{ id: 's1', speaker: 'interviewee' }],
        },
      ],
      sources: [
        { url: 'https://example.org/fog-bell', publisher: 'The Example Daily', language: 'en' },
      ],
    });
  });

  test('a later change is a later revision', () => {
    const [before, after] = ['2026-11-02T10:00:00Z', '2026-11-02T10:00:01Z'].map(
      (updatedAt) => bundleOfOwn([own({ updatedAt })]).revision,
    );
    expect(after).toBeGreaterThan(before ?? 0);
  });

  test('one without title, article, names or times passes, too', () => {
    const source = { from: 'pasted', url: null, publisher: null, sha256: '' } as const;
    const bundle = bundleOfOwn([
      own({ title: null, source, duration: null, segments: [segment(null)], sentences: [] }),
    ]);
    expect(bundle).toMatchObject({ title: {}, sources: [], speakers: [] });
    expect(checkBundle(JSON.parse(JSON.stringify(bundle))).problems).toEqual([]);
  });

  test('a translation is subtitles; times from a file or by hand are made by people', () => {
    const timing = own().timing;
    const [translated, filed, carried] = bundleOfOwn([
      own({ language: 'ko' }),
      own({ timing: { ...timing, from: 'file' } }),
      own({ timing: { ...timing, from: 'carried' } }),
    ]).tracks;
    expect(translated).toMatchObject({ kind: 'subtitles', provenance: { method: 'aligned' } });
    expect(filed).toMatchObject({ kind: 'captions', provenance: { method: 'human' } });
    expect(carried).toMatchObject({ kind: 'subtitles', provenance: { method: 'aligned' } });
  });

  test('two languages name the same two people', () => {
    const both = (a: string, b: string, language: string, id: string) =>
      own({
        id,
        language,
        segments: [segment(a, { role: 'question' }), segment(b)],
        sentences: [sentence('s1', 1), sentence('s2', 4, { segment: 1 })],
      });
    const bundle = bundleOfOwn([
      both('기자', '윤달해', 'ko', 'b'),
      both('Q', 'Yun Dal-hae', 'en', 'a'),
    ]);
    expect(bundle.speakers).toEqual([
      { id: 'interviewer', name: { ko: '기자', en: 'Q' }, role: 'interviewer' },
      { id: 'interviewee', name: { ko: '윤달해', en: 'Yun Dal-hae' }, role: 'interviewee' },
    ]);
    expect(bundle.tracks.map((track) => track.label)).toEqual(['한국어', 'English']);
  });

  test('several who answer keep their names, in ids that can be written', () => {
    const names = ['Yun Dal-hae', 'Søren', '윤달해', '여진', 'Yun, Dal Hae'];
    const bundle = bundleOfOwn([
      own({
        segments: names.map((name) => segment(name)),
        sentences: names.map((_, index) => sentence(`s${index}`, index * 3, { segment: index })),
      }),
    ]);
    expect(bundle.speakers.map(({ id }) => id)).toEqual([
      'yun-dal-hae',
      's-ren',
      'speaker',
      'speaker-2',
      'yun-dal-hae-2',
    ]);
    expect(bundle.tracks[0]?.cues.map((cue) => cue.speaker)).toEqual(
      bundle.speakers.map(({ id }) => id),
    );
  });

  test('two of one language have labels that differ', () => {
    const source = { ...own().source, publisher: 'Another Paper' };
    const labels = bundleOfOwn([own(), own({ id: 'b', source })]).tracks.map(({ label }) => label);
    expect(labels).toEqual(['English · The Example Daily', 'English · Another Paper']);
  });

  test('none is a mistake', () => expect(() => bundleOfOwn([])).toThrow(RangeError));
});
