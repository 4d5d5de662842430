import { articleFromText } from '../../transcripts/article/article.ts';
import { articleOfPage, type PageText } from '../../transcripts/article/page-text.ts';
import type { Article, PageArticle, Segment } from '../../transcripts/article/segment.ts';
import { pageReader } from './page-reader.ts';
import { parsePage } from './parse-page.ts';

/** What a pasted text, or a text file, says. Words that are no interview are one voice's. */
export function articleOfText(text: string): Article {
  const article = articleFromText(text);
  return article.segments.length > 0 ? article : { ...article, segments: paragraphs(text) };
}

/**
 * What a page in a file, or a document turned into one, says. Nothing of it is run or loaded.
 *
 * @throws Error when the reader of pages does not load, or the page is nested as none is
 */
export async function articleOfHtml(html: string): Promise<Article> {
  const readPageText = await pageReader();
  const page = await parsePage(html);
  const article = articleOfPage(readPageText(page));
  if (article.segments.length > 0) return article;
  const blocks = [...page.querySelectorAll('p, li, blockquote, h1, h2, h3')];
  const text = blocks.map((block) => block.textContent?.trim() ?? '').join('\n\n');
  return { ...article, segments: paragraphs(text || (page.body.textContent ?? '')) };
}

/** What a page says that was read; of a selection without turns it is one voice's. */
export function articleOfRead(page: PageText): PageArticle {
  const article = articleOfPage(page);
  if (article.segments.length > 0 || !page.selected) return article;
  const text = page.whole.map(({ lines }) =>
    lines.map((line) => line.map((run) => run.text).join('')).join('\n'),
  );
  return { ...article, segments: paragraphs(text.join('\n\n')) };
}

/** The viewer says that it is spoken; nothing says by whom. */
function paragraphs(text: string): Segment[] {
  const blank = /\n\s*\n/.test(text) ? /\n\s*\n/ : /\n/;
  return text
    .split(blank)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ role: 'answer', text: part }));
}
