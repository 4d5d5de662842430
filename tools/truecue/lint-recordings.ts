import { parseHTML } from 'linkedom';
import { addressOf, mediaAt } from '../../sites/addresses.ts';
import type { Finding } from '../../transcripts/lint/index.ts';
import type { MediaRef } from '../../transcripts/media.ts';

/**
 * Recordings whose id no page of their site can have: their captions would show nowhere,
 * and nothing would say so.
 *
 * @param written - `bundle.json`, as its author wrote it
 * @param read - those that are good enough to be read; of others that is told
 */
export function lintRecordings(written: unknown, read: readonly MediaRef[]): Finding[] {
  const { media } = Object(written) as { media?: unknown };
  const { document } = parseHTML('<html><head></head><body></body></html>');
  return (Array.isArray(media) ? media : []).flatMap((item, index): Finding[] => {
    const { site, mediaId } = Object(item) as Partial<MediaRef>;
    if (!read.some((one) => one.site === site && one.mediaId === mediaId)) return [];
    if (site === undefined || mediaId === undefined) return [];
    const address = addressOf({ site, mediaId });
    const found = address === null ? null : mediaAt(address, document as unknown as Document);
    if (address !== null && found?.mediaId === mediaId) return [];
    return [
      address === null
        ? {
            place: { path: `media[${index}].site` },
            code: 'unknown-site',
            severity: 'warning',
            message: `No site is called "${site}" here: the captions show nowhere.`,
            hint: 'Write "youtube", or see docs/adding-a-site.md.',
          }
        : {
            place: { path: `media[${index}].mediaId` },
            code: 'no-recording',
            severity: 'error',
            message: `No recording of ${site} can have the id "${mediaId}": the captions would show nowhere.`,
            hint: 'Write the id alone; on YouTube the 11 letters behind v= in the address.',
          },
    ];
  });
}
