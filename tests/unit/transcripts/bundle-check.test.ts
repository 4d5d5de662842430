import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../../transcripts/bundle-check.ts';
import { processorTime } from '../processor-time.ts';
import { bundle, cue, track } from './written-bundle.ts';

describe('the file as a whole', () => {
  test('a good bundle has no problems and keeps what nobody knows', () => {
    const { bundle: made, problems } = checkBundle(
      bundle({ mood: 'calm', tracks: [track([cue('q1', 1, 2, { colour: 'red' })], { of: 1 })] }),
    );
    expect(problems).toEqual([]);
    expect(made).toMatchObject({ id: 'weaver', revision: 2, mood: 'calm', speakers: [] });
    expect(made?.tracks[0]).toMatchObject({ of: 1, cues: [{ id: 'q1', colour: 'red' }] });
  });

  test.each([
    ['no object', [], 0, 'not-a-bundle'],
    ['null', null, 0, 'not-a-bundle'],
    ['no schema', { ...bundle(), schema: undefined }, 0, 'unknown-schema'],
    ['a newer schema', bundle({ schema: 'truecue-bundle/2' }), 0, 'unknown-schema'],
    ['a byte over 5 MB', bundle(), 5_000_001, 'file-too-large'],
    ['21 tracks', bundle({ tracks: Array(21).fill(track([])) }), 0, 'too-many-tracks'],
    ['50,001 cues', bundle({ tracks: [track(Array(50_001))] }), 0, 'too-many-cues'],
  ])('%s is refused', (_what, value, bytes, code) => {
    const { bundle: made, problems } = checkBundle(value, bytes);
    expect(made).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('a newer schema says to update the extension', () => {
    const [problem] = checkBundle(bundle({ schema: 'truecue-bundle/2' })).problems;
    expect(problem?.message).toMatch(/update the extension/i);
  });

  test('exactly the limits pass', () => {
    const tracks = Array.from({ length: 20 }, (_, n) => track(n ? [] : many(50_000)));
    expect(checkBundle(bundle({ tracks }), 5_000_000).bundle?.tracks).toHaveLength(20);
  });

  test.each([
    ['no tracks but a source', { tracks: [], sources: [{ url: 'https://example.org/a' }] }, []],
    ['neither', { tracks: [] }, ['nothing-to-show']],
    ['a track that is none', { tracks: [7, track([cue('q1')])] }, ['not-a-track']],
    [
      'tracks that are no list',
      { tracks: {}, sources: [{ url: 'https://a.example' }] },
      ['not-a-list'],
    ],
    ['no id', { id: undefined }, ['bad-id']],
    ['an id that is a path', { id: '../weaver' }, ['bad-id']],
    ['a broken revision', { revision: 1.5 }, ['bad-revision']],
    ['a date that is none', { updatedAt: 'soon' }, ['bad-date']],
    ['a date in words', { updatedAt: 'March 1, 2026' }, ['bad-date']],
    ['a date with more behind', { updatedAt: '2026-03-01 (UTC)' }, ['bad-date']],
    ['a thirteenth month', { updatedAt: '2026-13-01T08:00:00Z' }, ['bad-date']],
    ['a date as a number', { updatedAt: 2026 }, ['bad-date']],
    ['a term without forms', { glossary: [{ id: 'sluice' }] }, ['bad-term']],
    ['a term without an id', { glossary: [{ forms: { en: ['sluice'] } }] }, ['bad-term']],
    ['a term named by nothing', { glossary: [{ id: '', forms: {} }] }, ['bad-term']],
    ['a title that is no text', { title: { en: 7 } }, ['not-text']],
    ['a title that is plain text', { title: 'The weaver' }, ['not-localized']],
    ['a title under no language', { title: { constructor: 'x', en: 'y' } }, ['bad-language']],
    [
      'a track of no language',
      { tracks: [track([], { language: 'not a tag' })] },
      ['bad-language'],
    ],
    ['a track of no kind', { tracks: [track([], { kind: 'chapters' })] }, ['bad-kind']],
  ])('%s: kept, with its problem', (_what, more, codes) => {
    const { bundle: made, problems } = checkBundle(bundle(more));
    expect(made).not.toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual(codes);
  });

  test('prototype names do no harm', () => {
    const json = JSON.stringify(bundle()).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const { bundle: made } = checkBundle(
      JSON.parse(json.replace('"cues":[{', '"cues":[{"__proto__":{"polluted":1},')),
    );
    expect(Object.assign({}, made)).not.toHaveProperty('polluted');
    expect(Object.assign({}, made?.tracks[0]?.cues[0])).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('addresses', () => {
  const source = (url: unknown) => checkBundle(bundle({ sources: [{ url }] })).bundle?.sources;
  const route = (value: unknown) => checkBundle(bundle({ report: [value] })).bundle?.report;

  test.each([
    ['javascript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['data:text/html,x'],
    ['//example.org'],
    ['https://bank.example@evil.example/'],
    ['https://'],
    [7],
  ])('%j is no link', (url) => {
    expect(source(url)).toEqual([]);
    expect(route({ to: 'https', url })).toEqual([]);
  });

  test.each<[string, unknown, object, string[]]>([
    [
      'a recording of the bundle',
      [{ site: 'youtube', mediaId: 'abcdefghij1', more: 1 }],
      { media: [{ site: 'youtube', mediaId: 'abcdefghij1' }] },
      [],
    ],
    ['all of them', undefined, {}, []],
    [
      'another recording',
      [
        { site: 'youtube', mediaId: 'abcdefghij2' },
        { site: 'youtube', mediaId: 'abcdefghij1' },
      ],
      { media: [{ site: 'youtube', mediaId: 'abcdefghij1' }] },
      ['bad-media'],
    ],
    ['only others', [{ site: 'vimeo', mediaId: 'abcdefghij1' }], {}, ['bad-media']],
    ['no list', 'abcdefghij1', {}, ['not-a-list']],
    ['a list of names', ['abcdefghij1'], {}, ['not-an-object']],
  ])('a source for %s', (_what, media, kept, codes) => {
    const url = 'https://example.org/a';
    const { bundle: made, problems } = checkBundle(bundle({ sources: [{ url, media }] }));
    expect(made?.sources).toEqual([{ url, ...kept }]);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  test('http is good enough to read, not to report to', () => {
    expect(source('http://example.org/a')).toEqual([{ url: 'http://example.org/a' }]);
    expect(route({ to: 'https', url: 'http://example.org/a' })).toEqual([]);
    expect(route({ to: 'https', url: 'https://example.org/a' })).toHaveLength(1);
  });

  test.each([
    [{ to: 'github', repository: 'example/captions' }, 1],
    [{ to: 'github', repository: 'example/captions/../x' }, 0],
    [{ to: 'email', address: 'captions@example.org' }, 1],
    [{ to: 'email', address: 'a@example.org?bcc=b@example.org' }, 0],
    [{ to: 'pigeon' }, 0],
  ])('%j', (value, kept) => {
    expect(route(value)).toHaveLength(kept);
  });

  test('a bad address leaves the rest of the provenance', () => {
    const provenance = { publisher: 'Daily', url: 'ftp://x.example', method: 'guessed' };
    const { bundle: made, problems } = checkBundle(
      bundle({ tracks: [track([cue('a')], { provenance })] }),
    );
    expect(made?.tracks[0]?.provenance).toEqual({ publisher: 'Daily' });
    expect(problems.map(({ code }) => code)).toEqual(['bad-method', 'bad-url']);
  });
});

describe('media', () => {
  const media = (map: unknown) =>
    checkBundle(bundle({ media: [{ site: 'youtube', mediaId: 'x', map }] }));
  const part = (bundleStart: number, mediaStart: number, length: number) => ({
    bundleStart,
    mediaStart,
    length,
  });

  test('stretches are put in order of the recording', () => {
    const { bundle: made, problems } = media([part(0, 50, 10), part(90, 0, 50)]);
    expect(made?.media[0]?.map?.map(({ mediaStart }) => mediaStart)).toEqual([0, 50]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['of no length', [part(0, 0, 0), part(0, 5, 1)], 'media[0].map[0] bad-segment'],
    ['over another', [part(0, 0, 10), part(50, 9, 5)], 'media[0].map[1] segments-overlap'],
  ])('a stretch %s is left out', (_what, map, problem) => {
    const { bundle: made, problems } = media(map);
    expect(made?.media[0]?.map).toHaveLength(1);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([problem]);
  });

  test('a recording whose whole map is bad is left out: its times are unknown', () => {
    expect(media([]).bundle?.media).toEqual([]);
    expect(media('all').bundle?.media).toEqual([]);
  });

  test('a recording stands once', () => {
    const twice = [...bundle().media, ...bundle().media];
    const { bundle: made, problems } = checkBundle(bundle({ media: twice }));
    expect(made?.media).toHaveLength(1);
    expect(problems).toMatchObject([{ path: 'media[1]', code: 'doubled-media' }]);
  });
});

describe('hostile input', () => {
  test('problems are listed up to 200, then counted', () => {
    const { problems } = checkBundle(bundle({ tracks: [track(Array(1000).fill(null))] }));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems', severity: 'error' });
    expect(problems.at(-1)?.message).toContain('800');
  });

  test('50,000 overlapping cues of one id take less than two seconds', () => {
    const cues = Array.from({ length: 50_000 }, (_, n) => cue('q', (50_000 - n) / 1000, 1e6));
    const start = processorTime();
    const { bundle: made } = checkBundle(bundle({ tracks: [track(cues)] }));
    expect(new Set(made?.tracks[0]?.cues.map(({ id }) => id)).size).toBe(50_000);
    expect(processorTime() - start).toBeLessThan(2000);
  });

  test('JSON nested without end is left out where it stands', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    const { bundle: made, problems } = checkBundle(
      bundle({ deep, title: deep, tracks: [track([cue('a', 1, 2, { deep }), deep])] }),
    );
    expect(made?.tracks[0]?.cues).toEqual([cue('a')]);
    expect(made).not.toHaveProperty('deep');
    expect(problems.filter(({ code }) => code === 'too-deep')).toHaveLength(2);
  });
});

function many(count: number) {
  return Array.from({ length: count }, (_, n) => cue(`q${n}`, n, n + 1));
}
