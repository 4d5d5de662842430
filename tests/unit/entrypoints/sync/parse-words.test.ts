import { expect, test } from 'vitest';
import { articleOfRead } from '../../../../entrypoints/sync/parse-words.ts';
import type { PageText } from '../../../../transcripts/article/page-text.ts';

const talk: PageText = {
  facts: { title: 'At the weir', language: 'en', byline: null, publisher: null },
  url: 'https://news.example/weir',
  selected: true,
  embeds: [],
  main: null,
  whole: [
    {
      kind: 'paragraph',
      lines: [[{ text: 'The gates ' }, { text: 'open', bold: true }], [{ text: 'at six.' }]],
    },
    { kind: 'paragraph', lines: [[{ text: 'Nobody sees it.' }]] },
  ],
};

test('a selection without turns is one voice’s, a segment for each paragraph', () => {
  expect(articleOfRead(talk)).toMatchObject({
    title: 'At the weir',
    selected: true,
    segments: [
      { role: 'answer', text: 'The gates open\nat six.' },
      { role: 'answer', text: 'Nobody sees it.' },
    ],
  });
});

test('a whole page without turns is nobody’s', () => {
  expect(articleOfRead({ ...talk, selected: false }).segments).toEqual([]);
});
