/** A box in the window, as `getBoundingClientRect` gives it. Pixels. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Air between the menu and the player's edges. */
const GAP = 8;
/** The same to the button, whose bar has the progress line above it. */
const RISE = 20;
const WIDTH = 264;
const MIN_HEIGHT = 72;
/** Heights of a line by the player's height: in a watch page's player the whole menu shows. */
const LINE_HEIGHTS = [
  { below: 420, line: '28px' },
  { below: 560, line: '29px' },
];
const LINE_HEIGHT = '36px';

/**
 * Keep `menu` inside the player: above its button where there is more room, flush with the
 * button's right edge or pushed back inside, never taller than the room. Left and right are
 * the screen's, whatever the language. The menu is `fixed`: it lies in the browser's top layer.
 */
export function placeMenu(menu: HTMLElement, anchor: Bounds, player: Bounds): void {
  const width = Math.min(WIDTH, player.right - player.left - 2 * GAP);
  const left = Math.max(player.left + GAP, Math.min(anchor.right, player.right - GAP) - width);
  const above = anchor.top - player.top - RISE;
  const below = player.bottom - anchor.bottom - GAP;
  const { clientHeight } = menu.ownerDocument.documentElement;
  const { style } = menu;
  style.width = `${width}px`;
  const height = player.bottom - player.top;
  const { line } = LINE_HEIGHTS.find(({ below }) => height < below) ?? { line: LINE_HEIGHT };
  style.setProperty('--line-height', line);
  style.left = `${left}px`;
  style.maxHeight = `${Math.max(MIN_HEIGHT, Math.max(above, below) - GAP)}px`;
  style.bottom = above >= below ? `${clientHeight - anchor.top + RISE}px` : 'auto';
  style.top = above >= below ? 'auto' : `${anchor.bottom + GAP}px`;
}
