import { browser } from 'wxt/browser';
import type { SessionStatus } from '../transcripts/status.ts';
import type { Action } from './actions.ts';
import type { BackgroundMessages } from './background-messages.ts';

/** Every message to a frame (answered by its sentry), and its reply. */
export interface FrameMessages {
  status: { ask: object; reply: SessionStatus };
  act: { ask: { action: Action }; reply: SessionStatus };
  /** Catalogs changed: what is found for this recording may be another now. */
  'look-again': { ask: object; reply: undefined };
  /** The dialog of this ticket is done with: it goes, and the focus returns to the player. */
  'close-report': { ask: { ticket: string }; reply: undefined };
}

type Ask<M, K extends keyof M> = M[K] extends { ask: infer A } ? A : never;
type Reply<M, K extends keyof M> = M[K] extends { reply: infer R } ? R : never;

/** The port a page opens to a frame to be told each new status. */
export const STATUS_PORT = 'status';

/** Ask the background. Rejects, never throws, when it is gone: the extension was updated. */
export async function askBackground<K extends keyof BackgroundMessages>(
  type: K,
  ask: Ask<BackgroundMessages, K>,
): Promise<Reply<BackgroundMessages, K>> {
  return browser.runtime.sendMessage(Object.assign({ type }, ask));
}

/** Ask one frame of a tab. Rejects when the frame is gone. */
export async function askFrame<K extends keyof FrameMessages>(
  tabId: number,
  frameId: number,
  type: K,
  ask: Ask<FrameMessages, K>,
): Promise<Reply<FrameMessages, K>> {
  return browser.tabs.sendMessage(tabId, Object.assign({ type }, ask), { frameId });
}

export interface Sender {
  tabId: number | undefined;
  frameId: number;
  incognito: boolean;
}

type Handlers<M> = {
  [K in keyof M]?: (ask: Ask<M, K>, sender: Sender) => Promise<Reply<M, K>> | Reply<M, K>;
};

/**
 * Answer messages of this extension, until `signal` aborts.
 *
 * @param from - what the sender's address begins with: ours, where only our own pages may
 *   ask: our scripts in a page share a process with it.
 *
 * A message nobody here handles is left to other listeners: the listener is not
 * `async`, since a promise would answer every message.
 */
export function answerMessages<M extends BackgroundMessages | FrameMessages>(
  handlers: Handlers<M>,
  signal?: AbortSignal,
  from = '',
): void {
  const listener = (
    message: unknown,
    sent: {
      id?: string;
      url?: string;
      tab?: { id?: number; incognito: boolean };
      frameId?: number;
    },
  ) => {
    if (sent.id !== browser.runtime.id || !(sent.url ?? '').startsWith(from)) return undefined;
    const ask = message as { type: keyof M };
    const handle = Object.hasOwn(handlers, ask.type) ? handlers[ask.type] : undefined;
    if (!handle) return undefined;
    const sender: Sender = {
      tabId: sent.tab?.id,
      frameId: sent.frameId ?? 0,
      incognito: sent.tab?.incognito ?? false,
    };
    return Promise.resolve(handle(message as Ask<M, keyof M>, sender));
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as never),
  );
}
