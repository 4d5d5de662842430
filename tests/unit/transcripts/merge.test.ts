import { describe, expect, test } from 'vitest';
import type { Bundle, MapSegment } from '../../../transcripts/bundle.ts';
import { coverOf, mergeBundles, pickTogether } from '../../../transcripts/merge.ts';
import { bundle, cue, media, part, track } from './several-bundles.ts';

const picked = (...bundles: Bundle[]) => {
  const { together, others } = pickTogether(
    bundles.map((one) => ({ bundle: one })),
    media,
  );
  return [together, others].map((list) => list.map((one) => one.bundle.id));
};

describe('what a bundle covers', () => {
  test.each<[string, Bundle, MapSegment[]]>([
    ['its map', bundle('a', [part(0, 10, 20)]), [part(0, 10, 20)]],
    ['without a map all of it', bundle('a', undefined), [part(0, 0, 100)]],
    [
      'without a length either, no end',
      bundle('a', undefined, { media: [media] }),
      [part(0, 0, Number.POSITIVE_INFINITY)],
    ],
    [
      'a bundle that does not know the recording: all',
      bundle('a', undefined, { media: [{ site: 'youtube', mediaId: 'ELSE', duration: 5 }] }),
      [part(0, 0, Number.POSITIVE_INFINITY)],
    ],
  ])('%s', (_what, given, cover) => {
    expect(coverOf(given, media)).toEqual(cover);
  });
});

describe('pickTogether', () => {
  const first = bundle('first', [part(0, 50, 30)]);
  test.each<[string, Bundle[], string[][]]>([
    ['one', [first], [['first'], []]],
    ['none', [], [[], []]],
    [
      'two stretches apart go together, in order of the recording',
      [first, bundle('before', [part(0, 10, 30)])],
      [['before', 'first'], []],
    ],
    [
      'stretches that meet, with rounded times',
      [first, bundle('next', [part(0, 79.6, 10)])],
      [['first', 'next'], []],
    ],
    [
      'stretches with a second in common do not',
      [first, bundle('next', [part(0, 79, 10)])],
      [['first'], ['next']],
    ],
    [
      'one of several stretches is enough',
      [first, bundle('next', [part(0, 0, 10), part(10, 60, 5), part(20, 90, 5)])],
      [['first'], ['next']],
    ],
    ['the whole recording twice', [bundle('a', undefined), bundle('b', undefined)], [['a'], ['b']]],
    [
      'a third is measured against all that were taken, not against what was left',
      [
        bundle('a', [part(0, 0, 10)]),
        bundle('b', [part(0, 5, 20)]),
        bundle('c', [part(0, 12, 10)]),
      ],
      [['a', 'c'], ['b']],
    ],
    [
      'one without words is passed over where there are words',
      [bundle('source', undefined, { tracks: [] }), first],
      [['first'], []],
    ],
    [
      'if none has words, the first',
      [bundle('a', undefined, { tracks: [] }), bundle('b', [part(0, 0, 1)], { tracks: [] })],
      [['a'], []],
    ],
  ])('%s', (_what, given, expected) => {
    expect(picked(...given)).toEqual(expected);
  });

  test('at most eight go together', () => {
    const many = Array.from({ length: 12 }, (_, n) => bundle(`b${n}`, [part(0, n * 10, 5)]));
    expect(picked(...many).map((list) => list.length)).toEqual([8, 4]);
  });
});

describe('mergeBundles', () => {
  test('one is returned as it is', () => {
    const one = bundle('a', [part(0, 10, 20)]);
    expect(mergeBundles([one], media)).toBe(one);
    expect(() => mergeBundles([], media)).toThrow(RangeError);
  });

  test('speakers: the same person once, another under the same id apart', () => {
    const host = { id: 'host', name: { en: 'Interviewer' }, role: 'interviewer' };
    const said = (speaker: string) => [
      track('en', [cue('q1', 0, 1, { speaker: 'host' }), cue('q2', 1, 2, { speaker })]),
    ];
    const a = bundle('a', [part(0, 0, 10)], {
      speakers: [host, { id: 'guest', name: { en: 'Mr. R' }, nameWithheld: true }],
      tracks: said('guest'),
    });
    const b = bundle('b', [part(0, 50, 10)], {
      speakers: [
        { role: 'interviewer', name: { en: 'Interviewer' }, id: 'host' },
        { id: 'guest', name: { en: 'Mr. B' }, nameWithheld: true },
      ],
      tracks: said('guest'),
    });
    const c = bundle('c', [part(0, 70, 10)], { tracks: said('guest') });
    const merged = mergeBundles([a, b, c], media);
    expect(merged.speakers.map(({ id, name }) => [id, name.en])).toEqual([
      ['host', 'Interviewer'],
      ['guest', 'Mr. R'],
      ['b:guest', 'Mr. B'],
    ]);
    // The third lists nobody: its guest is nobody of the others.
    expect(merged.tracks[0]?.cues.map(({ speaker }) => speaker)).toEqual([
      'host',
      'guest',
      'host',
      'b:guest',
      undefined,
      undefined,
    ]);
  });

  test('titles are joined in each language; what both say stands once', () => {
    const notice = { kind: 'editorial', text: { en: 'Names are withheld.' } };
    const source = { url: 'https://example.org/a', publisher: 'The Daily' };
    const a = bundle('a', [part(0, 0, 10)], {
      title: { en: 'The keeper', ko: '등대지기' },
      notices: [notice],
      sources: [source],
      report: [{ to: 'email', address: 'a@example.org' }],
    });
    const b = bundle('b', [part(0, 50, 10)], {
      revision: 7,
      title: { en: 'The engineer' },
      notices: [{ text: { en: 'Names are withheld.' }, kind: 'editorial' }],
      sources: [source, { url: 'https://example.org/b' }],
      report: [{ to: 'email', address: 'b@example.org' }],
    });
    expect(mergeBundles([a, b], media)).toMatchObject({
      id: 'a',
      revision: 1,
      title: { en: 'The keeper · The engineer', ko: '등대지기 · The engineer' },
      notices: [notice],
      sources: [source, { url: 'https://example.org/b' }],
      report: [{ address: 'a@example.org' }, { address: 'b@example.org' }],
    });
    expect(mergeBundles([a, { ...b, title: a.title }], media).title.en).toBe('The keeper');
  });
});
