import type { Frame } from 'puppeteer-core';

/** The player's state, as one look at it gives. */
interface PlayerState {
  /** What the player's own API says. */
  mediaId: string;
  /** Seconds of content. */
  time: number;
  /** Seconds of whatever the video plays. */
  videoTime: number;
  paused: boolean;
  ad: boolean;
  /** The site's captions are switched on. */
  captionsOn: boolean;
  /** The player's classes. */
  classes: string[];
}

interface ReplicaWindow {
  replica: {
    player(): HTMLElement | null;
    [name: string]: (...args: unknown[]) => unknown;
  };
}

/** A frame with a player of the site in it: the page itself, or an embed. */
export class PlayerFrame {
  constructor(readonly frame: Frame) {}

  /** Until the player has its methods, a recording, and the video its length. */
  async ready(): Promise<void> {
    await this.frame.waitForFunction(
      () => {
        const { replica } = window as unknown as Partial<ReplicaWindow>;
        const player = replica?.player();
        const video = player?.querySelector('video');
        return Boolean(player && 'getVideoData' in player && (video?.readyState ?? 0) >= 2);
      },
      { timeout: 15_000, polling: 50 },
    );
  }

  async state(): Promise<PlayerState> {
    return this.frame.evaluate(() => {
      const player = (window as unknown as ReplicaWindow).replica.player() as
        | (HTMLElement & {
            getVideoData(): { video_id: string };
            getCurrentTime(): number;
            isSubtitlesOn(): boolean;
          })
        | null;
      const video = player?.querySelector('video');
      if (!player || !video) throw new Error('No player on this page');
      return {
        mediaId: player.getVideoData().video_id,
        time: player.getCurrentTime(),
        videoTime: video.currentTime,
        paused: video.paused,
        ad: player.classList.contains('ad-showing'),
        captionsOn: player.isSubtitlesOn(),
        classes: [...player.classList],
      };
    });
  }

  /** Call one of the replica's hooks in the page's main world. */
  async hook(name: string, ...args: (string | number | boolean | null)[]): Promise<void> {
    await this.frame.evaluate(
      async (hook, values) => {
        await (window as unknown as ReplicaWindow).replica[hook]?.(...values);
      },
      name,
      args,
    );
  }

  async play(): Promise<void> {
    await this.onVideo((video) => video.play());
  }

  async pause(): Promise<void> {
    await this.onVideo((video) => video.pause());
  }

  /** Seek by the video itself, and wait until it is there. */
  async seek(time: number): Promise<void> {
    await this.onVideo(
      (video, to) =>
        new Promise<void>((resolve) => {
          video.addEventListener('seeked', () => resolve(), { once: true });
          video.currentTime = to;
        }),
      time,
    );
  }

  async rate(rate: number): Promise<void> {
    await this.onVideo((video, value) => {
      video.playbackRate = value;
    }, rate);
  }

  /** Interrupt by an advertisement of so many seconds; resolves when it has begun. */
  async playAd(seconds?: number): Promise<void> {
    await this.hook('playAd', seconds ?? null);
  }

  /** Hold the site's controls visible or hidden; null gives them back to the viewer. */
  async setControls(visible: boolean | null): Promise<void> {
    await this.hook('setControls', visible);
  }

  async stall(seconds: number): Promise<void> {
    await this.hook('stall', seconds);
  }

  /** The site's own captions on screen; empty when they are off, or hidden by the extension. */
  async platformCaptions(): Promise<string> {
    return this.frame.evaluate(() => {
      const player = (window as unknown as ReplicaWindow).replica.player();
      const lines = [...(player?.querySelectorAll<HTMLElement>('.caption-visual-line') ?? [])];
      return lines
        .filter((line) => line.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((line) => line.textContent ?? '')
        .join('\n');
    });
  }

  async waitForPlatformCaptions(text: string | RegExp, timeout = 8000): Promise<string> {
    const end = Date.now() + timeout;
    for (;;) {
      const shown = await this.platformCaptions();
      if (typeof text === 'string' ? shown.includes(text) : text.test(shown)) return shown;
      if (Date.now() > end) throw new Error(`The site's captions stayed ${JSON.stringify(shown)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private async onVideo(
    run: (video: HTMLVideoElement, value: number) => unknown,
    value = 0,
  ): Promise<void> {
    const video = await this.frame.evaluateHandle(() => {
      const player = (window as unknown as ReplicaWindow).replica.player();
      const found = player?.querySelector('video');
      if (!found) throw new Error('No player on this page');
      return found;
    });
    await video.evaluate(run, value);
    await video.dispose();
  }
}
