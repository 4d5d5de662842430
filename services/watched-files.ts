import { browser } from 'wxt/browser';
import { fetchNamed, type NamedFile } from './catalog-files.ts';
import { FetchFailure } from './fetching.ts';
import { watchingConsent } from './watching-consent.ts';

/**
 * Fetch by its hash what a large list has of a recording, because that is watched.
 *
 * @param limit - most bytes taken where the catalog does not say how many there are
 * @throws FetchFailure `no-permission` too where the viewer has not agreed that it is told
 */
export async function fetchWatched(
  url: string,
  file: NamedFile,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (watchingConsent && !(await browser.permissions.contains(watchingConsent)))
    throw new FetchFailure('no-permission', `${url}: may not be told what is watched`);
  return fetchNamed(url, file, 'json', limit);
}
