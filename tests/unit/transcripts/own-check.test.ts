import { describe, expect, test } from 'vitest';
import { checkOwn } from '../../../transcripts/own-check.ts';
import { infoOf, rowOf } from '../../../transcripts/own-rows.ts';
import { OWN_ID, sentence, written } from './written-own.ts';

const checked = (more: object) => {
  const found = checkOwn({ ...written(), ...more });
  if (!found) throw new Error('refused');
  return { ...found, codes: found.problems.map(({ code }) => code) };
};

describe('a good one', () => {
  test('stands as it is, through JSON too', () => {
    const own = written();
    expect(checkOwn(own)).toEqual({ own, problems: [] });
    expect(checkOwn(JSON.parse(JSON.stringify(own)))).toEqual({ own, problems: [] });
  });

  test('of a file, with points and what a later version adds', () => {
    const own = written({
      source: {
        ...written().source,
        from: 'file',
        filename: 'keeper.srt',
        selected: true,
        way: 'bold',
      },
      sentences: [sentence('s1', 'Never.', 4, 5, { points: [{ offset: 2, time: 5.5 }] })],
    });
    const later = { ...own, mood: 'calm' };
    expect(checkOwn(later)).toEqual({ own: later, problems: [] });
  });
});

describe('is refused', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['another schema', { ...written(), schema: 'truecue-own/2' }],
    ['no id', { ...written(), id: undefined }],
    ['an id that is a path', { ...written(), id: '../../etc' }],
    ['no recording', { ...written(), media: { site: 'youtube' } }],
    ['a site that is none', { ...written(), media: { site: 'YouTube!', mediaId: 'a' } }],
    ['no sentences', { ...written(), sentences: undefined }],
    ['no segments', { ...written(), segments: 'x' }],
    ['too many sentences', { ...written(), sentences: Array(50_001).fill({}) }],
    ['too many segments', { ...written(), segments: Array(50_001).fill({}) }],
    ['over 5 MB', { ...written(), segments: [{ role: 'answer', text: 'x'.repeat(5_000_001) }] }],
  ])('%s', (_what, value) => {
    expect(checkOwn(value)).toBeNull();
  });
});

