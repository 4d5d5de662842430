import { browser } from 'wxt/browser';
import type { MachineCaptions } from '../transcripts/machine-captions.ts';
import type { OwnTranscript } from '../transcripts/own.ts';

/** The port on which a page has a transcript aligned; closing it cancels. */
export const ALIGN_PORT = 'align';

/** The page's one message on it. Sentences placed by hand or by a file stay where they are. */
export interface AlignAsk {
  own: OwnTranscript;
  captions: MachineCaptions;
}

/** The background's messages on it, the last with `done` or `failed`; then it closes. */
export type AlignReport =
  /** `progress`: 0 to 1. What is placed so far shows on the video already. */
  | { progress: number }
  /** Stored and shown. */
  | { done: OwnTranscript }
  /** `nothing-fits`: too little is heard; nothing was stored. `unkept`: done, and not stored. */
  | { failed: 'nothing-fits' | 'storage' | 'internal'; unkept?: OwnTranscript };

type LastReport = Exclude<AlignReport, { progress: number }>;

/**
 * Have the background find the times. Resolves to its last report, never rejects. Where the
 * browser stops the background on the way, it begins once more.
 *
 * @param signal - aborted: cancelled, and the answer means nothing
 * @param progressed - told from time to time, 0 to 1
 */
export async function alignInBackground(
  ask: AlignAsk,
  signal: AbortSignal,
  progressed: (progress: number) => void,
): Promise<LastReport> {
  const once = () => askToAlign(ask, signal, progressed);
  return (await once()) ?? (signal.aborted ? null : await once()) ?? { failed: 'internal' };
}

/** @returns null: the port closed without a last report */
function askToAlign(
  ask: AlignAsk,
  signal: AbortSignal,
  progressed: (progress: number) => void,
): Promise<LastReport | null> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: ALIGN_PORT });
    port.onMessage.addListener((message: unknown) => {
      const report = message as AlignReport;
      if (signal.aborted) return;
      if ('progress' in report) progressed(report.progress);
      else resolve(report);
    });
    port.onDisconnect.addListener(() => resolve(null));
    signal.addEventListener('abort', () => {
      port.disconnect();
      resolve(null);
    });
    port.postMessage(ask);
  });
}
