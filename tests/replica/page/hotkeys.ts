import type { Surroundings } from './chrome.ts';
import type { Player } from './player.ts';

/**
 * The site's keys. They are left alone with Ctrl, Alt or Meta, when somebody
 * prevented the default, and in what looks like a field; as on the site, a
 * field inside a shadow root does not look like one.
 */
export function installHotkeys(
  current: () => { player: Player; around: Surroundings } | null,
): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    if (/^( |Enter)$/.test(event.key) && /^(BUTTON|A)$/.test(target.tagName)) return;
    const shown = current();
    if (shown && press(event.key, shown.player, shown.around)) event.preventDefault();
  });
}

function press(key: string, player: Player, around: Surroundings): boolean {
  const { video } = player;
  if (/^[0-9]$/.test(key)) {
    player.seek(((player.media?.duration ?? 0) * Number(key)) / 10);
    return true;
  }
  const seek = (by: number) => () => player.seek(player.contentTime + by);
  const louder = (by: number) => () => {
    video.volume = Math.min(1, Math.max(0, video.volume + by));
  };
  const faster = (by: number) => () => {
    video.playbackRate = Math.min(2, Math.max(0.25, video.playbackRate + by));
  };
  const actions: Record<string, (() => void) | undefined> = {
    c: () => player.captions.toggle(),
    k: () => player.toggle(),
    ' ': () => player.toggle(),
    j: seek(-10),
    l: seek(10),
    ArrowLeft: seek(-5),
    ArrowRight: seek(5),
    Home: () => player.seek(0),
    End: () => player.seek(player.media?.duration ?? 0),
    ArrowUp: louder(0.05),
    ArrowDown: louder(-0.05),
    m: () => {
      video.muted = !video.muted;
    },
    f: () => around.fullscreen(),
    t: around.theater,
    i: around.miniplayer,
    N: around.next,
    '<': faster(-0.25),
    '>': faster(0.25),
  };
  const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
  action?.();
  return action !== undefined;
}
