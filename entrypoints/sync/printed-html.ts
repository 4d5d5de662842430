import { type PrintedPage, printedPage } from '../../transcripts/article/page-text.ts';
import { pageReader } from './page-reader.ts';
import { parsePage } from './parse-page.ts';

/**
 * A page in a file, or a document turned into one. Nothing of it is run or loaded.
 *
 * @throws Error when the reader of pages does not load, or the page is nested as none is
 */
export async function printedHtml(html: string): Promise<PrintedPage> {
  const readPageText = await pageReader();
  return printedPage(readPageText(await parsePage(html)));
}
