import { browser } from 'wxt/browser';
import type { CatalogRow } from '../../services/catalog-rows.ts';
import { watchingFrom } from '../../services/watching-consent.ts';

/** Of a list's address, without the port; null for the list in the extension. */
export function hostOf(url: string): string | null {
  return url.startsWith('https:') ? new URL(url).hostname : null;
}

/** Patterns of permissions know no port. */
function patternOf(host: string): string {
  return `https://${host}/*`;
}

/**
 * Have the browser ask whether Truecue may read from `host`; where it may already,
 * nothing is asked. Call it in the viewer's own click, before anything is awaited.
 *
 * @param watched - ask it for what is watched as well, which tells it of that
 */
export async function askForHost(host: string, watched = false): Promise<boolean> {
  try {
    return await browser.permissions.request(
      watched ? watchingFrom(host) : { origins: [patternOf(host)] },
    );
  } catch (error) {
    console.warn('options: the permission could not be asked for:', error);
    return false;
  }
}

/** Give the permission for `host` back, unless one of `rows` reads from there. */
export async function giveBackHost(
  host: string | null,
  rows: readonly Pick<CatalogRow, 'url'>[],
): Promise<void> {
  if (host === null || rows.some(({ url }) => hostOf(url) === host)) return;
  try {
    await browser.permissions.remove({ origins: [patternOf(host)] });
  } catch {
    // It came with the extension, as the sites of videos do; or was never given.
  }
}
