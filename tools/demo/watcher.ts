import type { Page } from 'puppeteer-core';

/** A caption that has just come on screen. */
export interface Painted {
  cueId: string;
  language: string;
  /** With the speaker, as it stands there; one line. */
  text: string;
  /** Seconds: the video's time when the words reached the page. */
  mediaTime: number;
  /** Seconds: captions that began earlier were not played over, but jumped to. */
  since: number;
  /** What was done at `since`. */
  jump: string;
}

interface Watched {
  truecuePainted(painted: Painted): void;
  truecueJump(name: string): void;
}

/** Tell of every caption painted in this page and its frames, from its next document on. */
export async function watchCaptions(page: Page, tell: (painted: Painted) => void): Promise<void> {
  await page.exposeFunction('truecuePainted', tell);
  await page.evaluateOnNewDocument(watch);
}

/** Runs in the page's main world, where the site's own scripts run. */
function watch(): void {
  const world = window as unknown as Watched;
  const video = () => document.querySelector<HTMLVideoElement>('#movie_player video');
  const now = () => video()?.currentTime ?? 0;
  let since = 0;
  let jump = 'on opening';
  let shown = new Set<string>();
  let root: ShadowRoot | null = null;

  world.truecueJump = (name) => {
    since = now();
    jump = name;
  };
  // Media events do not bubble, but they can be caught on their way down.
  document.addEventListener('seeking', () => world.truecueJump('after seek'), true);

  const look = () => {
    const mediaTime = now();
    const next = new Set<string>();
    for (const caption of root?.querySelectorAll<HTMLElement>('p.caption') ?? []) {
      if (!caption.checkVisibility({ visibilityProperty: true })) continue;
      const cueId = caption.dataset.cueId ?? '';
      const key = `${caption.lang} ${cueId}`;
      next.add(key);
      if (shown.has(key)) continue;
      const speaker = caption.querySelector('.speaker')?.textContent;
      const words = caption.querySelector('.text')?.textContent ?? '';
      const text = `${speaker ? `${speaker}: ` : ''}${words}`.replace(/\s+/g, ' ');
      world.truecuePainted({ cueId, language: caption.lang, text, mediaTime, since, jump });
    }
    shown = next;
  };
  const inside = new MutationObserver(look);
  const find = () => {
    const found = document.querySelector('truecue-captions')?.shadowRoot ?? null;
    if (found === root) return;
    root = found;
    inside.disconnect();
    if (!root) return;
    since = now();
    inside.observe(root, { childList: true, subtree: true, characterData: true });
    look();
  };
  new MutationObserver(find).observe(document, { childList: true, subtree: true });
}
