import type { PageConfig } from '../page-config.ts';
import { installApi } from './api.ts';
import { buildChrome, type Surroundings } from './chrome.ts';
import type { ControlsVisibility } from './controls.ts';
import { announce, navigationDetail, type Route, routeOf } from './desktop-route.ts';
import { h, wait } from './dom.ts';
import { HomeView } from './home-view.ts';
import { installHooks, type Shown } from './hooks.ts';
import { installHotkeys } from './hotkeys.ts';
import { masthead } from './masthead.ts';
import { Miniplayer } from './miniplayer.ts';
import { ENDED, PLAYING, Player } from './player.ts';
import { ShortsView } from './shorts-view.ts';
import { WatchView } from './watch-view.ts';

/** The desktop site: one document, its pages swapped in place. */
export class DesktopSite {
  readonly #app: HTMLElement;
  readonly #watch: WatchView;
  readonly #home: HomeView;
  readonly #mini = new Miniplayer();
  #shorts: ShortsView | null = null;
  readonly #manager = h('ytd-page-manager', { id: 'page-manager', class: 'style-scope ytd-app' });
  readonly #around: Surroundings;
  #player: Promise<Player> | null = null;
  #main: Shown | null = null;
  #route: Route = routeOf(location.href);

  constructor(readonly config: PageConfig) {
    this.#app = document.querySelector<HTMLElement>('ytd-app') ?? h('ytd-app');
    this.#watch = new WatchView(Object.values(config.media));
    this.#home = new HomeView(config);
    this.#around = {
      fullscreen: () => void toggleFullscreen(),
      theater: () => this.#watch.setTheater(!this.#watch.theater),
      miniplayer: () => void this.navigate('/'),
      next: () => void this.#next(),
    };
  }

  async start(): Promise<void> {
    this.#app.removeAttribute('disable-upgrade');
    this.#manager.append(this.#home.element, this.#watch.element);
    this.#app.append(
      h('div', { id: 'content', class: 'style-scope ytd-app' }, masthead(), this.#manager),
      this.#mini.element,
      h('div', { id: 'video-preview', class: 'style-scope ytd-app' }, this.#home.preview),
    );
    document.querySelector('#watch-page-skeleton')?.remove();
    document.addEventListener('click', (event) => this.#follow(event));
    document.addEventListener('fullscreenchange', () => this.#fullscreenChanged());
    addEventListener('popstate', () => void this.#arrive(routeOf(location.href), true));
    this.#mini.onExpand = (id) => void this.navigate(`/watch?v=${id}`);
    let announced = () => {};
    const arrived = new Promise<void>((resolve) => {
      announced = resolve;
    });
    installHooks(
      () => this.#shown(),
      (path) => this.navigate(path),
      arrived,
    );
    installHotkeys(() => {
      const shown = this.#shown();
      return shown ? { player: shown.player, around: this.#around } : null;
    });
    await this.#show(this.#route);
    announce('yt-page-data-updated', { pageType: this.#route.kind });
    announce('yt-navigate-finish', this.#finished());
    announced();
  }

  async navigate(path: string): Promise<void> {
    await this.#arrive(routeOf(path), false);
  }

  /** Start, new address, the page's data, finish: the site's order. */
  async #arrive(route: Route, moved: boolean): Promise<void> {
    announce('yt-navigate-start', navigationDetail(route));
    if (!moved) history.pushState({}, '', route.path);
    await wait(150); // the site fetches the page's data here
    if (routeOf(location.href).path !== route.path) return; // gone elsewhere meanwhile
    this.#leave(route);
    this.#route = route;
    const shown = this.#show(route);
    announce('yt-page-data-updated', { pageType: route.kind });
    await Promise.race([shown, wait(60)]);
    announce('yt-navigate-finish', this.#finished());
    await shown;
    scrollTo(0, 0);
  }

  #leave(next: Route): void {
    this.#home.stop();
    if (this.#shorts && next.kind !== 'shorts') this.#shorts.player.stop();
    const main = this.#main?.player;
    if (!main || next.kind === 'watch') return;
    if (document.fullscreenElement) void document.exitFullscreen();
    const keeps = next.kind !== 'shorts' && (main.state === PLAYING || this.#mini.active);
    if (keeps) this.#mini.take(this.#watch.ytdPlayer, main);
    else main.stop();
  }

  async #show(route: Route): Promise<void> {
    const { element } = this.#watch;
    element.hidden = route.kind !== 'watch';
    this.#home.element.hidden = route.kind !== 'home' && route.kind !== 'search';
    if (this.#shorts) this.#shorts.element.hidden = route.kind !== 'shorts';
    const media = route.id ? this.config.media[route.id] : undefined;
    document.title = media ? `${media.title} - YouTube` : 'YouTube';
    if (!media) return;
    if (route.kind === 'shorts') {
      await this.#ensurePlayer(); // hidden, beside the one of Shorts
      await this.#ensureShorts().show(media);
      return;
    }
    if (this.#mini.active) {
      this.#mini.release();
      this.#watch.restore();
    }
    this.#watch.show(media);
    const player = await this.#ensurePlayer();
    if (player.media?.id === media.id) return;
    const start = Number.parseFloat(
      new URL(route.path, location.origin).searchParams.get('t') ?? '0',
    );
    const loading = player.load(media, { start: start || 0, play: this.config.autoplay });
    announce('yt-player-updated', { videoId: media.id }, this.#watch.ytdPlayer);
    await loading;
  }

  /** The watch page's player: built late, once, its methods later still. */
  #ensurePlayer(): Promise<Player> {
    this.#player ??= this.#buildPlayer();
    return this.#player;
  }

  async #buildPlayer(): Promise<Player> {
    await wait(this.config.playerDelay);
    const player = new Player('movie_player', this.config);
    const controls: ControlsVisibility = buildChrome(player, this.#around, null);
    player.root.append(this.#mini.ui(player));
    this.#watch.mount(player);
    player.fit();
    player.addEventListener('onStateChange', () => {
      if (player.state === ENDED && this.config.playlist.length > 0) void this.#next();
    });
    await wait(100);
    installApi(player);
    this.#main = {
      player,
      controls,
      theater: () => this.#around.theater?.(),
      mini: () => this.navigate('/'),
    };
    return player;
  }

  #ensureShorts(): ShortsView {
    if (!this.#shorts) {
      this.#shorts = new ShortsView(this.config, (path) => void this.navigate(path));
      this.#manager.append(this.#shorts.element);
    }
    this.#shorts.element.hidden = false;
    return this.#shorts;
  }

  #shown(): Shown | null {
    if (this.#route.kind === 'shorts' && this.#shorts)
      return { player: this.#shorts.player, controls: this.#shorts.controls };
    return this.#main?.player.media ? this.#main : null;
  }

  async #next(): Promise<void> {
    const { playlist, media } = this.config;
    const ids = playlist.length > 0 ? playlist : Object.keys(media);
    const index = ids.indexOf(this.#route.id ?? '') + 1;
    const id = ids[index];
    if (!id) return;
    if (playlist.length > 0) await wait(600);
    const list = new URL(this.#route.path, location.origin).searchParams.get('list');
    await this.navigate(`/watch?v=${id}${list ? `&list=${list}&index=${index + 1}` : ''}`);
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href');
    if (!href?.startsWith('/') || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    event.preventDefault();
    void this.navigate(href);
  }

  #finished(): object {
    const media = this.#route.id ? this.config.media[this.#route.id] : undefined;
    return {
      ...navigationDetail(this.#route),
      response: { page: this.#route.kind, url: this.#route.path, playerResponse: media?.response },
    };
  }

  #fullscreenChanged(): void {
    const full = document.fullscreenElement === document.documentElement;
    this.#watch.setFullscreen(full);
    this.#app.toggleAttribute('player-fullscreen_', full);
    this.#main?.player.root.classList.toggle('ytp-fullscreen', full);
    this.#main?.player.emit('onFullscreenChange', { fullscreen: full });
  }
}

/** The page is the fullscreen element, not the player. */
async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen().catch(() => {});
}
