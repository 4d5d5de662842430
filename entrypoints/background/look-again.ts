import { browser } from 'wxt/browser';
import { askFrame } from '../../services/messages.ts';
import { type MediaRef, sameMedia } from '../../transcripts/media.ts';
import { framesOf } from './frames.ts';

/**
 * What is found for a recording may be another now: every frame that holds one looks again.
 *
 * @param media - only frames that hold this one
 */
export function lookAgain(media?: MediaRef): Promise<void> {
  return inFrames(media, (tabId, frameId) => askFrame(tabId, frameId, 'look-again', {}));
}

/** Frames in which captions run take this transcript of `media`, as if the viewer had chosen it. */
export function takeTranscript(media: MediaRef, id: string): Promise<void> {
  return inFrames(media, async (tabId, frameId) => {
    const action = { do: 'transcript', id } as const;
    await askFrame(tabId, frameId, 'act', { action });
  });
}

async function inFrames(
  media: MediaRef | undefined,
  ask: (tabId: number, frameId: number) => Promise<unknown>,
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      for (const frame of await framesOf(id)) {
        if (media && !sameMedia(frame.media, media)) continue;
        // A frame that is gone since has nothing to look for.
        await ask(id, frame.frameId).catch(() => undefined);
      }
    }),
  );
}
