import type { PageConfig, PageMedia } from '../page-config.ts';
import { installApi } from './api.ts';
import { ControlsVisibility } from './controls.ts';
import { h, icon } from './dom.ts';
import { Player } from './player.ts';

/** `ytd-shorts`: reels one under the other; the one player moves into the active reel. */
export class ShortsView {
  readonly element = h('ytd-shorts', { class: 'style-scope ytd-page-manager', hidden: true });
  readonly player: Player;
  readonly controls: ControlsVisibility;
  readonly #reels = new Map<string, HTMLElement>();

  /** @param go - follow a link inside the site */
  constructor(config: PageConfig, go: (path: string) => void) {
    this.player = new Player('shorts-player', config);
    const { root } = this.player;
    root.classList.add('ytp-shorts-mode', 'ytp-transparent', 'ytp-hide-controls');
    root.addEventListener('click', () => this.player.toggle());
    this.player.video.loop = true;
    this.controls = new ControlsVisibility(this.player, root, (visible) =>
      root.classList.toggle('ytp-autohide', !visible),
    );
    installApi(this.player);
    const ids = Object.keys(config.media);
    const inner = h('div', { id: 'shorts-inner-container' });
    for (const [index, id] of ids.entries()) {
      const reel = h(
        'ytd-reel-video-renderer',
        { id: `reel-${index}`, class: 'reel-video-in-sequence' },
        h('div', { id: 'player-container', class: 'player-container' }),
      );
      this.#reels.set(id, reel);
      inner.append(reel);
    }
    const step = (by: number) => {
      const next = ids[ids.indexOf(this.player.media?.id ?? '') + by];
      if (next) go(`/shorts/${next}`);
    };
    const arrow = (id: string, label: string, by: number, shape: 'up' | 'down') => {
      const button = h('button', { type: 'button', 'aria-label': label }, icon(shape));
      button.addEventListener('click', () => step(by));
      return h('div', { id }, button);
    };
    let swiped = 0;
    inner.addEventListener('wheel', (event) => {
      if (event.timeStamp - swiped < 700 || Math.abs(event.deltaY) < 20) return;
      swiped = event.timeStamp;
      step(Math.sign(event.deltaY));
    });
    this.element.append(
      h('div', { id: 'shorts-container' }, inner),
      h(
        'div',
        { class: 'navigation-container' },
        arrow('navigation-button-up', 'Previous video', -1, 'up'),
        arrow('navigation-button-down', 'Next video', 1, 'down'),
      ),
    );
  }

  async show(media: PageMedia): Promise<void> {
    for (const [id, reel] of this.#reels) {
      reel.toggleAttribute('is-active', id === media.id);
      if (id !== media.id) continue;
      const overlay = h(
        'div',
        { class: 'overlay' },
        h('p', {}, `@${media.author}`),
        h('p', {}, media.title),
      );
      const container = h(
        'div',
        { id: 'container', class: 'style-scope ytd-player' },
        this.player.root,
      );
      const holder = reel.querySelector('#player-container');
      holder?.replaceChildren(
        h('ytd-player', { id: 'player', class: 'style-scope ytd-reel-video-renderer' }, container),
      );
      reel.querySelector('.overlay')?.remove();
      reel.append(overlay);
      reel.scrollIntoView({ block: 'center' });
    }
    await this.player.load(media, { play: true });
  }
}
