import type { PlatformCaptions } from './adapter.ts';
import { youtubeCaptions } from './youtube-captions.ts';

/** Whose own captions can be had. One line a site; a site without one has none. */
const captions: Readonly<Record<string, PlatformCaptions>> = { youtube: youtubeCaptions };

export function platformCaptionsOf(site: string): PlatformCaptions | undefined {
  return Object.hasOwn(captions, site) ? captions[site] : undefined;
}
