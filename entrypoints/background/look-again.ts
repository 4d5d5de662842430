import { browser } from 'wxt/browser';
import { askFrame } from '../../services/messages.ts';
import { framesOf } from './frames.ts';

/** What is found for a recording may be another now: every frame that holds one looks again. */
export async function lookAgain(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      for (const { frameId } of await framesOf(id)) {
        // A frame that is gone since has nothing to look for.
        await askFrame(id, frameId, 'look-again', {}).catch(() => undefined);
      }
    }),
  );
}
