import { h } from './dom.ts';
import type { Player } from './player.ts';

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** A small form of the settings menu: captions and speed. */
export function settingsMenu(player: Player): HTMLElement {
  const menu = h('div', { class: 'ytp-popup ytp-settings-menu', 'data-layer': 5, id: 'ytp-id-5' });
  const panel = h('div', { class: 'ytp-panel-menu', role: 'menu' });
  const item = (label: string, content: () => string, press: () => void) => {
    const value = h('div', { class: 'ytp-menuitem-content' }, content());
    const row = h(
      'div',
      { class: 'ytp-menuitem', role: 'menuitem', tabindex: 0 },
      h('div', { class: 'ytp-menuitem-label' }, label),
      value,
    );
    row.addEventListener('click', () => {
      press();
      value.textContent = content();
    });
    player.addEventListener('captionschanged', () => {
      value.textContent = content();
    });
    return row;
  };
  panel.append(
    item(
      'Subtitles/CC',
      () => player.captions.current?.name.simpleText ?? 'Off',
      () => player.captions.toggle(),
    ),
    item(
      'Playback speed',
      () => (player.video.playbackRate === 1 ? 'Normal' : String(player.video.playbackRate)),
      () => {
        const next = speeds[(speeds.indexOf(player.video.playbackRate) + 1) % speeds.length];
        player.video.playbackRate = next ?? 1;
      },
    ),
    item(
      'Quality',
      () => 'Auto (360p)',
      () => {},
    ),
  );
  menu.append(h('div', { class: 'ytp-panel' }, panel));
  return menu;
}
