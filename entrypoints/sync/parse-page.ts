/** UTF-16 units given to the parser at once. */
const PART = 16_384;
/**
 * Elements open at once; written by people, a page has some dozens. Beyond 512 browsers set
 * them side by side, and take a time that grows with the square of how many there are.
 */
const MAX_NESTING = 400;
/** Longest stretch of work, milliseconds: the page of ours stays alive. */
const STEP_MS = 50;

/**
 * Parse a page as a browser does, part by part. Nothing of it is run or loaded.
 *
 * @throws RangeError: it is nested as no page is
 */
export async function parsePage(html: string): Promise<Document> {
  // It has no window: no script runs, no picture is asked for.
  const page = document.implementation.createHTMLDocument('');
  page.open();
  let begun = performance.now();
  for (let at = 0; at < html.length; at += PART) {
    page.write(html.slice(at, at + PART));
    if (openIn(page) > MAX_NESTING) throw new RangeError('the page is nested as none is');
    if (performance.now() - begun < STEP_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
  page.close();
  return page;
}

/** Elements that are open where the parser stands. */
function openIn(page: Document): number {
  let open = 0;
  for (let last: Element | null = page.documentElement; last; last = last.lastElementChild) open++;
  return open;
}
