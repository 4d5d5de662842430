import type { PageMedia } from '../page-config.ts';
import { cards } from './cards.ts';
import { h, icon, setAttributes } from './dom.ts';
import type { Player } from './player.ts';

/** `ytd-watch-flexy`: the player's column, what is written under it, and its neighbours. */
export class WatchView {
  readonly element = h('ytd-watch-flexy', {
    class: 'style-scope ytd-page-manager watch-root-element hide-skeleton',
    'default-layout': true,
    flexy_: true,
    hidden: true,
  });
  /** Moves as a whole between the column and the full width. */
  readonly #container = h('div', { id: 'player-container', class: 'style-scope ytd-watch-flexy' });
  readonly #column = h(
    'div',
    { id: 'player-container-inner', class: 'style-scope ytd-watch-flexy' },
    this.#container,
  );
  readonly #bleed = h('div', {
    id: 'player-full-bleed-container',
    class: 'style-scope ytd-watch-flexy',
  });
  readonly #title = h('yt-formatted-string', { class: 'style-scope ytd-watch-metadata' });
  readonly #author = h('a', { class: 'channel' });
  readonly #neighbours = h('div', { id: 'items' });
  readonly ytdPlayer = h('ytd-player', { id: 'ytd-player', class: 'style-scope ytd-watch-flexy' });
  #theater = false;
  #fullscreen = false;

  constructor(media: PageMedia[]) {
    const scope = 'style-scope ytd-watch-flexy';
    this.#container.append(this.ytdPlayer);
    const outer = h('div', { id: 'player-container-outer', class: scope }, this.#column);
    const player = h('div', { id: 'player', class: scope }, outer);
    const inner = h('div', { id: 'primary-inner', class: scope }, player, this.#below());
    const primary = h('div', { id: 'primary', class: scope }, inner);
    const secondary = h(
      'div',
      { id: 'secondary', class: scope },
      h('div', { id: 'related' }, this.#neighbours),
    );
    this.element.append(
      h('div', { id: 'full-bleed-container', class: scope }, this.#bleed),
      h('div', { id: 'columns', class: scope }, primary, secondary),
    );
    const list = cards(media, 'yt-lockup-view-model', (item) => `/watch?v=${item.id}`);
    this.#neighbours.append(...list.map((card) => card.element));
  }

  mount(player: Player): void {
    const inner =
      this.ytdPlayer.querySelector('#container') ??
      h('div', { id: 'container', class: 'style-scope ytd-player' });
    inner.append(player.root);
    this.ytdPlayer.append(inner);
  }

  /** Take the player's element back from the miniplayer. */
  restore(): void {
    this.#container.append(this.ytdPlayer);
  }

  show(media: PageMedia): void {
    setAttributes(this.element, { 'video-id': media.id });
    this.#title.textContent = media.title;
    this.#author.textContent = media.author;
  }

  get theater(): boolean {
    return this.#theater;
  }

  setTheater(theater: boolean): void {
    this.#theater = theater;
    this.#arrange();
  }

  setFullscreen(fullscreen: boolean): void {
    this.#fullscreen = fullscreen;
    this.#arrange();
  }

  #arrange(): void {
    const bleeds = this.#theater || this.#fullscreen;
    setAttributes(this.element, {
      theater: this.#theater,
      fullscreen: this.#fullscreen,
      'full-bleed-player': bleeds,
      'default-layout': !bleeds,
    });
    const home = bleeds ? this.#bleed : this.#column;
    if (this.#container.parentElement !== home) home.append(this.#container);
  }

  #below(): HTMLElement {
    const title = h(
      'div',
      { id: 'title' },
      h('h1', { class: 'style-scope ytd-watch-metadata' }, this.#title),
    );
    const owner = h(
      'div',
      { id: 'owner' },
      h('span', { class: 'avatar large' }),
      h('div', {}, this.#author, h('p', {}, '48.2K subscribers')),
      h('button', { class: 'subscribe', type: 'button' }, 'Subscribe'),
    );
    const like = h('button', { class: 'pill', type: 'button' }, icon('like'), '1.2K');
    const actions = h(
      'div',
      { id: 'actions' },
      like,
      ...['Share', 'Save', '…'].map((text) => h('button', { class: 'pill', type: 'button' }, text)),
    );
    const description = h(
      'div',
      { id: 'description' },
      h('strong', {}, '19K views  3 weeks ago'),
      h(
        'p',
        {},
        'A conversation, recorded in one take. The automatic captions were made by the site.',
      ),
    );
    const comments = h('ytd-comments', { id: 'comments' }, h('h2', {}, '84 Comments'));
    return h(
      'div',
      { id: 'below', class: 'style-scope ytd-watch-flexy' },
      h('ytd-watch-metadata', {}, title, h('div', { id: 'top-row' }, owner, actions), description),
      comments,
    );
  }
}
