import type { Page } from 'puppeteer-core';
import type { Replica } from '../../replica/options.ts';
import { Overlay } from './overlay.ts';
import { PlayerFrame } from './player-frame.ts';

/** A desktop page of the site with a player: watch, live replay, Shorts, home. */
export class WatchPage extends PlayerFrame {
  readonly overlay: Overlay;

  constructor(
    readonly page: Page,
    readonly replica: Replica,
  ) {
    super(page.mainFrame());
    this.overlay = new Overlay(page.mainFrame());
  }

  /** Open a recording's page and wait for its player. */
  async open(mediaId: string, query: Record<string, string> = {}): Promise<this> {
    return this.goto(`/watch?${new URLSearchParams({ v: mediaId, ...query })}`);
  }

  /** The same with captions over it, and paused. */
  async openStill(mediaId: string): Promise<void> {
    await this.open(mediaId);
    await this.overlay.waitForState('showing');
    await this.pause();
  }

  async goto(path: string, host = 'www.youtube.com'): Promise<this> {
    await this.page.bringToFront();
    await this.page.goto(this.replica.url(path, host), { waitUntil: 'domcontentloaded' });
    if (/^\/(watch|shorts|live)/.test(path)) await this.ready();
    return this;
  }

  /** Go on inside the document, as a click on a link does; resolves when the page is there. */
  async navigate(path: string): Promise<void> {
    await this.hook('navigate', path);
  }

  /** Press a key as a viewer: the site's own keys, or the extension's. */
  async press(key: Parameters<Page['keyboard']['press']>[0]): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Into or out of full screen by the site's key; resolves when it has happened. */
  async fullscreen(): Promise<void> {
    const before = await this.page.evaluate(() => document.fullscreenElement !== null);
    await this.press('f');
    await this.page.waitForFunction(
      (was) => (document.fullscreenElement !== null) !== was,
      { timeout: 5000 },
      before,
    );
  }

  /**
   * Media time at a moment just past, by the video itself. It may tell it late, never early, so
   * the best of some looks counts; each is a task of its own, between which Firefox's clock moves.
   *
   * @param moment - as `Date.now()`
   */
  async timeAt(moment: number, rate: number): Promise<number> {
    let best = Number.NEGATIVE_INFINITY;
    for (let look = 0; look < 8; look += 1) {
      const [now, time] = await this.page.$eval('#movie_player video', (video) => [
        Date.now(),
        (video as HTMLVideoElement).currentTime,
      ]);
      best = Math.max(best, (time ?? Number.NaN) - (((now ?? 0) - moment) / 1000) * rate);
    }
    return best;
  }

  async theater(): Promise<void> {
    await this.hook('theater');
  }

  async miniplayer(): Promise<void> {
    await this.hook('mini');
  }

  /** The site's events since `recordEvents`, in order: `name pathname+search`. */
  async events(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { siteEvents: string[] }).siteEvents);
  }

  /** From now on, the page's own arrival not among them. */
  async recordEvents(): Promise<void> {
    await this.page.evaluate(async () => {
      await (window as unknown as { replica: { arrived: Promise<void> } }).replica.arrived;
      const events: string[] = [];
      Object.assign(window, { siteEvents: events });
      for (const name of ['yt-navigate-start', 'yt-page-data-updated', 'yt-navigate-finish']) {
        document.addEventListener(name, () =>
          events.push(`${name} ${location.pathname}${location.search}`),
        );
      }
    });
  }
}
