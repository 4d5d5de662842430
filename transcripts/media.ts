/** A recording as its site names it; `mediaId` is the site's own id. */
export interface MediaRef {
  readonly site: string;
  readonly mediaId: string;
}

/** The key catalogs use for a recording: `site:mediaId` (formats.md, Catalog). */
export function mediaKey(media: MediaRef): string {
  return `${media.site}:${media.mediaId}`;
}

export function sameMedia(a: MediaRef | null, b: MediaRef | null): boolean {
  return a === b || (a !== null && b !== null && mediaKey(a) === mediaKey(b));
}
