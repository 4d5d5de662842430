import { browser } from 'wxt/browser';

/**
 * Watch tabs that were open before the extension was installed or updated. Tabs
 * whose own site is not ours refuse; embeds in them are served after a reload.
 */
export async function serveOpenTabs(): Promise<void> {
  const files = ['/content-scripts/sentry.js'] as const;
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return;
      try {
        await browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: [...files],
        });
      } catch {
        // No access to this tab, as to most: we ask for video sites only.
      }
    }),
  );
}
