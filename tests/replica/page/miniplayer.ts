import { h, icon } from './dom.ts';
import type { Player } from './player.ts';

/** `ytd-miniplayer`: keeps the watch page's player going in a corner of other pages. */
export class Miniplayer {
  readonly element = h('ytd-miniplayer', { class: 'style-scope ytd-app' });
  readonly #place = h('div', { id: 'player-container' });
  readonly #title = h('p', { class: 'miniplayer-title' });
  #player: Player | null = null;
  /** Asked for the page of the recording it plays. */
  onExpand: (id: string) => void = () => {};

  constructor() {
    this.element.append(this.#place, h('div', { id: 'info-bar' }, this.#title));
  }

  get active(): boolean {
    return this.#player !== null;
  }

  /** @param holder - the `ytd-player` that moves here */
  take(holder: HTMLElement, player: Player): void {
    this.#player = player;
    this.#place.append(holder);
    this.#title.textContent = player.media?.title ?? '';
    this.element.toggleAttribute('active', true);
    this.element.toggleAttribute('enabled', true);
    player.root.classList.add('ytp-player-minimized');
  }

  release(): void {
    this.#player?.root.classList.remove('ytp-player-minimized');
    this.#player = null;
    this.element.removeAttribute('active');
  }

  /** The buttons over the small picture; part of the player's element, shown there only. */
  ui(player: Player): HTMLElement {
    const button = (name: string, label: string, shape: 'close' | 'theater', press: () => void) => {
      const element = h(
        'button',
        { class: `ytp-miniplayer-${name}-button ytp-button`, type: 'button', 'aria-label': label },
        icon(shape),
      );
      element.addEventListener('click', press);
      return element;
    };
    return h(
      'div',
      { class: 'ytp-miniplayer-ui' },
      button('expand-watch-page', 'Expand', 'theater', () => this.onExpand(player.media?.id ?? '')),
      button('close', 'Close', 'close', () => {
        player.stop();
        this.release();
      }),
    );
  }
}
