import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Segment } from '../../../transcripts/article/segment.ts';
import { crossedPages } from './article/pages-crossed.ts';
import { harderPages } from './article/pages-harder.ts';
import { pagesByLabels } from './article/pages-labels.ts';
import { pagesByLook } from './article/pages-looks.ts';
import { pagesByMarks } from './article/pages-marks.ts';
import { pagesOfNone } from './article/pages-of-none.ts';
import { plainPages } from './article/pages-plain.ts';
import { pagesByRoles } from './article/pages-roles.ts';
import { pagesByTemplate } from './article/pages-templates.ts';
import { readArticlePage, wholePage } from './article/printed-page.ts';

function parsed(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

function turns(segments: readonly Segment[]): string[] {
  return segments
    .filter(({ role }) => role !== 'narration')
    .map(({ role, speaker, text }) => {
      const named = speaker === undefined ? '' : `[${speaker}] `;
      return `${role === 'question' ? '?' : '!'} ${named}${text.replaceAll('\n', ' / ')}`;
    });
}

describe('what is said on a page', () => {
  test.each([
    ...pagesByLook,
    ...plainPages,
    ...pagesByMarks,
    ...pagesByLabels,
    ...pagesByTemplate,
    ...pagesByRoles,
    ...crossedPages,
    ...harderPages,
  ])('$name', (page) => {
    const article = readArticlePage(parsed(wholePage(page)));
    expect(turns(article.segments)).toEqual(page.turns);
    expect(article.title).toBe(page.title);
    expect(article.language).toBe(page.language);
  });
});

describe('pages on which nobody is interviewed', () => {
  test.each(pagesOfNone)('$name', (page) => {
    expect(turns(readArticlePage(parsed(wholePage(page))).segments)).toEqual([]);
  });
});
