import { expect, test } from 'vitest';
import { articleOf, printedText } from '../../../../transcripts/article/article.ts';
import { printedPage } from '../../../../transcripts/article/page-text.ts';
import { markdownHtml } from '../../../../transcripts/markdown/markdown.ts';
import { processorTime } from '../../processor-time.ts';

/** As much as a file may hold, without one line break; nobody says "I" in it, nor asks. */
const line = 'The bell on the island rings when nobody is there to hear it. '.repeat(72_000);
const page = {
  facts: { title: null, language: 'en', byline: null, publisher: null },
  url: 'https://news.example/bell',
  selected: false,
  embeds: [],
  main: null,
  whole: [{ kind: 'paragraph' as const, lines: [[{ text: line }]] }],
};

/** Milliseconds, a few times what is needed: each word looked at three times takes more. */
test.each<[string, () => unknown, number]>([
  ['a text', () => articleOf(printedText(line)), 200],
  ['a page', () => articleOf(printedPage(page)), 280],
  ['Markdown', () => markdownHtml(line), 150],
])('%s of one line does not hold the page up', (_what, read, limit) => {
  const times = [1, 2, 3].map(() => {
    const before = processorTime();
    read();
    return processorTime() - before;
  });
  expect(Math.min(...times)).toBeLessThan(limit);
});
