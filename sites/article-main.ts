import Readability from '@mozilla/readability/Readability.js';
import type { PageFacts } from '../transcripts/article/block.ts';
import { isHidden } from './article-place.ts';

/** A page of more elements is read as it stands, without looking for its main text. */
const MAX_ELEMENTS = 60_000;
/** Deeper pages are made to be slow; parsers of browsers stop at 512. */
const MAX_DEPTH = 600;

const MARK = 'data-truecue-at';

/**
 * The library, without what it does for those who read its copy: images, addresses,
 * classes, styles. What is replaced here need not ship (tools/wxt-readability.ts).
 */
class MainTextReader extends Readability<Node> {
  declare REGEXPS: { byline: RegExp };

  constructor(
    copy: Document,
    private readonly facts: PageFacts,
  ) {
    super(copy, { disableJSONLD: true, serializer: (node) => node });
  }

  _getArticleMetadata(): Pick<PageFacts, 'title' | 'byline'> {
    return { title: this.facts.title ?? '', byline: this.facts.byline ?? null };
  }

  _isProbablyVisible(element: Element): boolean {
    return !isHidden(element) && element.getAttribute('aria-hidden') !== 'true';
  }

  /** The library's own measures the text of each element first, over and over. */
  _isValidByline(element: Element, names: string): boolean {
    const named =
      element.getAttribute('rel') === 'author' ||
      element.getAttribute('itemprop')?.includes('author') ||
      this.REGEXPS.byline.test(names);
    if (!named) return false;
    const length = element.textContent?.trim().length ?? 0;
    return length > 0 && length < 100;
  }

  _unwrapNoscriptImages(): void {}
  _fixLazyImages(): void {}
  _cleanStyles(): void {}
  _postProcessContent(): void {}
}

/**
 * The elements of the page's main text; null: none was found. The library only chooses:
 * what it keeps is read in the page itself, since its own copy has neither styles nor the
 * boxes it takes for superfluous.
 */
export function mainElements(document: Document, facts: PageFacts): Set<Node> | null {
  const elements = [...document.querySelectorAll('*')];
  if (!document.body || isTooMuch(elements)) return null;
  try {
    const copy = document.cloneNode(true) as Document;
    // Not by getElementsByTagName(): the command's DOM finds nothing by `*` there.
    copy.querySelectorAll('*').forEach((element, at) => {
      element.setAttribute(MARK, `${at}`);
    });
    const found = new MainTextReader(copy, facts).parse()?.content as Element | null | undefined;
    if (!found) return null;
    const kept = new Set<Node>();
    for (const element of found.querySelectorAll(`[${MARK}]`)) {
      const original = elements[Number(element.getAttribute(MARK))];
      if (original) kept.add(original);
    }
    return kept;
  } catch {
    // A page that defeats the library is read as it stands.
    return null;
  }
}

function isTooMuch(elements: readonly Element[]): boolean {
  if (elements.length > MAX_ELEMENTS) return true;
  const above: Node[] = [];
  for (const element of elements) {
    const parent = element.parentNode;
    while (above.length > 0 && above.at(-1) !== parent) above.pop();
    above.push(element);
    if (above.length > MAX_DEPTH) return true;
  }
  return false;
}
