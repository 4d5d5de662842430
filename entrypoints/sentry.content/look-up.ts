import { browser } from 'wxt/browser';
import { askBackground } from '../../services/messages.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import type { SessionStatus } from '../../transcripts/status.ts';

/**
 * Ask whether a catalog lists the recording; never rejects. `loading`: one does.
 *
 * @param signal - aborted: nobody cares any more
 * @returns null: nothing can be said
 */
export async function lookUp(media: MediaRef, signal: AbortSignal): Promise<SessionStatus | null> {
  try {
    const { matched, failed, host } = await askBackground('find', { media });
    if (host) return { kind: 'needs-permission', origin: host };
    if (failed) return { kind: 'failed', media, reason: failed, retry: true };
    return { kind: matched ? 'loading' : 'no-transcript', media };
  } catch (error) {
    // An orphan of an updated extension has no background: the new sentry took over.
    if (signal.aborted || !browser.runtime?.id) return null;
    console.error('truecue: the background did not answer', error);
    return { kind: 'failed', media, reason: 'internal', retry: true };
  }
}
