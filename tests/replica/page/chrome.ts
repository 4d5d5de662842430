import { ControlsVisibility } from './controls.ts';
import { clock, h, type IconName, icon, setAttributes } from './dom.ts';
import type { Player } from './player.ts';
import { settingsMenu } from './settings-menu.ts';

/** What the page around a player can do with it. */
export interface Surroundings {
  fullscreen(): void;
  theater?(): void;
  miniplayer?(): void;
  next?(): void;
}

/** The classic player's own bar (`ytp-*`), in the layout of 2025 ("Delhi"). */
export function buildChrome(
  player: Player,
  around: Surroundings,
  title: string | null,
): ControlsVisibility {
  const { root } = player;
  root.classList.add(
    ...'ytp-transparent ytp-exp-bottom-control-flexbox ytp-modern-caption ytp-delhi-modern ytp-delhi-modern-icons ytp-delhi-horizontal-volume-controls ytp-delhi-modern-compact-controls ytp-fit-cover-video ytp-hide-info-bar'.split(
      ' ',
    ),
  );
  const top = h('div', { class: 'ytp-chrome-top', 'data-layer': 1 });
  if (title !== null) {
    const link = h('a', { class: 'ytp-title-link yt-uix-sessionlink', target: '_blank' });
    player.addEventListener('onVideoDataChange', () => {
      link.textContent = player.media?.title ?? title;
      setAttributes(link, { href: `https://www.youtube.com/watch?v=${player.media?.id ?? ''}` });
    });
    top.append(h('div', { class: 'ytp-title' }, h('div', { class: 'ytp-title-text' }, link)));
  }
  const bottom = h('div', { class: 'ytp-chrome-bottom', 'data-layer': 9 });
  const controls = h('div', { class: 'ytp-chrome-controls' });
  bottom.append(progressBar(player), controls);
  controls.append(leftControls(player, around), rightControls(player, around));
  root
    .querySelector('.html5-video-container')
    ?.after(h('div', { class: 'ytp-gradient-top', 'data-layer': 1 }), top);
  root.append(
    h('div', { class: 'ytp-overlays-container', 'data-layer': 4 }),
    h(
      'div',
      { class: 'ytp-spinner', 'data-layer': 4 },
      h('div', { class: 'ytp-spinner-container' }),
    ),
    settingsMenu(player),
    h('div', { class: 'ytp-gradient-bottom', 'data-layer': 9 }),
    bottom,
    h('div', { class: 'ytp-fullscreen-grid', 'data-layer': 10 }),
  );
  const fitBar = () => {
    bottom.style.cssText = `width: ${Math.max(root.clientWidth - 24, 0)}px; left: 12px;`;
  };
  new ResizeObserver(fitBar).observe(root);
  fitBar();
  clicks(player, around);
  return new ControlsVisibility(player, root, (visible) =>
    root.classList.toggle('ytp-autohide', !visible),
  );
}

function button(name: string, shape: IconName, title: string, press: () => void): HTMLElement {
  const element = h(
    'button',
    { class: `ytp-${name}-button ytp-button`, type: 'button', title, 'aria-label': title },
    icon(shape),
  );
  element.addEventListener('click', press);
  return element;
}

function leftControls(player: Player, around: Surroundings): HTMLElement {
  const play = button('play', 'play', 'Play (k)', () => player.toggle());
  play.setAttribute('aria-keyshortcuts', 'k');
  player.addEventListener('onStateChange', () => {
    play.replaceChildren(icon(player.video.paused ? 'play' : 'pause'));
    play.title = player.video.paused ? 'Play (k)' : 'Pause (k)';
  });
  const mute = button('mute', 'volume', 'Mute (m)', () => {
    player.video.muted = !player.video.muted;
  });
  const current = h('span', { class: 'ytp-time-current' }, '0:00');
  const duration = h('span', { class: 'ytp-time-duration' }, '0:00');
  player.addEventListener('onVideoProgress', () => {
    const text = clock(player.contentTime);
    if (current.textContent !== text) current.textContent = text;
  });
  player.addEventListener('onVideoDataChange', () => {
    duration.textContent = clock(player.media?.duration ?? 0);
    current.textContent = '0:00';
  });
  const contents = h('div', { class: 'ytp-time-contents' }, current, ' / ', duration);
  const next = around.next ? [button('next', 'next', 'Next (SHIFT+n)', around.next)] : [];
  return h(
    'div',
    { class: 'ytp-left-controls' },
    play,
    ...next,
    h('span', { class: 'ytp-volume-area' }, mute),
    h(
      'div',
      { class: 'ytp-time-display notranslate' },
      h('div', { class: 'ytp-time-wrapper' }, contents),
    ),
  );
}

