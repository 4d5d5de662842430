import type { browser } from 'wxt/browser';

type Permissions = Parameters<typeof browser.permissions.request>[0];

/**
 * A large list's host is asked for what is watched, and so can see which transcript. Firefox
 * has viewers agree to that by a question of its own; null: this browser knows none.
 */
export const watchingConsent = import.meta.env.FIREFOX
  ? ({ data_collection: ['browsingActivity'] } as Permissions)
  : null;

/** All that asking `host` for what is watched takes; to be requested in the viewer's click. */
export function watchingFrom(host: string): Permissions {
  return { origins: [`https://${host}/*`], ...watchingConsent };
}
