import type { PageConfig } from '../page-config.ts';
import { installApi } from './api.ts';
import { buildChrome, type Surroundings } from './chrome.ts';
import { h, icon, wait } from './dom.ts';
import { installHooks } from './hooks.ts';
import { installHotkeys } from './hotkeys.ts';
import { Player } from './player.ts';
import { touchControls } from './touch-controls.ts';

/** An embed of either generation, in another site's page. */
export async function startEmbed(config: PageConfig): Promise<void> {
  const id = location.pathname.split('/')[2] ?? '';
  const media = config.media[id];
  const place = document.querySelector<HTMLElement>('#player');
  if (!media || !place) return;
  place.style.cssText = 'width: 100%; height: 100%;';
  await wait(config.playerDelay);
  const player = new Player('movie_player', config);
  place.append(player.root);
  const old = config.embed === 'old';
  const around: Surroundings = {
    fullscreen: () => void toggleFullscreen(old ? player.root : document.documentElement),
  };
  const controls = old ? oldEmbed(player, around) : newEmbed(player, around);
  document.addEventListener('fullscreenchange', () => {
    const full = document.fullscreenElement !== null;
    player.root.classList.toggle('ytp-fullscreen', full);
    player.emit('onFullscreenChange', { fullscreen: full });
  });
  installHooks(
    () => ({ player, controls }),
    async () => {},
  );
  installHotkeys(() => ({ player, around }));
  player.fit();
  const start = Number.parseFloat(new URLSearchParams(location.search).get('start') ?? '0');
  const loading = player.load(media, { start: start || 0, play: config.autoplay });
  await wait(100);
  installApi(player);
  await loading;
}

/** The classic player, its bar inside its root; only its root goes full screen. */
function oldEmbed(player: Player, around: Surroundings) {
  player.root.classList.add('ytp-embed');
  const controls = buildChrome(player, around, player.media?.title ?? '');
  const start = h(
    'button',
    { class: 'ytp-large-play-button ytp-button', type: 'button', 'aria-label': 'Play' },
    icon('play'),
  );
  start.addEventListener('click', (event) => {
    event.stopPropagation();
    void player.play();
  });
  player.root.append(
    h(
      'div',
      { class: 'ytp-cued-thumbnail-overlay' },
      h('div', { class: 'ytp-cued-thumbnail-overlay-image' }),
      start,
    ),
  );
  return controls;
}

/** The mobile site's player: hardly anything inside the root, the controls beside it and over it. */
function newEmbed(player: Player, around: Surroundings) {
  player.root.classList.add(
    ...'ytp-hide-controls ytp-exp-bottom-control-flexbox ytp-modern-caption ytp-livebadge-color ytp-fit-cover-video'.split(
      ' ',
    ),
  );
  const { element, controls } = touchControls(player, around);
  element.id = 'player-controls';
  element.className = 'ytPlayerControlsContainerHost ytPlayerControlsContainerRendered';
  document.querySelector('#player')?.after(element);
  return controls;
}

export async function toggleFullscreen(element: HTMLElement): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await element.requestFullscreen().catch(() => {});
}
