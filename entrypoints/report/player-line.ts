import { browser } from 'wxt/browser';
import type { RemoteState } from '../../services/remote.ts';
import {
  lineThrough,
  openRemote,
  type RemoteLine,
  remotePort,
} from '../../services/remote-line.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { relayName } from '../background/port-relay.ts';

/**
 * The line to a player, as `openRemote` gives it. A frame of ours in a page of others may
 * in Firefox not speak to tabs: there the background passes on what is said.
 */
export function openLine(
  tabId: number,
  frameId: number,
  media: MediaRef,
  changed: (state: RemoteState | null) => void,
): RemoteLine {
  if (browser.tabs) return openRemote(tabId, frameId, media, changed);
  const name = relayName(tabId, frameId, remotePort(media));
  return lineThrough(browser.runtime.connect({ name }), changed);
}
