import { webAddress } from '../../transcripts/json-values.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { checkMedia } from '../../transcripts/media.ts';

/** A page the viewer pointed at: its tab, and the frame they clicked in. */
export interface PageTab {
  tabId: number;
  frameId: number;
}

/** What the page was opened for. */
export interface Purpose {
  /** Key of an article that was read on its page. */
  read: string | null;
  /** Where an article stands that is to be read. */
  page: PageTab | null;
  /** Address of the article that holds the words; https only, and no name or password in it. */
  source: string | null;
  media: MediaRef | null;
  /** Id of the viewer's own transcript that is to be changed. */
  own: string | null;
  /** Link to another viewer's times; it may be damaged. */
  share: string | null;
}

/**
 * The purpose in `sync.html?…`. Whoever makes such an address gains nothing by it: a page is
 * read only where the viewer's own click has allowed it.
 */
export function purposeOf(page: URL): Purpose {
  const query = page.searchParams;
  return {
    read: query.get('read'),
    page: pageTab(query.get('tab'), query.get('frame')),
    source: webAddress(query.get('source'), ['https:']),
    media: checkMedia({ site: query.get('site'), mediaId: query.get('mediaId') }),
    own: query.get('own'),
    share: query.get('share'),
  };
}

/** Path of the page for a purpose, within the extension. */
export function pathOf(purpose: {
  read?: string;
  source?: string;
  media?: MediaRef;
  own?: string;
  page?: PageTab;
  share?: string;
}): `/sync.html?${string}` {
  const query = new URLSearchParams();
  if (purpose.read) query.set('read', purpose.read);
  if (purpose.page) {
    query.set('tab', String(purpose.page.tabId));
    query.set('frame', String(purpose.page.frameId));
  }
  if (purpose.source) query.set('source', purpose.source);
  if (purpose.media) {
    query.set('site', purpose.media.site);
    query.set('mediaId', purpose.media.mediaId);
  }
  if (purpose.own) query.set('own', purpose.own);
  if (purpose.share) query.set('share', purpose.share);
  return `/sync.html?${query}`;
}

function pageTab(tab: string | null, frame: string | null): PageTab | null {
  const [tabId = -1, frameId = -1] = [tab, frame ?? '0'].map((text) =>
    /^\d{1,10}$/.test(text ?? '') ? Number(text) : -1,
  );
  return tabId < 0 || frameId < 0 ? null : { tabId, frameId };
}
