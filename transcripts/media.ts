/** A recording as its site names it; `mediaId` is the site's own id. */
export interface MediaRef {
  readonly site: string;
  readonly mediaId: string;
}

/** The key catalogs use for a recording: `site:mediaId` (docs/formats.md, Catalog). */
export function mediaKey(media: MediaRef): string {
  return `${media.site}:${media.mediaId}`;
}

export function sameMedia(a: MediaRef | null, b: MediaRef | null): boolean {
  return a === b || (a !== null && b !== null && mediaKey(a) === mediaKey(b));
}

/** A recording that somebody names: a site's short name, and an id of the letters ids have; null: it is none. */
export function checkMedia(value: unknown): MediaRef | null {
  if (typeof value !== 'object' || value === null) return null;
  const { site, mediaId } = value as Record<string, unknown>;
  if (typeof site !== 'string' || !/^[a-z0-9-]{1,40}$/.test(site)) return null;
  if (typeof mediaId !== 'string' || !/^[\w.~-]{1,200}$/.test(mediaId)) return null;
  return { site, mediaId };
}
