import type { Player } from '../../sites/adapter.ts';

/** A pointer that moved less has clicked, not selected. Pixels. */
const CLICK_SLOP = 4;

/**
 * Let the words of a paused caption be selected without the player taking the
 * end of the selection for a click that plays. A plain click stays the player's.
 *
 * @param button - in `element`, and no part of the words
 */
export function keepSelecting(
  element: HTMLElement,
  button: HTMLElement,
  player: Player,
  signal: AbortSignal,
): void {
  const { ownerDocument: document } = element;
  /** Where a press on the words began; null: it began elsewhere. */
  let from: { x: number; y: number } | null = null;
  const down = (event: MouseEvent) => {
    const path = event.composedPath();
    const words = path.includes(element) && !path.includes(button);
    from = words ? { x: event.clientX, y: event.clientY } : null;
  };
  // A selection may end beside the words: then its click is the player's own.
  const clicked = (event: MouseEvent) => {
    if (!from) return;
    const moved = Math.hypot(event.clientX - from.x, event.clientY - from.y);
    from = null;
    if (moved >= CLICK_SLOP) event.stopPropagation();
    else if (!player.surface.contains(element)) passOn(event, element);
  };
  document.addEventListener('pointerdown', down, { capture: true, signal });
  document.addEventListener('click', clicked, { capture: true, signal });
  // Twice on a word selects it; the player would go to fullscreen.
  element.addEventListener('dblclick', (event) => event.stopPropagation(), { signal });
}

/** Where our layer lies beside the player, a click on it is meant for what is underneath. */
function passOn(event: MouseEvent, element: HTMLElement): void {
  const { clientX, clientY } = event;
  const under = element.ownerDocument
    .elementsFromPoint(clientX, clientY)
    .find((candidate) => candidate !== element);
  event.stopPropagation();
  under?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, clientX, clientY }),
  );
}
