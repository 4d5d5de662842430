/** A box in the window, as `getBoundingClientRect` gives it. Pixels. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Air between the menu and the player's edges or the button. */
const GAP = 8;
const WIDTH = 264;
const MIN_HEIGHT = 72;
/** In players lower than this, lines stand closer. */
const LOW_PLAYER = 300;

/**
 * Keep `menu` inside the player: above its button where there is more room, flush with the
 * button's right edge or pushed back inside, never taller than the room. Left and right are
 * the screen's, whatever the language.
 */
export function placeMenu(menu: HTMLElement, anchor: Bounds, player: Bounds): void {
  const width = Math.min(WIDTH, player.right - player.left - 2 * GAP);
  const left = Math.max(player.left + GAP, Math.min(anchor.right, player.right - GAP) - width);
  const above = anchor.top - player.top;
  const below = player.bottom - anchor.bottom;
  const { style } = menu;
  style.width = `${width}px`;
  style.setProperty('--line-height', player.bottom - player.top < LOW_PLAYER ? '28px' : '36px');
  style.left = `${left - anchor.left}px`;
  style.maxHeight = `${Math.max(MIN_HEIGHT, Math.max(above, below) - 2 * GAP)}px`;
  style.bottom = above >= below ? `calc(100% + ${GAP}px)` : 'auto';
  style.top = above >= below ? 'auto' : `calc(100% + ${GAP}px)`;
}
