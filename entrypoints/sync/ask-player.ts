import type { OpenRecording } from '../../services/background-messages.ts';
import { askBackground } from '../../services/messages.ts';
import type { CaptionsAnswer } from '../../transcripts/machine-captions.ts';

/** Longest wait for the platform's captions; the frame's own limit is less. Milliseconds. */
const CAPTIONS_MS = 40_000;

/** The platform's captions, from the player of an open recording; of no use once `signal` aborts. */
export function askPlayer(
  { tabId, frameId, media }: OpenRecording,
  signal: AbortSignal,
): Promise<CaptionsAnswer> {
  const ask = () => askBackground('machine-captions', { tabId, frameId, media });
  // The browser may stop the background at any moment. The frame goes on, and is asked anew.
  const asking = ask().catch(ask);
  return new Promise((resolve, reject) => {
    const late: CaptionsAnswer = { tried: [{ way: 'listened', failed: 'no-answer' }] };
    const timer = setTimeout(resolve, CAPTIONS_MS, late);
    const end = () => clearTimeout(timer);
    asking.then(resolve, reject).finally(end);
    signal.addEventListener('abort', () => resolve(late), { once: true });
  });
}
