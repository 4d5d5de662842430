import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { PlayerFrame } from '../../tests/e2e/pages/player-frame.ts';
import type { Ledger } from './ledger.ts';
import { type Painted, watchCaptions } from './watcher.ts';

/** Longest silence between two captions before the demo gives up. Milliseconds. */
const PATIENCE_MS = 20_000;
/** From the words in the page to the words on screen, on a slow machine. Milliseconds. */
const PAINTED_MS = 150;

/** One page with a player: it is played, watched and pictured. */
export class Scene {
  constructor(
    readonly page: Page,
    readonly player: () => PlayerFrame,
    private readonly ledger: Ledger,
    private readonly pictures: string,
  ) {}

  /** Before the page's first document. */
  async watch(): Promise<void> {
    await watchCaptions(this.page, this.ledger.enter);
    await this.page.evaluateOnNewDocument(cutStrip);
  }

  /** Play on until `end`, in seconds of the recording. */
  async playTo(end: number): Promise<void> {
    const from = Date.now();
    for (;;) {
      const { time } = await this.player().state();
      if (time >= end) return;
      if (Date.now() - Math.max(from, this.ledger.lastAt) > PATIENCE_MS)
        throw new Error(`No caption for ${PATIENCE_MS / 1000} s; ${await this.whatIsWrong()}.`);
      await pause(100);
    }
  }

  /** Picture the page as soon as this caption is painted. */
  async pictureOf(name: string, language: string, cueId: string): Promise<void> {
    const fits = (painted: Painted) => painted.language === language && painted.cueId === cueId;
    if (!(await this.ledger.sees(fits, PATIENCE_MS)))
      throw new Error(
        `No caption ${cueId} (${language}) within ${PATIENCE_MS / 1000} s; ${await this.whatIsWrong()}.`,
      );
    await pause(PAINTED_MS);
    await this.picture(name);
  }

  async picture(name: string): Promise<void> {
    const path = join(this.pictures, `${name}.png`);
    await this.page.screenshot({ path, captureBeyondViewport: false });
  }

  /** What follows is jumped to, not played over: its lateness means nothing. */
  async jump(name: string): Promise<void> {
    await this.player().frame.evaluate((what) => {
      (window as unknown as { truecueJump(name: string): void }).truecueJump(what);
    }, name);
  }

  private async whatIsWrong(): Promise<string> {
    const { paused, time } = await this.player().state();
    return `the player ${paused ? 'stands' : 'plays'} at ${time.toFixed(1)} s, ${await overlayState(this.player().frame)}`;
  }
}

/**
 * Runs in the page. The recording's upper edge is a strip of bars by which tests
 * read the frame's number; it is no part of the picture.
 */
function cutStrip(): void {
  const style = document.createElement('style');
  style.textContent =
    '#movie_player video { object-view-box: inset(7.2% 0 0); object-fit: fill !important; }';
  new MutationObserver((_records, observer) => {
    if (!document.head) return;
    document.head.append(style);
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function overlayState(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const overlay = document.querySelector<HTMLElement>('truecue-captions');
    return overlay ? `the overlay is “${overlay.dataset.state}”` : 'the page has no overlay';
  });
}
