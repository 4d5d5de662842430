import type { Visit } from '../../services/visit.ts';
import type { Player, SiteAdapter } from '../../sites/adapter.ts';

/** Pages build their players late; beyond this the viewer is told. Milliseconds. */
const PLAYER_LATE_MS = 20_000;
/** Same length within this: the recording is the expected one. Seconds. */
const SAME_LENGTH = 0.6;
/** A player that never empties its video is believed after this. Milliseconds. */
const EMPTIED_LATE_MS = 4000;

/**
 * The player of the visit's recording, once the page has built it.
 *
 * @param late - called once if it takes suspiciously long; the wait goes on
 * @throws the signal's reason when the visit ends first
 */
export function awaitPlayer(
  adapter: SiteAdapter,
  visit: Visit,
  signal: AbortSignal,
  late: () => void,
): Promise<Player> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const player = adapter.findPlayer(document, visit.media);
      if (!player) return false;
      stop();
      resolve(player);
      return true;
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(late, PLAYER_LATE_MS);
    // A player can be complete but for its recording; its page then changes no more.
    const loaded = { capture: true, signal };
    document.addEventListener('loadedmetadata', look, loaded);
    const stop = () => {
      observer.disconnect();
      document.removeEventListener('loadedmetadata', look, loaded);
      clearTimeout(timer);
    };
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason);
    });
    if (!look())
      observer.observe(document, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['id', 'video-id', 'class'],
      });
  });
}

/**
 * Resolves when the page's one `<video>` no longer holds the recording before.
 *
 * In-page navigation names the new recording before the video lets go of the old
 * one; a caption painted then would be one of the wrong interview.
 *
 * @param duration - expected length in seconds, where known
 */
export function awaitOwnRecording(
  video: HTMLVideoElement,
  visit: Visit,
  duration: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  const fits = () => duration !== undefined && Math.abs(video.duration - duration) < SAME_LENGTH;
  if (!visit.holdsOther(video) || fits()) return Promise.resolve();
  return new Promise((resolve) => {
    const ended = new AbortController();
    const until = AbortSignal.any([ended.signal, signal]);
    const done = () => {
      clearTimeout(timer);
      ended.abort();
      resolve();
    };
    const timer = setTimeout(done, EMPTIED_LATE_MS);
    video.addEventListener('emptied', done, { signal: until });
    video.addEventListener('durationchange', () => fits() && done(), { signal: until });
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
