import { browser } from 'wxt/browser';
import { REMOTE_PORT } from '../../services/remote.ts';

/** What both ends of a port can do. */
interface Port {
  readonly name: string;
  readonly sender?: { url?: string };
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(heard: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(gone: () => void): void };
}

/** Name of the port that is to be passed on to a frame as a port named `name`. */
export function relayName(tabId: number, frameId: number, name: string): string {
  return `relay ${tabId} ${frameId} ${name}`;
}

/**
 * Pass on what a page of ours says to a player, where it may not itself: in Firefox a frame
 * of ours that stands in a page of others knows no tabs.
 */
export function relayPorts(): void {
  const home = browser.runtime.getURL('/' as never);
  browser.runtime.onConnect.addListener((connected) => {
    const port: Port = connected;
    const found = /^relay (\d{1,15}) (\d{1,15}) (.+)$/.exec(port.name);
    if (!found || !port.sender?.url?.startsWith(home)) return;
    const [, tabId, frameId, name = ''] = found;
    if (name.startsWith(`${REMOTE_PORT} `)) join(port, Number(tabId), Number(frameId), name);
    else port.disconnect();
  });
}

function join(port: Port, tabId: number, frameId: number, name: string): void {
  const far: Port = browser.tabs.connect(tabId, { frameId, name });
  const pass = (from: Port, to: Port) => {
    from.onMessage.addListener((message) => to.postMessage(message));
    from.onDisconnect.addListener(() => to.disconnect());
  };
  pass(port, far);
  pass(far, port);
}
