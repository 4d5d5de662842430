import { describe, expect, test } from 'vitest';
import type { Bundle, Track } from '../../../transcripts/bundle.ts';
import { mergeBundles } from '../../../transcripts/merge.ts';
import { bundle, cue, media, part, track } from './several-bundles.ts';

const rows = (merged: Bundle, language: string) =>
  merged.tracks
    .find((one) => one.language === language)
    ?.cues.map(({ text, startTime, endTime }) => [text, startTime, endTime]);

describe('tracks of merged bundles', () => {
  test('each language in media time, sorted, and no map', () => {
    const a = bundle('a', [part(0, 10, 5), part(5, 60, 5)], {
      tracks: [
        track('en', [cue('q1', 1, 2), cue('q2', 6, 8)]),
        track('ko', [cue('q1', 1, 2, { text: '하나' })]),
      ],
    });
    const b = bundle('b', [part(100, 30, 20)], {
      tracks: [
        track('ko', [cue('q1', 101, 102, { text: '둘' })]),
        track('en', [cue('q1', 101, 102, { text: 'two' }), cue('q9', 130, 131)]),
      ],
    });
    const merged = mergeBundles([a, b], media);
    expect(merged.media).toEqual([{ ...media, duration: 100 }]);
    expect(merged.tracks.map(({ language }) => language)).toEqual(['en', 'ko']);
    expect(rows(merged, 'en')).toEqual([
      ['q1', 11, 12],
      ['two', 31, 32],
      ['q2', 61, 63],
    ]);
    expect(rows(merged, 'ko')).toEqual([
      ['하나', 11, 12],
      ['둘', 31, 32],
    ]);
    expect(a.tracks[0]?.cues[0]?.startTime).toBe(1); // what was given is untouched
  });

  test('where stretches meet, no two parts show at once', () => {
    const a = bundle('a', [part(0, 0, 10.3)], { tracks: [track('en', [cue('q1', 8, 10.3)])] });
    const b = bundle('b', [part(0, 10, 10)], { tracks: [track('en', [cue('q1', 0, 2)])] });
    expect(rows(mergeBundles([a, b], media), 'en')).toEqual([
      ['q1', 8, 10],
      ['q1', 10, 12],
    ]);
  });

  test('a missing language is filled with the nearest there is, and says so', () => {
    const a = bundle('a', [part(0, 0, 10)], {
      tracks: [track('ko', [cue('q1', 1, 2, { text: '하나' })]), track('pt-BR', [cue('um', 1, 2)])],
    });
    const b = bundle('b', [part(0, 50, 10)], {
      tracks: [
        track('ja', [cue('q1', 1, 2, { text: '二' })]),
        track('en', [cue('q1', 1, 2, { text: '(Sighs) two' })]),
        track('pt', [cue('q1', 1, 2, { text: 'dois' })]),
      ],
    });
    const merged = mergeBundles([a, b], media);
    expect(rows(merged, 'ko')).toEqual([
      ['하나', 1, 2],
      ['(Sighs) two', 51, 52],
    ]);
    const filled = merged.tracks.find(({ language }) => language === 'ko')?.cues[1];
    expect(filled?.runs).toEqual([
      { lang: 'en', text: '(Sighs)', kind: 'gesture' },
      { lang: 'en', text: ' two' },
    ]);
    const english = merged.tracks.find(({ language }) => language === 'en')?.cues[1];
    expect(english).toEqual({ id: 'q1', startTime: 51, endTime: 52, text: '(Sighs) two' });
    expect(rows(merged, 'pt-BR')?.[1]).toEqual(['dois', 51, 52]);
    expect(rows(merged, 'ja')?.[0]).toEqual(['하나', 1, 2]); // no English there: its first
    expect(merged.tracks.map(({ language }) => language)).toEqual([
      'ko',
      'pt-BR',
      'ja',
      'en',
      'pt',
    ]);
  });

  test('one language in two kinds is one choice; two of a kind are two', () => {
    const a = bundle('a', [part(0, 0, 10)], {
      tracks: [track('en', [], { kind: 'captions', label: 'English with sounds' })],
    });
    const b = bundle('b', [part(0, 50, 10)], {
      tracks: [track('en', []), track('en', [], { label: 'Plain English' })],
    });
    expect(mergeBundles([a, b], media).tracks.map(({ label }) => label)).toEqual([
      'English with sounds',
      'Plain English',
    ]);
  });

  test('of two kinds of a language, the kind goes with its like', () => {
    const kinds = (name: string, ...order: Track['kind'][]) =>
      order.map((kind) => track('en', [cue(`${name} ${kind}`, 0, 1)], { kind, label: kind }));
    const a = bundle('a', [part(0, 0, 10)], { tracks: kinds('a', 'subtitles', 'captions') });
    const b = bundle('b', [part(0, 50, 10)], { tracks: kinds('b', 'captions', 'subtitles') });
    const { tracks } = mergeBundles([a, b], media);
    expect(tracks.map(({ cues }) => cues.map(({ text }) => text))).toEqual([
      ['a subtitles', 'b subtitles'],
      ['a captions', 'b captions'],
    ]);
  });

  test('everybody is credited, and the method is the least certain', () => {
    const made = (publisher: string, method: 'human' | 'aligned', reviewer: string) => [
      track('en', [], {
        provenance: { publisher, method, licence: 'CC-BY-4.0', reviewedBy: [reviewer] },
      }),
    ];
    const a = bundle('a', [part(0, 0, 10)], { tracks: made('The Daily', 'human', 'J. Park') });
    const b = bundle('b', [part(0, 50, 10)], { tracks: made('The Herald', 'aligned', 'M. Ito') });
    expect(mergeBundles([a, b], media).tracks[0]?.provenance).toEqual({
      publisher: 'The Daily · The Herald',
      method: 'aligned',
      licence: 'CC-BY-4.0',
      reviewedBy: ['J. Park', 'M. Ito'],
    });
  });

  test.each([
    ['human', 'human', 'human'],
    ['human', 'machine-checked', 'machine-checked'],
    ['machine-checked', 'aligned', 'aligned'],
    [undefined, 'human', 'human'],
  ] as const)('words by %s and by %s are by %s', (first, second, method) => {
    const parts = [first, second].map((by, index) =>
      bundle(`b${index}`, [part(0, index * 50, 10)], {
        tracks: [track('en', [], { provenance: by ? { method: by } : {} })],
      }),
    );
    expect(mergeBundles(parts, media).tracks[0]?.provenance).toEqual({ method });
  });

  test('the words of one part alone are credited as they were', () => {
    const provenance = {
      ...{ publisher: 'The Daily', retrievedAt: '2026-11-18', method: 'human' as const },
      ...{ url: 'https://example.org/a', reviewedBy: ['J. Park', 'J. Park'] },
    };
    const a = bundle('a', [part(0, 0, 10)], { tracks: [track('en', [], { provenance })] });
    const b = bundle('b', [part(0, 50, 10)], { tracks: [track('en', [])] });
    expect(mergeBundles([a, b], media).tracks[0]?.provenance).toEqual(provenance);
    const c = bundle('c', [part(0, 90, 5)], {
      tracks: [track('en', [], { provenance: { url: 'https://example.org/c' } })],
    });
    expect(mergeBundles([b, a, c], media).tracks[0]?.provenance).toEqual({
      ...{ publisher: 'The Daily', method: 'human', url: 'https://example.org/a' },
      reviewedBy: ['J. Park'],
    });
  });

  test('what comes out is bounded', () => {
    const many = (prefix: string) =>
      Array.from({ length: 15 }, (_, n) => track(`${prefix}${String.fromCharCode(97 + n)}`, []));
    const long = Array.from({ length: 30_000 }, (_, n) => cue(`q${n}`, n / 1000, n / 1000 + 1));
    const a = bundle('a', [part(0, 0, 40)], { tracks: [track('en', long), ...many('x')] });
    const b = bundle('b', [part(0, 50, 40)], { tracks: [track('en', long), ...many('y')] });
    const merged = mergeBundles([a, b], media);
    expect(merged.tracks).toHaveLength(20);
    expect(merged.tracks[0]?.cues).toHaveLength(50_000);
  });
});
