import type { Player } from '../../sites/adapter.ts';

/**
 * Call `gone` once the page has taken the player away, or put another `<video>` into
 * it, until `signal` aborts. One that is only moved, into the small player say, stays.
 */
export function watchPlayerGone(
  { video, surface }: Player,
  gone: () => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver(() => {
    if (video.isConnected && surface.contains(video)) return follow();
    observer.disconnect();
    gone();
  });
  // Only the elements around it, not all in them: the rest of the page changes without end.
  const follow = () => {
    observer.disconnect();
    for (let around = video.parentNode; around; around = around.parentNode)
      observer.observe(around, { childList: true });
  };
  follow();
  signal.addEventListener('abort', () => observer.disconnect());
}