function rightControls(player: Player, around: Surroundings): HTMLElement {
  const captions = button('subtitles', 'captions', 'Subtitles/closed captions (c)', () =>
    player.captions.toggle(),
  );
  setAttributes(captions, { 'aria-pressed': player.captions.on, 'aria-keyshortcuts': 'c' });
  captions.setAttribute('aria-pressed', String(player.captions.on));
  player.addEventListener('captionschanged', () =>
    captions.setAttribute('aria-pressed', String(player.captions.on)),
  );
  const settings = button('settings', 'settings', 'Settings', () => {
    const shown = player.root.classList.toggle('ytp-settings-shown');
    settings.setAttribute('aria-expanded', String(shown));
  });
  setAttributes(settings, { 'aria-haspopup': 'true', 'aria-expanded': 'false' });
  const size: HTMLElement[] = [];
  if (around.miniplayer)
    size.push(button('miniplayer', 'miniplayer', 'Miniplayer (i)', around.miniplayer));
  if (around.theater) size.push(button('size', 'theater', 'Theater mode (t)', around.theater));
  const fullscreen = button('fullscreen', 'fullscreen', 'Full screen (f)', around.fullscreen);
  fullscreen.setAttribute('aria-keyshortcuts', 'f');
  return h(
    'div',
    { class: 'ytp-right-controls' },
    h('div', { class: 'ytp-right-controls-left' }, captions, settings),
    h('div', { class: 'ytp-right-controls-right' }, ...size, fullscreen),
  );
}

function progressBar(player: Player): HTMLElement {
  const played = h('div', { class: 'ytp-play-progress ytp-swatch-background-color' });
  const bar = h(
    'div',
    {
      class: 'ytp-progress-bar',
      tabindex: 0,
      role: 'slider',
      'aria-label': 'Seek slider',
      'aria-valuemin': 0,
    },
    h('div', { class: 'ytp-progress-list' }, played),
  );
  player.addEventListener('onVideoProgress', () => {
    const duration = player.ads.showing ? player.video.duration : (player.media?.duration ?? 0);
    const time = player.ads.showing ? player.video.currentTime : player.contentTime;
    played.style.transform = `scaleX(${duration > 0 ? time / duration : 0})`;
    setAttributes(bar, {
      'aria-valuemax': Math.round(duration),
      'aria-valuenow': Math.round(time),
    });
  });
  bar.addEventListener('click', (event) => {
    const box = bar.getBoundingClientRect();
    player.seek(((event.clientX - box.left) / box.width) * (player.media?.duration ?? 0));
  });
  return h('div', { class: 'ytp-progress-bar-container' }, bar);
}

/** A click on the picture plays or pauses, two make it full; the click takes the focus along. */
function clicks(player: Player, around: Surroundings): void {
  const { root } = player;
  const onPicture = (event: Event) =>
    event.target instanceof Element &&
    !event.target.closest(
      '.ytp-chrome-bottom, .ytp-chrome-top, .ytp-popup, .caption-window, .ytp-ad-player-overlay-layout, .ytp-miniplayer-ui',
    );
  root.addEventListener('click', (event) => {
    if (!onPicture(event) || event.defaultPrevented) return;
    root.focus({ preventScroll: true });
    if (root.classList.contains('ytp-settings-shown')) root.classList.remove('ytp-settings-shown');
    else player.toggle();
  });
  root.addEventListener('dblclick', (event) => {
    if (onPicture(event)) around.fullscreen();
  });
}
