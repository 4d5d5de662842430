import { describe, expect, test } from 'vitest';
import {
  type CaptionList,
  chooseTrack,
  readCaptionList,
} from '../../../sites/youtube-captions-list.ts';

const ID = 'AbCdEfGhI-1';

const track = (language: string, automatic = false) => ({ language, automatic });
const told = (changes: object = {}) => ({
  mediaId: ID,
  state: 1,
  client: '2.20261120.01.00',
  tracks: [track('en'), track('ko', true)],
  audio: [{ captions: [0, 1], first: 0 }],
  audioIndex: 0,
  sources: [1],
  ...changes,
});

describe('the list', () => {
  test.each([
    ['no answer', undefined],
    ['nothing', null],
    ['another recording', told({ mediaId: 'zzzzzzzzzzz' })],
    ['a text', 'tracks'],
  ])('is none: %s', (_what, answer) => {
    expect(readCaptionList(answer, ID)).toBeNull();
  });

  test('is read with what it leaves open', () => {
    expect(readCaptionList(told(), ID)).toEqual({
      tracks: [
        { index: 0, language: 'en', code: 'en', automatic: false },
        { index: 1, language: 'ko', code: 'ko', automatic: true },
      ],
      spoken: null,
      preferred: [0, 0, 1, 1],
      playing: true,
      client: '2.20261120.01.00',
    });
    expect(readCaptionList({ mediaId: ID }, ID)).toEqual({
      tracks: null,
      spoken: null,
      preferred: [],
      playing: false,
      client: null,
    });
  });

  test('leaves out what is no track, and keeps the others’ places', () => {
    const tracks = [null, track('<b>'), { language: 7 }, track('iw', true), track('zh-Hans')];
    expect(readCaptionList(told({ tracks }), ID)?.tracks).toEqual([
      { index: 3, language: 'he', code: 'iw', automatic: true },
      { index: 4, language: 'zh-Hans', code: 'zh-Hans', automatic: false },
    ]);
    const flood = Array.from({ length: 9999 }, () => track('ko'));
    expect(readCaptionList(told({ tracks: flood }), ID)?.tracks).toHaveLength(200);
    const sources = Array.from({ length: 9999 }, (_, index) => index);
    expect(readCaptionList(told({ audio: [], sources }), ID)?.preferred).toHaveLength(200);
    const audio = [...Array(200).fill({ id: 'ko.1' }), { id: 'en.4' }];
    expect(readCaptionList(told({ audio }), ID)?.spoken).toBe('ko');
  });

  test('hostile values', () => {
    const list = readCaptionList(
      told({ client: '"};alert(1)', audio: [7, null], sources: ['0', 1.5, {}] }),
      ID,
    );
    expect(list).toMatchObject({ client: null, preferred: [], spoken: null });
    const audio = [{ captions: 'x', first: 'y' }];
    expect(readCaptionList(told({ audio, sources: {} }), ID)?.preferred).toEqual([]);
  });
});

describe('the track to align with', () => {
  const chosen = (changes: object) => {
    const list = readCaptionList(told(changes), ID) as CaptionList;
    const one = chooseTrack(list);
    return one && `${one.automatic ? 'a' : ''}.${one.code}`;
  };
  const dubbed = (first: number) => ({
    audio: [
      { id: 'de.10', captions: [0], first: 0 },
      { id: 'en.4', captions: [0, 1, 2], first },
    ],
    audioIndex: 0,
  });

  test.each<[string, object, string | null]>([
    ['what the machine heard', {}, 'a.ko'],
    ['else what people wrote', { tracks: [track('en')] }, '.en'],
    [
      'the one shown by default',
      { tracks: [track('de'), track('en')], audio: [{ first: 1 }] },
      '.en',
    ],
    ['none of none', { tracks: [] }, null],
    ['none yet', { tracks: null }, null],
    [
      'of several heard the one that others are translated from',
      { tracks: [track('ko', true), track('en', true)], audio: [], sources: [1] },
      'a.en',
    ],
    [
      'of several sounds that of the recording itself',
      { tracks: [track('de', true), track('en', true), track('en')], ...dubbed(2) },
      'a.en',
    ],
    [
      'what people wrote in the language spoken, where the machine guessed another',
      { tracks: [track('ja', true), track('de'), track('en-GB')], ...dubbed(1) },
      '.en-GB',
    ],
    [
      'any that people wrote rather than a wrong guess',
      { tracks: [track('ja', true), track('de')], ...dubbed(0) },
      '.de',
    ],
    ['a wrong guess rather than nothing', { tracks: [track('ja', true)], ...dubbed(0) }, 'a.ja'],
  ])('%s', (_rule, changes, expected) => {
    expect(chosen(changes)).toBe(expected);
  });
});
