import type { Frame, Page } from 'puppeteer-core';
import type { ArticleVariant } from '../../replica/article.ts';
import type { EmbedInterface, Replica } from '../../replica/options.ts';
import { Overlay } from './overlay.ts';
import { PlayerFrame } from './player-frame.ts';

interface ArticleChoice {
  /** Default `wordpress`. */
  variant?: ArticleVariant;
  /** Default `new`. */
  ui?: EmbedInterface;
  /** The embed comes from youtube-nocookie.com. */
  nocookie?: boolean;
  /** Default true: nobody has to press play. */
  autoplay?: boolean;
}

/** A newspaper's article with the recording embedded in it. */
export class EmbedInArticle {
  #player: PlayerFrame | null = null;
  #overlay: Overlay | null = null;

  constructor(
    readonly page: Page,
    readonly replica: Replica,
  ) {}

  /** The embed's frame; there once `open` or `start` has resolved. */
  get player(): PlayerFrame {
    if (!this.#player) throw new Error('The article shows no player yet');
    return this.#player;
  }

  get overlay(): Overlay {
    if (!this.#overlay) throw new Error('The article shows no player yet');
    return this.#overlay;
  }

  /** Open the article; where its embed loads by itself, wait for the frame. */
  async open(mediaId: string, choice: ArticleChoice = {}): Promise<this> {
    const { variant = 'wordpress', ui = 'new', nocookie = false, autoplay = true } = choice;
    const query = new URLSearchParams({ v: mediaId, variant, ui, autoplay: autoplay ? '1' : '0' });
    if (nocookie) query.set('host', 'nocookie');
    await this.page.bringToFront();
    const address = this.replica.url(`/interviews/harbour?${query}`, 'news.example');
    await this.page.goto(address, { waitUntil: 'domcontentloaded' });
    if (variant !== 'lite' && variant !== 'consent') await this.#found();
    if (autoplay && this.#player) await this.player.ready();
    return this;
  }

  /** What a reader does to get the video: the consent button, the lite picture, then play. */
  async start(): Promise<void> {
    const { page } = this;
    const gate = await page.$('.consent-accept, lite-youtube:not(.lyt-activated)');
    await gate?.click();
    await this.#found();
    const frame = this.player.frame;
    await frame.waitForSelector('#movie_player video');
    const paused = await frame.evaluate(() => document.querySelector('video')?.readyState === 0);
    if (paused) {
      const play = await frame.waitForSelector(
        '.ytp-large-play-button, .ytmCuedOverlayPlayButton',
        { timeout: 5000 },
      );
      await play?.evaluate((button) => (button as HTMLElement).click());
    }
    await this.player.ready();
  }

  /** Full screen by the embed's own button. */
  async fullscreen(): Promise<void> {
    const { frame } = this.player;
    await this.player.setControls(true);
    await this.click('.ytp-fullscreen-button, .fullscreen-icon');
    await frame.waitForFunction(() => document.fullscreenElement !== null, { timeout: 5000 });
  }

  /** Click an element of the embed with the mouse: over BiDi a frame's own click misses it. */
  async click(selector: string): Promise<void> {
    const inner = await this.player.frame.$eval(selector, (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await this.clickAt(inner);
  }

  /** Give the embed another size. Pixels. */
  async size(width: number, height: number): Promise<void> {
    await this.page.$eval(
      'iframe',
      (iframe, size) => {
        iframe.style.cssText = `width: ${size[0]}px; height: ${size[1]}px; max-width: none; aspect-ratio: auto`;
      },
      [width, height],
    );
    // The player has followed, and stands where it will.
    await this.player.frame.waitForFunction(
      (wide) => innerWidth === wide && document.querySelector('video')?.clientWidth === wide,
      { polling: 50 },
      width,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
  }

  /** Click a place in the embed's own viewport. */
  async clickAt(inner: { x: number; y: number }): Promise<void> {
    const outer = await this.page.$eval('iframe', async (iframe) => {
      iframe.scrollIntoView({ block: 'center' });
      // Chromium finds the frame under the mouse by what was last painted.
      const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let frames = 0; frames < 3; frames += 1) await painted();
      const { x, y } = iframe.getBoundingClientRect();
      return { x, y };
    });
    await this.page.mouse.click(outer.x + inner.x, outer.y + inner.y);
  }

  async #found(): Promise<void> {
    const frame = await this.#frame();
    this.#player = new PlayerFrame(frame);
    this.#overlay = new Overlay(frame);
  }

  async #frame(): Promise<Frame> {
    const end = Date.now() + 10_000;
    for (;;) {
      const frame = this.page.frames().find((candidate) => candidate.url().includes('/embed/'));
      if (frame) return frame;
      if (Date.now() > end) throw new Error('The article never loaded its embed');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
