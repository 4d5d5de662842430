import type { PageConfig, PageMedia, PlayerResponse } from '../page-config.ts';
import { Advertisements } from './ads.ts';
import { Captions } from './captions.ts';
import { h } from './dom.ts';
import { type Attached, attachSource } from './source.ts';

const UNSTARTED = -1;
export const ENDED = 0;
export const PLAYING = 1;
export const PAUSED = 2;
export const BUFFERING = 3;
const CUED = 5;

const modes = new Map([
  [UNSTARTED, 'unstarted-mode'],
  [ENDED, 'ended-mode'],
  [PLAYING, 'playing-mode'],
  [PAUSED, 'paused-mode'],
  [BUFFERING, 'buffering-mode'],
  [CUED, 'unstarted-mode'],
]);

/** One player of the site: its root element, its video, its captions and advertisements. */
export class Player extends EventTarget {
  readonly root: HTMLElement;
  readonly video: HTMLVideoElement;
  readonly captions: Captions;
  readonly ads: Advertisements;
  media: PageMedia | null = null;
  /** Null until the site has sent it: an embed gets it at the first play. */
  response: PlayerResponse | null = null;
  state = UNSTARTED;
  /** Where content resumes while its stream is not attached; seconds. */
  held: number | null = null;
  attached: Attached | null = null;
  #started = false;
  #waiting = false;
  #load = new AbortController();

  constructor(
    id: string,
    readonly config: PageConfig,
  ) {
    super();
    this.video = h('video', {
      class: 'video-stream html5-main-video',
      tabindex: -1,
      playsinline: true,
      controlslist: 'nodownload',
    }) as HTMLVideoElement;
    const container = h('div', { class: 'html5-video-container', 'data-layer': 0 }, this.video);
    this.root = h(
      'div',
      { id, class: 'html5-video-player unstarted-mode', tabindex: -1 },
      container,
    );
    this.captions = new Captions(this);
    this.ads = new Advertisements(this);
    const events = [
      'play',
      'playing',
      'pause',
      'waiting',
      'ended',
      'seeked',
      'canplay',
      'loadedmetadata',
    ];
    for (const name of events) this.video.addEventListener(name, () => this.#follow(name));
    this.video.addEventListener('ratechange', () =>
      this.emit('onPlaybackRateChange', this.video.playbackRate),
    );
    this.video.addEventListener('timeupdate', () => {
      this.ads.watch();
      this.emit('onVideoProgress', this.contentTime);
    });
    new ResizeObserver(() => this.fit()).observe(this.root);
  }

  /** Seconds of content, whatever the video plays. */
  get contentTime(): number {
    if (this.held !== null) return this.held;
    return Math.max(0, this.video.currentTime - (this.attached?.offset ?? 0));
  }

  /** Show a recording; the same video gets another stream. */
  async load(media: PageMedia, { start = 0, play = true } = {}): Promise<void> {
    this.media = media;
    this.response = this.config.page === 'embed' ? null : media.response;
    this.#started = false;
    this.ads.reset();
    this.captions.reset();
    this.emit('onVideoDataChange', { type: 'newdata', videoid: media.id });
    if (this.config.page === 'embed' && !play) {
      this.held = start; // nothing is fetched before the first play
      this.#follow('cue');
      return;
    }
    if (media.preroll && this.config.advert && !media.stitched) {
      this.held = start;
      await this.ads.play();
      return;
    }
    await this.attachContent(start, play);
  }

  /** Attach the content's stream at a time of it. */
  async attachContent(start: number, play: boolean): Promise<void> {
    const { media } = this;
    if (!media) return;
    this.held = start;
    const before = media.stitched ? this.config.advert : null;
    const attached = await this.attach(media, before);
    if (!attached) return;
    await this.metadata();
    if (start > 0) this.video.currentTime = start + attached.offset;
    this.held = null;
    this.ads.watch();
    if (play) await this.play();
  }

  async attach(
    source: PageMedia | NonNullable<PageConfig['advert']>,
    before: PageConfig['advert'] = null,
  ) {
    this.#load.abort();
    this.#load = new AbortController();
    const { signal } = this.#load;
    const attached = await attachSource(this.video, source, before, signal);
    if (signal.aborted) return null;
    this.attached = attached;
    return attached;
  }

  metadata(): Promise<unknown> {
    if (this.video.readyState >= 1) return Promise.resolve();
    return new Promise((resolve) =>
      this.video.addEventListener('loadedmetadata', resolve, { once: true }),
    );
  }

  async play(): Promise<void> {
    if (this.held !== null && !this.attached && this.media && !this.ads.showing) {
      await this.load(this.media, { start: this.held, play: true });
      return;
    }
    await this.video.play().catch(() => {}); // refused without a gesture: stays paused
  }

  toggle(): void {
    if (this.video.paused) void this.play();
    else this.video.pause();
  }

  /** @param time - seconds of content, clamped to it */
  seek(time: number): void {
    if (this.ads.showing || !this.media) return;
    const target = Math.min(Math.max(0, time), this.media.duration);
    if (this.held !== null) this.held = target;
    else this.video.currentTime = target + (this.attached?.offset ?? 0);
  }

  stop(): void {
    this.#load.abort();
    this.attached = null;
    this.media = null;
    this.captions.reset();
    this.ads.reset();
    this.video.removeAttribute('src');
    this.video.load();
  }

  emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** Size the video to its root, as the site does by inline style. */
  fit(): void {
    const { clientWidth: width, clientHeight: height } = this.root;
    this.video.style.cssText = `width: ${width}px; height: ${height}px; left: 0px; top: 0px;`;
    this.root.classList.toggle('ytp-large-width-mode', width >= 700);
    this.root.classList.toggle('ytp-small-mode', width < 480);
    this.captions.resize();
  }

  #follow(event: string): void {
    if (event === 'play') {
      this.#started = true;
      if (!this.response && this.media) void this.#fetchResponse(this.media.id);
    }
    if (event === 'waiting') this.#waiting = true;
    else if (event !== 'play' && event !== 'loadedmetadata') this.#waiting = false;
    const { video } = this;
    let state = video.paused ? PAUSED : this.#waiting ? BUFFERING : PLAYING;
    if (video.ended && !this.ads.showing) state = ENDED;
    else if (!this.#started) state = event === 'cue' ? CUED : UNSTARTED;
    for (const mode of modes.values()) this.root.classList.remove(mode);
    this.root.classList.add(modes.get(state) ?? 'unstarted-mode');
    if (state !== this.state) {
      this.state = state;
      this.emit('onStateChange', state);
    }
    this.captions.follow();
  }

  async #fetchResponse(id: string): Promise<void> {
    const body = JSON.stringify({
      context: { client: { clientName: 'WEB_EMBEDDED_PLAYER' } },
      videoId: id,
    });
    const answer = await fetch('/youtubei/v1/player?prettyPrint=false', { method: 'POST', body });
    if (!answer.ok || this.media?.id !== id) return;
    this.response = (await answer.json()) as PlayerResponse;
    this.captions.follow();
  }
}
