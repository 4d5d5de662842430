import { type Browser, browser } from 'wxt/browser';
import { type MediaRef, mediaKey } from '../transcripts/media.ts';
import { REMOTE_PORT, type RemoteCommand, type RemoteState } from './remote.ts';

/** A page's line to the player of one recording, in a frame of a tab. */
export interface RemoteLine {
  /** As told last; null: nothing yet. */
  readonly state: RemoteState | null;
  send(command: RemoteCommand): void;
  close(): void;
}

/** Name of the port to the player of `media`: a frame that shows another one by now refuses it. */
export function remotePort(media: MediaRef): string {
  return `${REMOTE_PORT} ${mediaKey(media)}`;
}

/**
 * Open the line; `player-remote` must have been brought into the frame.
 *
 * @param changed - called with each new state; null: the line has ended, by the frame
 */
export function openRemote(
  tabId: number,
  frameId: number,
  media: MediaRef,
  changed: (state: RemoteState | null) => void,
): RemoteLine {
  return lineThrough(browser.tabs.connect(tabId, { frameId, name: remotePort(media) }), changed);
}

/** The line through a port that leads to a player, by whatever way. */
export function lineThrough(
  port: Browser.runtime.Port,
  changed: (state: RemoteState | null) => void,
): RemoteLine {
  let state: RemoteState | null = null;
  const tell = (next: RemoteState | null) => {
    state = next;
    changed(next);
  };
  port.onMessage.addListener((next: unknown) => tell(next as RemoteState));
  port.onDisconnect.addListener(() => {
    void browser.runtime.lastError; // read, or Chromium reports it as unchecked
    tell(null);
  });
  return {
    get state() {
      return state;
    },
    send(command) {
      try {
        port.postMessage(command);
      } catch {
        // The other end went a moment ago; `changed` tells it.
      }
    },
    close: () => port.disconnect(),
  };
}

/**
 * Media time at a moment, in seconds; null: an advertisement plays, or nothing is loaded.
 *
 * @param moment - `Date.now()` of it
 */
export function mediaTimeAt(state: RemoteState, moment: number): number | null {
  const { time, at, rate, duration } = state;
  if (time === null) return null;
  const then = time + ((moment - at) / 1000) * rate;
  return Math.max(0, duration === null ? then : Math.min(then, duration));
}

/**
 * `Date.now()` of an event, not of its handling.
 *
 * @param timeStamp - of the event: milliseconds on the clock of `performance.now()`
 */
export function momentOf({ timeStamp }: { timeStamp: number }): number {
  const waited = performance.now() - timeStamp;
  // A time stamp from another clock, as some synthetic events have, tells nothing.
  return Date.now() - (waited >= 0 && waited < 5000 ? waited : 0);
}
