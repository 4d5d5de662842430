import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { match } from '@formatjs/intl-localematcher';
import { expect, test } from 'vitest';
import { shortenedLocalematcher } from '../../../tools/wxt-localematcher.ts';

const library = createRequire(import.meta.url).resolve('@formatjs/intl-localematcher');
const source = readFileSync(library, 'utf8');

/** As it ships: its one import is of a cache. */
const shipped: typeof match = runInNewContext(
  shortenedLocalematcher(source)
    .replace(/^import .*;$/m, '')
    .replace(/^export .*;$/m, 'match'),
  { Intl, memoize },
);

function memoize<T>(of: (tag: string) => T): (tag: string) => T {
  const known = new Map<string, T>();
  return (tag) => {
    if (!known.has(tag)) known.set(tag, of(tag));
    return known.get(tag) as T;
  };
}

/** Languages that stand for others, with scripts and regions that tell them apart, and old names. */
const TAGS = [
  ...['zh', 'zh-TW', 'zh-HK', 'zh-MO', 'zh-SG', 'zh-Hans', 'zh-Hant', 'yue', 'cmn', 'wuu'],
  ...['pt', 'pt-BR', 'pt-PT', 'pt-AO', 'es', 'es-419', 'es-MX', 'es-ES', 'ca', 'gl'],
  ...['en', 'en-GB', 'en-US', 'en-AU', 'en-CA', 'en-u-ca-gregory', 'fr', 'fr-CA', 'br'],
  ...['no', 'nb', 'nn', 'da', 'sv', 'sr', 'sr-Latn', 'sr-Cyrl-BA', 'hr', 'bs', 'sh'],
  ...['he', 'iw', 'id', 'in', 'ms', 'yi', 'ji', 'fil', 'tl', 'ro', 'mo', 'ar', 'arz', 'ary'],
  ...['ru', 'be', 'uk', 'kk', 'uz', 'ko', 'ko-KP', 'ja', 'ja-Latn', 'und', 'de', 'gsw', 'lb'],
];

test('what ships of the library answers as the library does', () => {
  const answers = new Set<string>();
  for (const wanted of TAGS) {
    for (const [at, first] of TAGS.entries()) {
      const one = [first];
      const three = [first, TAGS[(at * 7 + 3) % TAGS.length] ?? '', TAGS[(at * 5 + 1) % 40] ?? ''];
      for (const there of [one, three]) {
        const answer = shipped([wanted, 'ko-KR'], there, 'und-x-none');
        expect(answer, `${wanted} among ${there}`).toBe(
          match([wanted, 'ko-KR'], there, 'und-x-none'),
        );
        answers.add(answer);
      }
    }
  }
  expect(answers.size).toBeGreaterThan(30);
});

test('a version of it without a part that is left out is refused', () => {
  const other = source.replaceAll('canonicalAliases', 'aliasesOfTags');
  expect(() => shortenedLocalematcher(other)).toThrow('nothing like');
});
