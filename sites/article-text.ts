import type { PageFacts } from '../transcripts/article/block.ts';
import type { PageText } from '../transcripts/article/page-text.ts';
import { blocksIn } from './article-blocks.ts';
import { embedsIn } from './article-embeds.ts';
import { mainElements } from './article-main.ts';

interface ReadingOptions {
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
    ...blocksIn(root, range || marked ? null : mainElements(document, facts)),
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

/** Whole pages are searched for what is not there: a page's `<meta>` elements are few. */
function metaOf(document: Document, names: readonly string[]): string | null {
  const metas = [...document.querySelectorAll('meta')];
  for (const name of names) {
    const meta = metas.find((one) => [one.getAttribute('property'), one.name].includes(name));
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
    return null; // templates write other things there, too
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
