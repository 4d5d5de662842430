import { describe, expect, test } from 'vitest';
import { chooseSecond, chooseTracks, rankOf } from '../../../services/languages.ts';
import type { TrackChoice } from '../../../transcripts/status.ts';

/** `ko`, `en<ko` (translated from ko) */
function tracksOf(names: string): TrackChoice[] {
  return names
    .split(' ')
    .filter(Boolean)
    .map((name, index) => {
      const [language = '', translationOf] = name.split('<');
      return {
        id: String(index),
        language,
        label: language,
        kind: 'captions',
        from: 'bundle',
        ...(translationOf !== undefined && { translationOf }),
      };
    });
}
const nameOf = (tracks: TrackChoice[], id: string | null | undefined) =>
  tracks.find((track) => track.id === id)?.language ?? null;

describe('chooseTracks', () => {
  test.each([
    ['ko en<ko', 'en', 'en', true],
    ['ko en<ko', 'ko en', 'ko', true],
    ['zh-Hans<en zh-Hant<en en', 'zh-TW', 'zh-Hant', true],
    ['zh-Hans<en zh-Hant<en en', 'zh-HK en', 'zh-Hant', true],
    ['zh-Hans<en zh-Hant<en en', 'zh-CN', 'zh-Hans', true],
    ['zh-Hans<en zh-Hant<en en', 'zh', 'zh-Hans', true],
    ['en pt-BR<en', 'pt-PT en', 'pt-BR', true],
    ['pt-BR<en pt-PT<en en', 'pt-AO', 'pt-PT', true],
    ['es-ES<en es-419<en en', 'es-MX', 'es-419', true],
    ['en nb<en', 'no', 'nb', true],
    ['en he<en', 'iw', 'he', true],
    ['en sr-Latn<en', 'sr', 'sr-Latn', true],
    ['sr<en sr-Latn<en en', 'sr-Latn-RS', 'sr-Latn', true],
    ['en es<en', 'ca', 'es', true],
    ['en fr<en', 'fr-CA en', 'fr', true],
    ['en-US ko', 'en-GB ko', 'en-US', true],
    ['ko en<ko', 'en-u-ca-gregory', 'en', true],
    // Only Simplified Chinese: nearer than nothing, but not what was asked.
    ['zh-Hans<ko en<ko ko', 'zh-TW', 'en', false],
    ['ko en<ko es<ko', 'de', 'en', false],
    ['ko es<ko ja<ko', 'de', 'es', false],
    ['ko', 'de', 'ko', false],
    ['und en', 'en', 'en', true],
    ['ko en<ko', 'not-a-language-tag! en', 'en', true],
    ['ko en<ko', '', 'en', false],
    ['NONSENSE_1 ko', 'ko', 'ko', true],
  ])('of %s for a viewer of %s: %s', (names, wanted, language, matched) => {
    const tracks = tracksOf(names);
    const chosen = chooseTracks({ tracks, wanted: wanted.split(' ').filter(Boolean) });
    expect([nameOf(tracks, chosen?.primary), chosen?.matched]).toEqual([language, matched]);
  });

  test('of two tracks of one language, the first', () => {
    const tracks = tracksOf('en en');
    expect(chooseTracks({ tracks, wanted: ['en'] })?.primary).toBe('0');
  });

  test('no tracks: null', () => {
    expect(chooseTracks({ tracks: [], wanted: ['en'] })).toBeNull();
  });
});

describe('chooseSecond', () => {
  test.each([
    ['the language set for it', 'ko en<ko ja<ko', 'en', 'ja', 'ja'],
    ['a near one', 'ko en<ko zh-Hant<ko', 'en', 'zh-TW', 'zh-Hant'],
    ['the original where the set one is missing', 'es<ko en<ko ko', 'en', 'ja', 'ko'],
    ['the original', 'es<ko en<ko ko', 'en', null, 'ko'],
    ['another where the original is first', 'ko en<ko ja<ko', 'ko', null, 'en'],
    ['another where the original has no track', 'es<ko en<ko', 'en', null, 'es'],
    ['another where the set one is first already', 'ko en<ko', 'ko', 'ko', 'en'],
    ['another rather than the same again', 'en en ja<en', 'en', null, 'ja'],
    ['the same again where there is no other', 'en en', 'en', null, 'en'],
    ['none beside a single track', 'ko', 'ko', 'en', null],
  ])('%s', (_rule, names, first, secondLanguage, language) => {
    const tracks = tracksOf(names);
    const primary = tracks.find((track) => track.language === first)?.id ?? '';
    const second = chooseSecond({ tracks, primary, secondLanguage });
    expect(nameOf(tracks, second)).toBe(language);
  });

  test.each([
    ['what the track shown says', 'es<ja zh<ko ko ja', 'ja'],
    ['what another track says', 'es ja<ko zh ko', 'ko'],
  ])('the original is %s', (_rule, names, language) => {
    const tracks = tracksOf(names);
    const primary = tracks.find((track) => track.language === 'es')?.id ?? '';
    const second = chooseSecond({ tracks, primary, secondLanguage: null });
    expect(nameOf(tracks, second)).toBe(language);
  });
});

test.each<[string, string, number]>([
  ['the dearest', 'en ko', 0],
  ['one that is near', 'de pt-PT', 1],
  ['none', 'de', Number.POSITIVE_INFINITY],
  ['no language at all', '', Number.POSITIVE_INFINITY],
  ['nothing that is a tag', '?', Number.POSITIVE_INFINITY],
])('rankOf %s', (_what, languages, rank) => {
  expect(rankOf(languages.split(' '), ['ko-KR', 'pt-BR'])).toBe(rank);
});
