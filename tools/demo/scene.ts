import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { PlayerFrame } from '../../tests/e2e/pages/player-frame.ts';
import type { Ledger } from './ledger.ts';
import { watchCaptions } from './watcher.ts';

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

  /** Seek to shortly before a caption of this language begins, and picture the page with it. */
  async picture(name: string, language: string, cueId: string): Promise<void> {
    await this.ledger
      .next(
        (painted) => painted.language === language && painted.cueId === cueId,
        PATIENCE_MS,
        `caption ${cueId} (${language})`,
      )
      .catch(async (error: Error) => {
        throw new Error(`${error.message} ${await this.whatIsWrong()}.`);
      });
    await pause(PAINTED_MS);
    await this.shoot(name);
  }

  async shoot(name: string): Promise<void> {
    await this.page.screenshot({
      path: join(this.pictures, `${name}.png`),
      captureBeyondViewport: false,
    });
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

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function overlayState(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const overlay = document.querySelector<HTMLElement>('truecue-captions');
    return overlay ? `the overlay is “${overlay.dataset.state}”` : 'the page has no overlay';
  });
}
