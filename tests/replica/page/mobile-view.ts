import type { PageConfig } from '../page-config.ts';
import { installApi } from './api.ts';
import { cards } from './cards.ts';
import type { Surroundings } from './chrome.ts';
import { h, wait } from './dom.ts';
import { toggleFullscreen } from './embed-view.ts';
import { installHooks, type Shown } from './hooks.ts';
import { installHotkeys } from './hotkeys.ts';
import { Player } from './player.ts';
import { touchControls } from './touch-controls.ts';

/** The mobile site: the player in a fixed place over the page; `state-navigateend` tells of pages. */
export async function startMobile(config: PageConfig): Promise<void> {
  const place = document.querySelector<HTMLElement>('#player-container-id #player');
  const app = document.querySelector<HTMLElement>('#app');
  if (!place || !app) return;
  let shown: Shown | null = null;
  const around: Surroundings = {
    fullscreen: () => void toggleFullscreen(document.documentElement),
  };

  const player = async (): Promise<Player> => {
    if (shown) return shown.player;
    await wait(config.playerDelay);
    const made = new Player('movie_player', config);
    made.root.classList.add('ytp-hide-controls', 'ytp-modern-caption');
    place.append(made.root);
    const { element, controls } = touchControls(made, around);
    document.querySelector('#player-control-container')?.append(element);
    made.fit();
    installApi(made);
    shown = { player: made, controls };
    return made;
  };

  const arrive = async () => {
    const media = config.media[new URLSearchParams(location.search).get('v') ?? ''];
    const list = cards(
      Object.values(config.media),
      'ytm-video-with-context-renderer',
      (item) => `/watch?v=${item.id}`,
    );
    const title = h('h2', { class: 'slim-video-information-title' }, media?.title ?? 'Home');
    app.replaceChildren(title, ...list.map((card) => card.element));
    document.body.toggleAttribute('data-watch', media !== undefined);
    document.title = media ? `${media.title} - YouTube` : 'YouTube';
    if (!media) shown?.player.stop();
    const loading = media
      ? player().then((made) => made.load(media, { play: config.autoplay }))
      : null;
    await Promise.race([loading, wait(60)]);
    window.dispatchEvent(new CustomEvent('state-navigateend', { detail: { href: location.href } }));
    await loading;
  };

  const navigate = async (path: string) => {
    window.dispatchEvent(new CustomEvent('state-navigatestart', { detail: { href: path } }));
    history.pushState({}, '', path);
    await wait(120);
    await arrive();
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
    if (!link) return;
    event.preventDefault();
    void navigate(link.getAttribute('href') ?? '/');
  });
  addEventListener('popstate', () => void arrive());
  installHooks(() => shown, navigate);
  installHotkeys(() => (shown ? { player: shown.player, around } : null));
  await arrive();
}
