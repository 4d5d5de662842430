import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Where a page's video was at moments of the past. */
export class VideoClock {
  private constructor(private readonly page: Page) {}

  /** Have the page note each step of the video's clock, which may come once a frame only. */
  static async start(page: Page): Promise<VideoClock> {
    await page.evaluate(() => {
      const steps: Step[] = [];
      Object.assign(window, { steps });
      setInterval(() => {
        const video = document.querySelector<HTMLVideoElement>('#movie_player video');
        if (video && video.currentTime !== steps.at(-1)?.[1])
          steps.push([Date.now(), video.currentTime]);
      }, 4);
    });
    return new VideoClock(page);
  }

  /** Media time at a moment (`Date.now()`): on the line between the steps around it. */
  async timeAt(moment: number): Promise<number> {
    // Not `waitForFunction`: it runs in a world of its own, which Firefox hands no lists of the page.
    const around = () =>
      this.page.evaluate((then) => {
        const { steps } = window as unknown as { steps: Step[] };
        const index = steps.findIndex(([when]) => when > then);
        return index > 0 ? steps.slice(index - 1, index + 1) : [];
      }, moment);
    await expect.poll(async () => (await around()).length).toBe(2);
    const [from, to] = (await around()) as [Step, Step];
    return from[1] + ((to[1] - from[1]) * (moment - from[0])) / (to[0] - from[0]);
  }
}

type Step = [moment: number, time: number];
