import type { Edge, Player } from '../../sites/adapter.ts';

/** A box in the viewport's pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Where the picture itself is drawn: without the bars of a letterboxed player,
 * and no further than the player reaches.
 */
export function pictureBox({ video, surface }: Player): Box {
  const element = video.getBoundingClientRect();
  let { left, top, width, height } = element;
  const { videoWidth, videoHeight } = video;
  const fit = getComputedStyle(video).objectFit;
  if (videoWidth && videoHeight && (fit === 'contain' || fit === 'scale-down')) {
    const scale = Math.min(width / videoWidth, height / videoHeight);
    left += (width - videoWidth * scale) / 2;
    top += (height - videoHeight * scale) / 2;
    width = videoWidth * scale;
    height = videoHeight * scale;
  }
  const around = surface.getBoundingClientRect();
  // A player's root can be a box of no height around absolute children; then it bounds nothing.
  if (around.width < 1 || around.height < 1) return { left, top, width, height };
  const right = Math.min(left + width, around.right);
  const bottom = Math.min(top + height, around.bottom);
  left = Math.max(left, around.left);
  top = Math.max(top, around.top);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** Pixels of the picture, from this edge on, that the player's controls cover now. */
export function coveredAt(edge: Edge, player: Player, picture: Box): number {
  const controls = player.controlsBox(edge);
  if (!controls) return 0;
  const { top, height } = picture;
  return Math.max(0, edge === 'top' ? controls.bottom - top : top + height - controls.top);
}

/**
 * Make room under the picture, in whatever box the player has: the picture itself
 * becomes smaller. Pages have no free place below in fullscreen or in an embed.
 *
 * @param share - part of the height that becomes free, 0 to 1
 * @returns undo
 */
export function makeRoomBelow(video: HTMLVideoElement, share: number): () => void {
  const before = ['transform', 'transform-origin'].map(
    (name) => [name, video.style.getPropertyValue(name)] as const,
  );
  video.style.setProperty('transform', `scale(${1 - share})`, 'important');
  video.style.setProperty('transform-origin', 'top center', 'important');
  return () => {
    for (const [name, value] of before) video.style.setProperty(name, value);
  };
}

/** Call `changed` whenever the picture may have moved or grown, until `signal` aborts. */
export function watchPicture({ video, surface }: Player, changed: () => void, signal: AbortSignal) {
  const sizes = new ResizeObserver(changed);
  sizes.observe(video);
  sizes.observe(surface);
  const document = video.ownerDocument;
  document.addEventListener('fullscreenchange', changed, { signal });
  window.addEventListener('resize', changed, { signal });
  video.addEventListener('resize', changed, { signal });
  // YouTube moves the picture inside its box by inline style alone.
  const style = new MutationObserver(changed);
  style.observe(video, { attributes: true, attributeFilter: ['style'] });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    style.disconnect();
  });
}

/** Call `changed` when an ad may have begun or the controls may show, until `signal` aborts. */
export function watchSigns({ signs }: Player, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  for (const { element, deep } of signs)
    observer.observe(element, { attributes: true, attributeFilter: ['class'], subtree: deep });
  signal.addEventListener('abort', () => observer.disconnect());
}
