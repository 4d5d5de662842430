import { describe, expect, test } from 'vitest';
import { articleOf, printedText } from '../../../../transcripts/article/article.ts';
import { foundPastes } from './found-pastes.ts';
import { morePastes } from './more-pastes.ts';
import { pastes } from './pastes.ts';
import { unseenLabels } from './unseen-labels.ts';
import { unseenPastes } from './unseen-pastes.ts';

describe('what is said in a pasted text', () => {
  test.each([...pastes, ...morePastes, ...foundPastes, ...unseenLabels, ...unseenPastes])(
    '$name',
    ({ text, turns, language }) => {
      const article = articleOf(printedText(text));
      const said = article.segments
        .filter(({ role }) => role !== 'narration')
        .map(({ role, speaker, text: words }) => {
          const named = speaker === undefined ? '' : `[${speaker}] `;
          return `${role === 'question' ? '?' : '!'} ${named}${words.replaceAll('\n', ' / ')}`;
        });
      expect(said).toEqual(turns);
      expect(article.language).toBe(language);
    },
  );
});

test.each<[string, string, string | null]>([
  ['its first line', 'The mill at Oun\n\nA: Who built it?\n\nB: My family did.', 'The mill at Oun'],
  [
    'not what somebody says',
    'Ada: Who built it?\n\nTom: We did.\n\nAda: When?\n\nTom: Then.',
    null,
  ],
])('the title of a pasted text is %s', (_what, text, title) => {
  expect(articleOf(printedText(text)).title).toBe(title);
});
