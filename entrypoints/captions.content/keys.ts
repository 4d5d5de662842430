import { type Action, type CommandName, commandActions } from '../../services/actions.ts';
import type { Player, SiteAdapter } from '../../sites/adapter.ts';
import { CONTROLS_TAG } from './controls.tsx';

/**
 * The suggested keys, by the key's place: a Korean or Cyrillic layout gives
 * another letter. Never a bare letter: those are the player's.
 */
const codes: Record<CommandName, string> = {
  'toggle-captions': 'KeyC',
  'next-language': 'KeyL',
  'both-languages': 'KeyU',
  'report-mistake': 'KeyR',
};

/** Handle in the frame the keys that the browser would not give to our commands. */
export function watchKeys(
  unassigned: readonly CommandName[],
  act: (action: Action) => void,
  signal: AbortSignal,
): void {
  if (unassigned.length === 0) return;
  const pressed = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
    const name = unassigned.find((command) => codes[command] === event.code);
    if (!name) return;
    // A page can make keys of its own; only the viewer's opens a dialog.
    if (name === 'report-mistake' && !event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    act(commandActions[name]);
  };
  window.addEventListener('keydown', pressed, { capture: true, signal });
}

/** Call `pressed` when the viewer uses the platform's own captions key or button. */
export function watchPlatformCaptions(
  adapter: SiteAdapter,
  player: Player,
  pressed: () => void,
  signal: AbortSignal,
): void {
  const listen = (event: Event) => {
    // In our own menu a letter looks for a line.
    if (event.target instanceof Element && event.target.matches(`${CONTROLS_TAG}[data-open]`))
      return;
    if (adapter.isCaptionsPress(event, player)) pressed();
  };
  document.addEventListener('click', listen, { capture: true, signal });
  document.addEventListener('keydown', listen, { capture: true, signal });
}
