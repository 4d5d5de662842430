import { render } from 'preact';
import { PlayerControls } from '../../components/player/PlayerControls.tsx';
import css from '../../components/player/player.css?inline';
import type { Action } from '../../services/actions.ts';
import type { Settings } from '../../services/settings.ts';
import type { ButtonSlot, Player } from '../../sites/adapter.ts';
import type { SessionStatus } from '../../transcripts/status.ts';
import { keepEvents } from './kept-events.ts';

export const CONTROLS_TAG = 'truecue-controls';

/** What the controls show, and whom they ask. */
interface Controlled {
  status(): SessionStatus;
  readonly settings: Settings;
  act(action: Action): void;
  change(change: Partial<Settings>): void;
  /** The menu opens: fill in what the platform offers now. */
  listPlatformTracks(): void;
}

export interface Controls {
  redraw(): void;
}

/** What our button does something with; its other keys are the player's. */
const BUTTON_KEYS = ['Enter', ' ', 'ArrowDown', 'ArrowUp'];

/** Our button in the player's bar, for as long as the session lasts. */
export function mountControls(player: Player, captions: Controlled, signal: AbortSignal): Controls {
  const { surface } = player;
  const document = surface.ownerDocument;
  for (const old of document.querySelectorAll(CONTROLS_TAG)) old.remove();
  const element = document.createElement(CONTROLS_TAG);
  const root = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const content = document.createElement('div');
  root.append(style, content);
  let open = false;
  // Escape has closed the menu by now, and was ours.
  keepEvents(
    element,
    (event) => !open && !event.defaultPrevented && !BUTTON_KEYS.includes(event.key),
  );

  let look: ButtonSlot['look'] = 'ytp';
  const setOpen = (next: boolean) => {
    if (next === open) return;
    open = next;
    element.toggleAttribute('data-open', open);
    if (open) captions.listPlatformTracks();
    redraw();
  };

  function redraw(): void {
    if (!element.isConnected) return;
    render(
      <PlayerControls
        status={captions.status()}
        settings={captions.settings}
        look={look}
        open={open}
        bounds={surface.getBoundingClientRect()}
        onOpen={setOpen}
        onAction={(action) => captions.act(action)}
        onSettings={(change) => captions.change(change)}
      />,
      content,
    );
  }

  function place(): void {
    const slot = player.buttonSlot();
    if (!slot || element.parentElement === slot.parent) return;
    look = slot.look;
    slot.parent.insertBefore(element, slot.before);
    built.disconnect();
    built.observe(slot.parent, { childList: true });
    redraw();
  }

  // Bars are built late, and rebuilt: found once, only the bar itself is watched.
  const built = new MutationObserver(place);
  built.observe(player.host, { childList: true, subtree: true });
  place();
  document.addEventListener(
    'pointerdown',
    (event) => event.composedPath().includes(element) || setOpen(false),
    { capture: true, signal },
  );
  // It stands in the top layer, where neither scrolling nor fullscreen would take it along.
  const close = () => setOpen(false);
  document.addEventListener('scroll', close, { signal });
  document.addEventListener('fullscreenchange', close, { signal });
  signal.addEventListener('abort', () => {
    built.disconnect();
    render(null, content);
    element.remove();
  });
  return { redraw };
}
