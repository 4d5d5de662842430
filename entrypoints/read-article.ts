import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticlePage } from '../sites/article-page.ts';
import type { PageArticle } from '../transcripts/article/segment.ts';

/** What the injected script answers; plain data, since it crosses to the extension. */
export type ArticleAnswer = PageArticle | { failed: 'no-interview' | 'internal' };

/** Injected on the viewer's click; its result is that of `scripting.executeScript`. */
export default defineUnlistedScript((): ArticleAnswer => {
  try {
    const article = readArticlePage(document, { selection: getSelection() });
    return article.segments.length > 0 ? article : { failed: 'no-interview' };
  } catch (error) {
    console.error('reading the article:', error);
    return { failed: 'internal' };
  }
});
