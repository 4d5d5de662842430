import { browser } from 'wxt/browser';
import type { BackgroundMessages } from '../../services/background-messages.ts';
import { inTime } from '../../services/in-time.ts';
import type { CaptionsAnswer, FrameCaptions } from '../../transcripts/machine-captions.ts';
import { sameMedia } from '../../transcripts/media.ts';

const BRIDGE = '/youtube-bridge.js';
const SCRIPT = '/machine-captions.js';
/** Milliseconds; a frame that answers at all does so in 22 s. */
const LIMIT_MS = 25_000;

/** The platform's captions of the recording in that frame. Never rejects. */
export async function machineCaptions({
  tabId,
  frameId,
  media,
}: BackgroundMessages['machine-captions']['ask']): Promise<CaptionsAnswer> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: [BRIDGE], world: 'MAIN' });
    const run = browser.scripting.executeScript({ target, files: [SCRIPT] });
    const results = await inTime(run, LIMIT_MS);
    const told = results?.[0]?.result as FrameCaptions | null | undefined;
    return told && sameMedia(told.media, media) ? told.answer : { failed: 'gone' };
  } catch {
    return { failed: 'gone' }; // the tab or frame was closed, or shows a page that is not ours
  }
}
