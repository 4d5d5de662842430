import type { Page } from 'puppeteer-core';

/** Milliseconds since the epoch, of the page's own precise clock; null: not yet. */
interface FirstTimes {
  metadata: number | null;
  caption: number | null;
  cueId: string | null;
}

interface Recorder {
  benchFirst: FirstTimes;
}

/** In every document from now on, note the player's `loadedmetadata` and the first caption. */
export async function watchFirstCaption(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const times: FirstTimes = { metadata: null, caption: null, cueId: null };
    (window as unknown as Recorder).benchFirst = times;
    document.addEventListener(
      'loadedmetadata',
      // Stamped when the player knew; under load the event itself comes later than the words.
      ({ timeStamp }) => {
        times.metadata ??= performance.timeOrigin + timeStamp;
      },
      { capture: true },
    );
    const inside = new MutationObserver(() => look());
    const around = new MutationObserver(() => find());
    let root: ShadowRoot | null | undefined;
    const look = () => {
      const caption = root?.querySelector<HTMLElement>('p.caption');
      if (!caption || times.caption !== null) return;
      times.caption = performance.timeOrigin + performance.now();
      times.cueId = caption.dataset.cueId ?? '';
      inside.disconnect();
    };
    const find = () => {
      root = document.querySelector('truecue-captions')?.shadowRoot;
      if (!root) return;
      around.disconnect();
      inside.observe(root, { childList: true, subtree: true });
      look();
    };
    around.observe(document, { childList: true, subtree: true });
  });
}

/** What was noted, once a caption shows. */
export async function readFirstCaption(page: Page): Promise<FirstTimes> {
  const times = () => (window as unknown as Recorder).benchFirst;
  await page.waitForFunction(() => (window as unknown as Recorder).benchFirst.caption !== null, {
    timeout: 15_000,
    polling: 100,
  });
  return page.evaluate(times);
}
