import { browser } from 'wxt/browser';
import type { CatalogRow } from '../../services/catalog-rows.ts';

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
 */
export async function askForHost(host: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [patternOf(host)] });
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
