import { browser } from 'wxt/browser';
import type { OpenRecording } from '../../services/background-messages.ts';
import { inTime } from '../../services/in-time.ts';
import { askFrame, type Sender } from '../../services/messages.ts';
import { framesOf } from './frames.ts';

const REMOTE = '/player-remote.js';
/** A frame that does not answer by then is gone, or asleep. Milliseconds. */
const PATIENCE_MS = 1000;

/** Recordings in open tabs, the one played last first. What plays in private stays there. */
export async function openRecordings(asker: Pick<Sender, 'incognito'>): Promise<OpenRecording[]> {
  const all = await browser.tabs.query({});
  const tabs = all.filter(({ incognito }) => incognito === asker.incognito);
  const found = await Promise.all(
    tabs.map(({ id, title = '' }) => (id === undefined ? [] : recordingsOf(id, title))),
  );
  return found.flat().sort((a, b) => b.playedAt - a.playedAt);
}

/** A tab may have left the recordings it is remembered for: its frames say what is there now. */
async function recordingsOf(tabId: number, title: string): Promise<OpenRecording[]> {
  const frames = await framesOf(tabId);
  const asked = await Promise.all(
    frames.map(async (frame) => {
      const status = await inTime(askFrame(tabId, frame.frameId, 'status', {}), PATIENCE_MS);
      const media = status && 'media' in status ? status.media : null;
      return media ? [{ ...frame, media, tabId, title }] : [];
    }),
  );
  return asked.flat();
}

/** `REMOTE_PORT` can be opened to that frame then. Rejects when the frame is gone. */
export async function bringRemote(tabId: number, frameId: number): Promise<undefined> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [REMOTE] });
}