describe('the good part of a bad one stays', () => {
  test('sentences without text, segment or an object', () => {
    const good = sentence('s1', 'Never.', 4, null);
    const { own, codes } = checked({
      sentences: [
        null,
        { ...good, segment: 9 },
        { ...good, text: '  ' },
        { ...good, text: 1 },
        good,
      ],
    });
    expect(own.sentences).toEqual([good]);
    expect(codes).toEqual(['not-a-sentence', 'not-a-sentence', 'empty-sentence', 'not-a-sentence']);
  });

  test('a bad segment takes its sentences along, and the others keep theirs', () => {
    const { own } = checked({
      segments: [
        { speaker: 'A', role: 'answer' },
        { speaker: 'B', role: 'answer', text: 'Never.' },
      ],
      sentences: [sentence('s1', 'Gone.', 0, null), sentence('s2', 'Never.', 1, null)],
    });
    expect(own.segments.map(({ speaker }) => speaker)).toEqual(['B']);
    expect(own.sentences.map(({ id, segment }) => [id, segment])).toEqual([['s2', 0]]);
  });

  test.each<[string, object]>([
    ['the end before the start', { startTime: 5, endTime: 4 }],
    ['an end alone', { startTime: null, endTime: 4 }],
    ['a negative start', { startTime: -1, endTime: 4 }],
    ['texts', { startTime: '1', endTime: '2' }],
    ['no number', { startTime: Number.NaN, endTime: 2 }],
  ])('times that cannot be: %s', (_what, times) => {
    const { own, codes } = checked({
      sentences: [{ ...sentence('s1', 'Never.', 4, null), ...times }],
    });
    expect(own.sentences).toMatchObject([{ text: 'Never.', startTime: null, endTime: null }]);
    expect(codes).toEqual(['bad-time']);
  });

  test('ids that stand twice', () => {
    const twice = sentence('s1', 'Never.', 4, null);
    const taken = sentence('s2-1', 'Ever.', 4, null);
    const { own, codes } = checked({
      sentences: [twice, { ...twice, id: 's1' }, taken, { ...twice, id: 7 }],
    });
    const ids = own.sentences.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect([ids[0], ids[2]]).toEqual(['s1', 's2-1']);
    expect(codes).toEqual(['doubled-id', 'bad-id']);
  });

  test('long texts are cut', () => {
    const { own, codes } = checked({
      title: 'x'.repeat(400),
      sentences: [sentence('s1', 'x'.repeat(2500), 4, null)],
    });
    expect([own.title?.length, own.sentences[0]?.text.length]).toEqual([300, 2000]);
    expect(codes).toEqual(['sentence-too-long', 'too-long'].sort());
  });

  test.each<[string, unknown]>([
    ['outside of the text', [{ offset: 99, time: 5.5 }]],
    ['outside of the sentence', [{ offset: 1, time: 9 }]],
    [
      'out of order',
      [
        { offset: 2, time: 6 },
        { offset: 3, time: 5.5 },
      ],
    ],
    [
      'back in the text',
      [
        { offset: 3, time: 5.2 },
        { offset: 2, time: 5.5 },
      ],
    ],
    ['of nothing', [null]],
    ['without a time', [{ offset: 1 }]],
    ['within a letter', [{ offset: 1.5, time: 5.5 }]],
    ['more than letters', Array(8).fill({ offset: 1, time: 5.5 })],
    ['no list', {}],
    ['a word', 'x'],
  ])('points %s', (_what, points) => {
    const bad = { ...sentence('s1', 'Never.', 4, 5), points };
    const { own, codes } = checked({ sentences: [bad] });
    expect(own.sentences[0]?.points).toBeUndefined();
    expect(codes).toEqual(['bad-points']);
  });

  test('what names are not known, and links that lead elsewhere', () => {
    const { own } = checked({
      createdAt: 'yesterday',
      updatedAt: 3,
      duration: -1,
      language: '!!',
      source: {
        from: 'dream',
        url: 'javascript:alert(1)',
        publisher: 3,
        selected: 'yes',
        way: { by: 'bold' },
        sha256: 'x',
      },
      timing: { from: 'dream', captionLanguage: '!!', way: 'dream', wordTimes: 'yes' },
      segments: [{ speaker: 3, role: 'dream', text: 'Never.\u0000' }],
      sentences: [{ ...sentence('s1', 'Never.', 0, null), confidence: 2, by: 'dream' }],
    });
    expect('selected' in own.source || 'way' in own.source).toBe(false);
    expect(own).toMatchObject({
      createdAt: '1970-01-01T00:00:00.000Z',
      updatedAt: '1970-01-01T00:00:00.000Z',
      duration: null,
      language: 'und',
      source: { from: 'pasted', url: null, publisher: null, sha256: '' },
      timing: { from: 'hand', captionLanguage: null, way: null, wordTimes: false },
      segments: [{ speaker: null, role: 'narration', text: 'Never.\ufffd' }],
      sentences: [{ confidence: 0, by: 'machine' }],
    });
  });
});

test('a row and what is told count what may show', () => {
  expect(rowOf(written())).toEqual({
    id: OWN_ID,
    media: { site: 'youtube', mediaId: 'AAAAAAAAAAA' },
    title: 'The keeper of the light',
    language: 'en',
    publisher: 'The Example Daily',
    updatedAt: '2026-11-21T10:00:00.000Z',
    placed: 4,
    sentences: 5,
  });
  const words = 'The lamp went over to a timer years ago, and we still climb the stairs.';
  const [first] = written().sentences;
  const untitled = (text: string) =>
    rowOf(written({ title: null, sentences: first ? [{ ...first, segment: 1, text }] : [] })).title;
  expect(untitled('It did.')).toBe('It did.');
  expect(untitled(words)).toBe('The lamp went over to a timer years ago, and we still climb…');
  expect(untitled('')).toBe(null);
  const file = { ...written().source, filename: 'talk.srt' };
  expect(rowOf(written({ title: null, source: file })).title).toBe('talk.srt');
  expect(infoOf(written())).toEqual({
    id: OWN_ID,
    publisher: 'The Example Daily',
    url: 'https://example.org/keeper',
    from: 'article',
    timing: 'captions',
    placed: 4,
    sentences: 5,
    doubtful: 1,
  });
});
