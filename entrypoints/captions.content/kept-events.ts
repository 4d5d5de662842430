/** Events that the player would take for its own: a click plays, a letter is a hotkey. */
const KEPT_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'click', 'dblclick', 'contextmenu', 'wheel'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend'],
];

/**
 * Keep what happens in an element of ours from the player.
 *
 * @param passes - whether the player may have this key all the same
 */
export function keepEvents(element: HTMLElement, passes: (event: KeyboardEvent) => boolean): void {
  const keep = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !passes(event)) event.stopPropagation();
  };
  for (const event of KEPT_EVENTS) element.addEventListener(event, keep, { passive: true });
}
