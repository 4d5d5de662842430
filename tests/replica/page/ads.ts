import { h, icon } from './dom.ts';
import type { Player } from './player.ts';

/** Advertisements in the content's own video: swapped in, or stitched before it. */
export class Advertisements {
  readonly #layer: HTMLElement;
  readonly #count = h('span', { class: 'ytp-ad-duration-remaining' });
  #showing = false;
  #midrollDone = false;
  #limit: number | null = null;

  constructor(readonly player: Player) {
    const skip = h('button', { class: 'ytp-skip-ad-button', type: 'button' }, 'Skip', icon('next'));
    skip.addEventListener('click', (event) => {
      event.stopPropagation();
      void this.finish();
    });
    this.#layer = h('div', { class: 'video-ads ytp-ad-module' });
    const badge = h('span', { class: 'ytp-ad-badge' }, 'Sponsored ');
    badge.append(this.#count);
    this.#layer.append(h('div', { class: 'ytp-ad-player-overlay-layout' }, badge, skip));
    player.root.append(this.#layer);
    player.root.classList.add('ad-created');
    player.video.addEventListener('ended', () => {
      if (this.#showing) void this.finish();
    });
  }

  get showing(): boolean {
    return this.#showing;
  }

  /**
   * Interrupt the content: the video gets the advertisement's stream.
   *
   * @param seconds - end it after this long; default: when it is over
   */
  async play(seconds: number | null = null): Promise<void> {
    const { player } = this;
    const { advert } = player.config;
    if (!advert || !player.media || this.#showing) return;
    player.held = player.contentTime;
    this.#limit = seconds;
    this.#show(true);
    if (!(await player.attach(advert))) return;
    await player.metadata();
    await player.video.play().catch(() => {});
  }

  /** Back to the content, at its time. */
  async finish(): Promise<void> {
    const { player } = this;
    if (!this.#showing) return;
    if (player.media?.stitched) {
      player.video.currentTime = player.attached?.offset ?? 0;
      this.#show(false);
      return;
    }
    this.#show(false);
    await player.attachContent(player.held ?? 0, true);
  }

  /** Called as time passes. */
  watch(): void {
    const { player } = this;
    const { media, video, attached } = player;
    if (this.#showing) {
      const end = this.#limit ?? video.duration;
      this.#count.textContent = Number.isFinite(end)
        ? `· ${Math.ceil(end - video.currentTime)}`
        : '';
      if (this.#limit !== null && video.currentTime >= this.#limit) void this.finish();
    }
    if (media?.stitched && attached && player.held === null) {
      const inside = video.currentTime < attached.offset - 0.05;
      if (inside) this.#limit = attached.offset;
      if (inside !== this.#showing) this.#show(inside);
    } else if (
      media?.midroll != null &&
      !this.#midrollDone &&
      !this.#showing &&
      player.held === null &&
      player.contentTime >= media.midroll
    ) {
      this.#midrollDone = true;
      void this.play();
    }
  }

  reset(): void {
    this.#midrollDone = false;
    if (this.#showing) this.#show(false);
  }

  #show(showing: boolean): void {
    const { player } = this;
    this.#showing = showing;
    if (!showing) this.#limit = null;
    player.root.classList.toggle('ad-showing', showing);
    player.root.classList.toggle('ad-interrupting', showing);
    player.emit(showing ? 'onAdStart' : 'onAdFinish', undefined);
    player.emit('onAdStateChange', showing ? 1 : -1);
    if (!showing) player.emit('onAdEnd', undefined);
    player.captions.follow();
  }
}
