import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../../../transcripts/bundle-check.ts';
import { type Finding, lintBundle } from '../../../../transcripts/lint/index.ts';
import { processorTime } from '../../processor-time.ts';
import { bundle, cue, track } from '../written-bundle.ts';

/** What is found in a bundle whose files are in order. */
function lint(more: object): Finding[] {
  const { bundle: made } = checkBundle(bundle(more));
  if (!made) throw new Error('the bundle is refused');
  return lintBundle(
    made,
    made.tracks.map(({ cues }) => cues.map(({ id }) => id)),
  );
}
const codes = (more: object) => lint(more).map(({ code }) => code);
const text = (id: string, from: number, to: number, words: string, more: object = {}) =>
  cue(id, from, to, { text: words, ...more });
const one = (...cues: unknown[]) => ({ tracks: [track(cues)] });

describe('times, at their limits', () => {
  test.each<[string, [number, number][], string[]]>([
    ['5/6 s', [[1, 1.834]], []],
    ['under 5/6 s', [[1, 1.83]], ['short-cue']],
    ['7 s', [[1, 8]], []],
    ['over 7 s', [[1, 8.01]], ['long-cue']],
    [
      'one after the other',
      [
        [1, 2],
        [2, 3],
      ],
      [],
    ],
    [
      'a millisecond apart',
      [
        [1, 2],
        [2.001, 3],
      ],
      ['short-gap'],
    ],
    [
      'two frames apart',
      [
        [1, 2],
        [2.084, 3],
      ],
      [],
    ],
    [
      'a millisecond over the other',
      [
        [1, 2],
        [1.999, 3],
      ],
      ['overlap'],
    ],
    [
      'inside of a long one',
      [
        [1, 6],
        [2, 3],
        [6, 7],
      ],
      ['overlap'],
    ],
    [
      'over one that was over another',
      [
        [1, 6],
        [2, 3],
        [4, 5],
      ],
      ['overlap', 'overlap'],
    ],
  ])('%s', (_what, times, expected) => {
    const cues = times.map(([from, to], i) => text(`q${i}`, from, to, 'Yes'));
    expect(codes(one(...cues))).toEqual(expected);
  });

  test('two speakers may talk at once', () => {
    const speakers = ['a', 'b'].map((id) => ({ id, name: { en: id } }));
    const cues = [
      text('q1', 1, 3, 'Yes', { speaker: 'a' }),
      text('q2', 2, 4, 'No', { speaker: 'b' }),
    ];
    expect(codes({ speakers, tracks: [track(cues)] })).toEqual([]);
  });

  test('cues out of order in the file are named with those above', () => {
    const { bundle: made } = checkBundle(bundle(one(cue('q1', 1, 2), cue('q2', 3, 4))));
    if (!made) throw new Error('the bundle is refused');
    const found = lintBundle(made, [['q2', 'q1']]);
    expect(found).toMatchObject([{ code: 'cue-order', place: { track: 0, cue: 'q1' } }]);
  });
});

describe('reading, at its limits', () => {
  const x = 'x'.repeat(42);
  test.each<[string, string, number, object, string[]]>([
    ['42 wide', x, 3, {}, []],
    ['43 wide', `${x}x`, 3, {}, ['line-length']],
    ['three lines', 'a\nb\nc', 2, {}, ['too-many-lines']],
    ['20 a second', x.slice(2), 2, {}, []],
    ['21 a second', x, 2, {}, ['reading-speed']],
    ['18 a second of Ukrainian captions', 'я'.repeat(36), 2, { language: 'uk' }, []],
    [
      '18 a second of Ukrainian subtitles',
      'я'.repeat(36),
      2,
      { language: 'uk', kind: 'subtitles' },
      ['brisk-track'],
    ],
    ['16 wide in Korean', '가'.repeat(16), 2, { language: 'ko' }, []],
    ['16.5 wide in Korean', `${'가'.repeat(16)}.`, 2, { language: 'ko' }, ['line-length']],
  ])('%s', (_what, words, seconds, more, expected) => {
    expect(codes({ tracks: [track([text('q1', 1, 1 + seconds, words)], more)] })).toEqual(expected);
  });
});

