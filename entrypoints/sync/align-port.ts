import { browser } from 'wxt/browser';
import { ALIGN_PORT, type AlignAsk, type AlignReport } from '../../services/messages.ts';

/**
 * Have the background find the times. Resolves to its last report, never rejects.
 *
 * @param signal - aborted: cancelled, and the answer means nothing
 * @param progressed - told from time to time, 0 to 1
 */
export function alignInBackground(
  ask: AlignAsk,
  signal: AbortSignal,
  progressed: (progress: number) => void,
): Promise<Exclude<AlignReport, { progress: number }>> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: ALIGN_PORT });
    port.onMessage.addListener((message: unknown) => {
      const report = message as AlignReport;
      if (signal.aborted) return;
      if ('progress' in report) progressed(report.progress);
      else resolve(report);
    });
    // The background was stopped, or broke.
    port.onDisconnect.addListener(() => resolve({ failed: 'internal' }));
    signal.addEventListener('abort', () => {
      port.disconnect();
      resolve({ failed: 'internal' });
    });
    port.postMessage(ask);
  });
}
