import { articleOfPage } from '../transcripts/article/page-text.ts';
import type { PageArticle } from '../transcripts/article/segment.ts';
import { type ReadingOptions, readPageText } from './article-text.ts';

/**
 * Read the transcript of a page, or of a parsed file, as it stands: what is said by
 * whom, and which recordings it embeds. The page is not changed.
 */
export function readArticlePage(document: Document, options: ReadingOptions = {}): PageArticle {
  return articleOfPage(readPageText(document, options));
}
