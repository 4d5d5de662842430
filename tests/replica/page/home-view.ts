import type { PageConfig, PageMedia } from '../page-config.ts';
import { cards } from './cards.ts';
import { h, icon } from './dom.ts';
import { Player } from './player.ts';

/** Milliseconds the mouse rests on a picture before it plays. */
const hoverDelay = 500;

/** The home page, and the preview that plays over a picture: a second player with its own video. */
export class HomeView {
  readonly element = h('ytd-browse', {
    'page-subtype': 'home',
    class: 'style-scope ytd-page-manager',
    hidden: true,
  });
  readonly preview = h('ytd-video-preview', { class: 'style-scope ytd-app', hidden: true });
  #player: Player | null = null;
  #timer = 0;

  constructor(readonly config: PageConfig) {
    const list = cards(
      Object.values(config.media),
      'ytd-rich-item-renderer',
      (media) => `/watch?v=${media.id}`,
    );
    for (const { element, media } of list) {
      if (!media) continue;
      const picture = element.querySelector('#thumbnail');
      picture?.addEventListener('mouseenter', () => {
        this.#timer = window.setTimeout(() => this.#start(picture, media), hoverDelay);
      });
      picture?.addEventListener('mouseleave', () => clearTimeout(this.#timer));
    }
    this.element.append(
      h(
        'ytd-rich-grid-renderer',
        {},
        h('div', { id: 'contents' }, ...list.map((card) => card.element)),
      ),
    );
    this.preview.addEventListener('mouseleave', () => this.stop());
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.preview.hidden = true;
    this.#player?.stop();
  }

  #start(picture: Element, media: PageMedia): void {
    if (!picture.isConnected) return;
    this.#player ??= this.#build();
    const box = picture.getBoundingClientRect();
    this.preview.style.cssText = `left:${box.left + scrollX}px;top:${box.top + scrollY}px;width:${box.width}px;height:${box.height}px`;
    this.preview.hidden = false;
    this.preview
      .querySelector('#media-container-link')
      ?.setAttribute('href', `/watch?v=${media.id}`);
    this.#player.video.muted = true;
    void this.#player.load({ ...media, preroll: false, midroll: null, stitched: false });
  }

  #build(): Player {
    const player = new Player('inline-preview-player', this.config);
    const captions = h(
      'button',
      {
        class: 'ytmClosedCaptioningButtonButton',
        type: 'button',
        'aria-label': 'Subtitles/CC turned off',
      },
      icon('captions'),
    );
    this.preview.append(
      h(
        'div',
        { id: 'video-preview-container' },
        h(
          'a',
          { id: 'media-container-link' },
          h('ytd-player', { id: 'inline-player' }, h('div', { id: 'container' }, player.root)),
        ),
        h('div', { class: 'ytInlinePlayerControlsTopRightControls' }, captions),
      ),
    );
    return player;
  }
}
