import type { Surroundings } from './chrome.ts';
import { ControlsVisibility } from './controls.ts';
import { clock, h, type IconName, icon, setAttributes } from './dom.ts';
import type { Player } from './player.ts';

/** The mobile site's controls (and the new embeds'): a layer over the whole player. */
export function touchControls(player: Player, around: Surroundings) {
  const background = h('div', { class: 'player-controls-background' });
  const overlay = h(
    'div',
    {
      id: 'player-control-overlay',
      class:
        'new-controls bigbar medium-modification animation-enabled enable-fullscreen-controls fs-watch-system fullscreen-controls-always-on super-small-embeds-layout-enabled fadein',
    },
    h(
      'div',
      { class: 'player-controls-content' },
      h('div', { class: 'player-controls-background-container' }, background),
      topRow(player),
      middle(player),
      bottomRow(player, around),
    ),
  );
  const cued = h(
    'button',
    { class: 'ytmCuedOverlayPlayButton', type: 'button', 'aria-label': 'Play video' },
    icon('play'),
  );
  cued.addEventListener('click', () => void player.play());
  const element = h(
    'div',
    {},
    h('div', { class: 'ytmCuedOverlayHost' }, cued),
    h(
      'ytm-custom-control',
      { class: 'ytmCustomControlHost' },
      h('ytm-watch-player-controls', { class: 'ytmWatchPlayerControlsHost' }, overlay),
    ),
  );
  const controls = new ControlsVisibility(player, element, (visible) => {
    overlay.classList.toggle('fadein', visible);
    player.root.classList.toggle('ytp-autohide', !visible);
  });
  // A click moves the mouse first, which shows the controls: a tap hides what was shown before it.
  let wasVisible = true;
  element.addEventListener(
    'pointerdown',
    () => {
      wasVisible = controls.visible;
    },
    { capture: true },
  );
  background.addEventListener('click', () => {
    if (wasVisible) controls.tap();
  });
  player.addEventListener('onStateChange', () =>
    element.toggleAttribute('data-started', player.state > 0 && player.state < 5),
  );
  return { element, controls };
}

function iconButton(
  className: string,
  label: string,
  shape: IconName,
  press: () => void,
): HTMLElement {
  const button = h(
    'button',
    { class: className, type: 'button', 'aria-label': label },
    icon(shape),
  );
  button.addEventListener('click', press);
  return button;
}

function topRow(player: Player): HTMLElement {
  const title = h('a', { class: 'ytmVideoInfoVideoTitle', target: '_blank' });
  const channel = h('a', { class: 'ytmVideoInfoChannelTitle', target: '_blank' });
  player.addEventListener('onVideoDataChange', () => {
    setAttributes(title, { href: `https://www.youtube.com/watch?v=${player.media?.id ?? ''}` });
    title.textContent = player.media?.title ?? '';
    channel.textContent = player.media?.author ?? '';
  });
  const captions = iconButton('ytmClosedCaptioningButtonButton', '', 'captions', () =>
    player.captions.toggle(),
  );
  const label = () => {
    const on = player.captions.on;
    setAttributes(captions, {
      'aria-label': `Subtitles/CC turned ${on ? 'on' : 'off'}`,
      'aria-pressed': String(on),
    });
  };
  player.addEventListener('captionschanged', label);
  label();
  const mute = iconButton('ytdVolumeControlsMuteIconButton', 'Mute', 'volume', () => {
    player.video.muted = !player.video.muted;
  });
  return h(
    'div',
    { class: 'player-controls-top' },
    h(
      'div',
      { class: 'ytmVideoInfoHost' },
      h('button', {
        class: 'ytmVideoInfoLink ytmVideoInfoChannelAvatar',
        type: 'button',
        'aria-label': 'Channel',
      }),
      h('div', {}, title, channel),
    ),
    mute,
    captions,
    iconButton('icon-button player-settings-icon', 'Playback Settings', 'settings', () => {}),
  );
}

function middle(player: Player): HTMLElement {
  const play = iconButton('icon-button player-control-play-pause-icon', 'Play video', 'play', () =>
    player.toggle(),
  );
  player.addEventListener('onStateChange', () => {
    play.replaceChildren(icon(player.video.paused ? 'play' : 'pause'));
    play.setAttribute('aria-label', player.video.paused ? 'Play video' : 'Pause video');
  });
  return h('div', { class: 'player-controls-middle' }, play);
}

function bottomRow(player: Player, around: Surroundings): HTMLElement {
  const time = h('span', { class: 'time' });
  const played = h('div', { class: 'ytProgressBarLineProgressBarPlayed' });
  const slider = h(
    'div',
    {
      class: 'ytPlayerProgressBarDragContainer',
      role: 'slider',
      tabindex: 0,
      'aria-label': 'Seek slider',
    },
    h(
      'div',
      { class: 'ytChapteredProgressBarHost' },
      h('div', { class: 'ytProgressBarLineHost' }, played),
    ),
  );
  player.addEventListener('onVideoProgress', () => {
    const duration = player.media?.duration ?? 0;
    const text = `${clock(player.contentTime)} / ${clock(duration)}`;
    if (time.textContent !== text) time.textContent = text;
    played.style.transform = `scaleX(${duration > 0 ? player.contentTime / duration : 0})`;
  });
  slider.addEventListener('click', (event) => {
    const box = slider.getBoundingClientRect();
    player.seek(((event.clientX - box.left) / box.width) * (player.media?.duration ?? 0));
  });
  const menu = h(
    'div',
    { class: 'fullscreen-action-menu' },
    h('button', { class: 'share', type: 'button', 'aria-label': 'Share' }, 'Share'),
    h('a', { class: 'watch', target: '_blank' }, 'Watch on YouTube'),
  );
  return h(
    'div',
    { class: 'player-controls-bottom' },
    h(
      'div',
      { class: 'times' },
      time,
      iconButton(
        'icon-button fullscreen-icon',
        'Enter full screen',
        'fullscreen',
        around.fullscreen,
      ),
    ),
    slider,
    h(
      'player-fullscreen-controls',
      { class: 'ytwPlayerFullscreenControlsHost' },
      h(
        'player-fullscreen-action-menu',
        { class: 'ytwPlayerFullscreenActionMenuHost' },
        h('div', {}, menu),
      ),
    ),
  );
}
