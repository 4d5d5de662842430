import { browser } from 'wxt/browser';
import type { FrameRecord } from '../../services/background-messages.ts';
import { inTurn } from '../../services/in-turn.ts';
import type { Sender } from '../../services/messages.ts';
import type { MediaRef } from '../../transcripts/media.ts';

/**
 * Which frames of which tabs hold recordings. Kept in the session's memory: the
 * worker dies between two keys, and nothing of it may reach a disk.
 */
const keyOf = (tabId: number) => `frames:${tabId}`;
const MAX_FRAMES = 20;

/** The frames of a tab in which a recording was found, the one played last first. */
export async function framesOf(tabId: number): Promise<FrameRecord[]> {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key];
  return Array.isArray(stored) ? stored : [];
}

/** `media` plays, or was found, in the frame that sent this. */
export function rememberFrame(sender: Sender, media: MediaRef): Promise<undefined> {
  const { tabId, frameId } = sender;
  if (tabId === undefined) return Promise.resolve(undefined);
  return inTurn(() => putFirst(tabId, frameId, media));
}

async function putFirst(tabId: number, frameId: number, media: MediaRef): Promise<undefined> {
  const others = (await framesOf(tabId)).filter((frame) => frame.frameId !== frameId);
  const frames = [{ frameId, media, playedAt: Date.now() }, ...others].slice(0, MAX_FRAMES);
  await browser.storage.session.set({ [keyOf(tabId)]: frames });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
