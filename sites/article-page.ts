import { articleOfPage } from '../transcripts/article/page-text.ts';
import type { PageArticle } from '../transcripts/article/segment.ts';
import { readPageText } from './article-text.ts';

/**
 * Read the transcript of a page, or of a parsed file, as it stands: what is said by
 * whom, and which recordings it embeds. The page is not changed.
 */
export function readArticlePage(document: Document): PageArticle {
  return articleOfPage(readPageText(document));
}
