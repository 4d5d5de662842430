import Readability from '@mozilla/readability/Readability.js';
import type { PageFacts } from '../transcripts/article/block.ts';
import type { PageText } from '../transcripts/article/page-text.ts';
import { blocksIn } from './article-blocks.ts';
import { embedsIn } from './article-embeds.ts';

/** A page of more elements is read as it stands, without looking for its main text. */
const MAX_ELEMENTS = 60_000;

export interface ReadingOptions {
  /** Read only this; an empty one counts as none. */
  selection?: Selection | Range | null;
}

/**
 * All of a page, or of a parsed file, that the reading of an article needs: its text in
 * blocks, what it says of itself, the recordings it embeds. The page is not changed.
 */
export function readPageText(document: Document, options: ReadingOptions = {}): PageText {
  const range = rangeOf(options.selection);
  const facts = factsOf(document);
  // TEI names its speakers; there is no main text to look for.
  const marked = document.querySelector('sp > speaker')?.closest('text, body, tei, html');
  const root = range?.cloneContents() ?? marked ?? document.body ?? document.documentElement;
  return {
    facts,
    url: addressOf(document),
    selected: range !== null,
    embeds: embedsIn(document),
    ...blocksIn(root, range || marked ? null : mainElements(document)),
  };
}

function rangeOf(selection: Selection | Range | null | undefined): Range | null {
  if (!selection) return null;
  const range =
    'getRangeAt' in selection
      ? selection.rangeCount > 0
        ? selection.getRangeAt(0)
        : null
      : selection;
  return range && !range.collapsed && range.toString().trim() !== '' ? range : null;
}

/** Deeper pages are made to be slow; parsers of browsers stop at 512. */
const MAX_DEPTH = 600;

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

const MARK = 'data-truecue-at';

/** What it makes nice for readers is not looked at. */
class MainTextReader extends Readability<Node> {
  _postProcessContent(): void {}
}

/**
 * The elements of the page's main text; null: none was found. The library only chooses:
 * what it keeps is read in the page itself, since its own copy has neither styles nor the
 * boxes it takes for superfluous.
 */
function mainElements(document: Document): Set<Node> | null {
  const elements = [...document.querySelectorAll('*')];
  if (!document.body || isTooMuch(elements)) return null;
  try {
    const copy = document.cloneNode(true) as Document;
    let at = 0;
    for (const element of copy.getElementsByTagName('*')) element.setAttribute(MARK, `${at++}`);
    const reader = new MainTextReader(copy, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node,
    });
    const found = reader.parse()?.content as Element | null | undefined;
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

function factsOf(document: Document): PageFacts {
  return {
    title: titleOf(document),
    language: declaredLanguage(document),
    byline: metaOf(document, ['author', 'article:author', 'byl', 'parsely-author']),
    publisher: metaOf(document, ['og:site_name', 'application-name', 'publisher']),
  };
}

function titleOf(document: Document): string | null {
  const headings = [...document.querySelectorAll('h1')].map((h1) => squeezed(h1.textContent));
  const given = metaOf(document, ['og:title', 'twitter:title']) ?? squeezed(document.title);
  const only = headings.length === 1 ? headings[0] : undefined;
  // A paper's name stands behind the headline in the one, not in the other.
  if (only && (!given || given.includes(only))) return only;
  return (
    given ||
    headings.find(Boolean) ||
    squeezed(document.querySelector('title')?.textContent) ||
    null
  );
}

function squeezed(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 500);
}

function metaOf(document: Document, names: readonly string[]): string | null {
  for (const name of names) {
    const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
    const content = squeezed(meta?.getAttribute('content'));
    if (content !== '') return content;
  }
  return null;
}

function declaredLanguage(document: Document): string | null {
  const root = document.documentElement;
  const given =
    root?.getAttribute('lang') ||
    root?.getAttribute('xml:lang') ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ||
    metaOf(document, ['og:locale']);
  try {
    return given ? (Intl.getCanonicalLocales(given.trim().replaceAll('_', '-'))[0] ?? null) : null;
  } catch {
    return null;
  }
}

function addressOf(document: Document): string {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '';
  const here = document.location?.href ?? document.documentURI ?? '';
  if (canonical && URL.canParse(canonical, here || undefined)) {
    const url = new URL(canonical, here || undefined);
    url.hash = '';
    url.search = '';
    if (/^https?:$/.test(url.protocol) && (here === '' || new URL(here).host === url.host))
      return url.href;
  }
  return here;
}