describe('ids that tracks share', () => {
  const ko = (...ids: string[]) =>
    track(
      ids.map((id, i) => text(id, i + 1, i + 2, '네')),
      { language: 'ko', translationOf: 'en' },
    );
  const en = (...ids: string[]) => track(ids.map((id, i) => text(id, i + 1, i + 2, 'Yes')));
  test.each([
    ['the same', ['q1', 'q2'], ['q1', 'q2'], []],
    ['a translation that splits', ['q1', 'q2'], ['q1.1', 'q1.2', 'q2'], []],
    ['an original that is split', ['q1.1', 'q1.2'], ['q1'], []],
    ['three missing in a row', ['q1', 'q2', 'q3', 'q4', 'q5'], ['q1', 'q5'], ['missing-in-track']],
    ['two gaps', ['q1', 'q2', 'q3'], ['q2'], ['missing-in-track', 'missing-in-track']],
    ['one of its own', ['q1'], ['q1', 'q9'], ['not-in-original']],
  ])('%s', (_what, original, translation, expected) => {
    const tracks = [en(...original), ko(...translation)];
    expect(codes({ tracks })).toEqual(expected);
  });

  test('what is missing is told at the cue before', () => {
    const [found] = lint({ tracks: [en('q1', 'q2', 'q3'), ko('q1', 'q3')] });
    expect(found).toMatchObject({ place: { track: 1, cue: 'q1' } });
    expect(found?.message).toContain('q2');
  });
});

describe('glossary', () => {
  const glossary = [
    {
      id: 'ri',
      forms: { ko: ['리 씨'], en: ['Mr. Ri', 'Ri'], 'zh-Hant': ['李先生'] },
      never: ['Mr. Lee', 'Limo', 'Ri Valley'],
    },
    { id: 'valley', forms: { en: ['the Ri Valley dam'] } },
  ];
  const say = (words: string, en: string, more: object = {}) => ({
    glossary,
    tracks: [
      track([text('q1', 1, 4, words)], { language: 'ko' }),
      track([text('q1', 1, 4, en)], { translationOf: 'ko', ...more }),
    ],
  });
  test.each<[string, object, string[]]>([
    ['the right form', say('리 씨 왔어요.', 'Mr. Ri came.'), []],
    ['another of the right forms', say('리 씨 왔어요.', 'RI came.'), []],
    ['none', say('리 씨 왔어요.', 'He came.'), ['term-differs']],
    ['not in the original', say('왔어요.', 'He came.'), []],
    ['a language without forms', say('리 씨 왔어요.', 'Il vint.', { language: 'fr' }), []],
    ['a wrong form', say('왔어요.', 'Limo came.'), ['never-form']],
    ['a wrong form instead', say('리 씨 왔어요.', 'Mr. Lee came.'), ['term-differs', 'never-form']],
    ['a part of a right form', say('왔어요.', 'At the Ri Valley dam.'), []],
    ['in the title', { ...say('왔어요.', 'He came.'), title: { en: 'Limo' } }, ['never-form']],
    [
      'in a notice',
      { ...say('왔어요.', 'He came.'), notices: [{ kind: 'editorial', text: { en: 'Limo.' } }] },
      ['never-form'],
    ],
  ])('%s', (_what, more, expected) => expect(codes(more)).toEqual(expected));

  test('a split translation has the form in one of its cues', () => {
    const split = [text('q1.1', 1, 2, 'Mr. Ri'), text('q1.2', 2, 3, 'came.')];
    const [original] = say('리 씨 왔어요.', '').tracks;
    const tracks = [original, track(split, { translationOf: 'ko' })];
    expect(codes({ glossary, tracks })).toEqual([]);
  });
});

test('a bundle that only points to its source is asked for nothing it cannot have', () => {
  const more = {
    tracks: [],
    speakers: [{ id: 'ri', name: { en: 'Mr. Ri' }, nameWithheld: true }],
    notices: [{ kind: 'editorial', text: { en: 'Withheld.' } }],
    sources: [{ url: 'https://example.org/a' }],
  };
  expect(codes(more)).toEqual([]);
});

test('10,000 cues and 200 terms end', () => {
  const cues = Array.from({ length: 10_000 }, (_, n) => text(`q${n}`, n, n + 1, `Word ${n}`));
  const glossary = Array.from({ length: 200 }, (_, n) => ({
    id: `t${n}`,
    forms: { en: [`term ${n}`], ko: [`말${n}`] },
    never: [`wrong ${n}`],
  }));
  const started = processorTime();
  const tracks = [track(cues), track(cues, { language: 'ko', translationOf: 'en' })];
  expect(codes({ glossary, tracks })).toEqual([]);
  expect(processorTime() - started).toBeLessThan(4000);
});
