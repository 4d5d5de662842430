import type { MediaRef } from '../../transcripts/media.ts';
import { checkMedia } from '../../transcripts/media.ts';

const reasons = ['elsewhere', 'unreadable-page'] as const;
export type UnreadReason = (typeof reasons)[number];

/** What the page was opened for. */
export interface Purpose {
  /** Key of an article that was read on its page. */
  read: string | null;
  /** Why the page it came from could not be read; null: it could. */
  unread: UnreadReason | null;
  /** Address of the article that holds the words; https only. */
  source: string | null;
  media: MediaRef | null;
  /** Id of the viewer's own transcript that is to be changed. */
  own: string | null;
  /** Link to another viewer's times; it may be damaged. */
  share: string | null;
}

/** The purpose in `sync.html?…`. Anybody can make such an address: nothing happens by it alone. */
export function purposeOf(page: URL): Purpose {
  const query = page.searchParams;
  const source = query.get('source');
  return {
    read: query.get('read'),
    unread: reasons.find((reason) => reason === query.get('unread')) ?? null,
    source: source && /^https:\/\//i.test(source) && URL.canParse(source) ? source : null,
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
  unread?: UnreadReason;
  share?: string;
}): `/sync.html?${string}` {
  const query = new URLSearchParams();
  if (purpose.read) query.set('read', purpose.read);
  if (purpose.unread) query.set('unread', purpose.unread);
  if (purpose.source) query.set('source', purpose.source);
  if (purpose.media) {
    query.set('site', purpose.media.site);
    query.set('mediaId', purpose.media.mediaId);
  }
  if (purpose.own) query.set('own', purpose.own);
  if (purpose.share) query.set('share', purpose.share);
  return `/sync.html?${query}`;
}
