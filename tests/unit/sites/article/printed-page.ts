import { readPageText } from '../../../../sites/article-text.ts';
import { articleOf } from '../../../../transcripts/article/article.ts';
import { printedPage } from '../../../../transcripts/article/page-text.ts';
/** A page of our own making, and what is said on it. */
export interface PrintedPage {
  name: string;
  language: string;
  title: string;
  /** What stands in the page's `<article>`, or the whole text of a paste. */
  body: string;
  /**
   * Its turns: `? ` opens a question, `! ` an answer, `[Name] ` their speaker;
   * paragraphs are separated by ` / `. None: nobody speaks there.
   */
  turns: string[];
}

/** The page with what stands around every article. */
export function wholePage({ language, title, body }: PrintedPage): string {
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title} | The Example Daily</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Example Daily"></head>
<body><header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>
<li><a href="/sport">What is on?</a></li></ul></nav></header>
<main><article><h1>${title}</h1>
${body}
</article></main>
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Why did the bridge close?</a></li>
<li><a href="/2">How the market was saved</a></li><li><a href="/3">Who pays for the harbour?</a></li></ul></aside>
<footer><p>© The Example Daily. All rights reserved.</p><p><a href="/imprint">Imprint</a></p></footer>
</body></html>`;
}

/** Paragraphs that say nothing in particular, as a page's introduction does. */
export function paragraphs(...texts: string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}

/** What a page is read as where the viewer says nothing, and what it says of itself. */
export function readArticlePage(document: Document) {
  const page = printedPage(readPageText(document));
  const { url, publisher, selected } = page;
  return { ...articleOf(page), url, publisher, selected };
}
