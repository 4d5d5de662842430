import { type PageText, printedPage } from '../../transcripts/article/page-text.ts';
import { bestWay } from '../../transcripts/article/ways.ts';

/** How many passages a page is cut into. */
export function passagesOf(text: PageText): number {
  return bestWay(printedPage(text))?.segments.length ?? 0;
}
