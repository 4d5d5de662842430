import { reportsOf } from '../../services/outbox-reports.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import type { KeptReport } from '../../transcripts/report-status.ts';

/** The viewer's reports of a recording, the oldest first: `correct` takes what shows. Never rejects. */
export async function correctionsOf(media: MediaRef): Promise<KeptReport[]> {
  try {
    return (await reportsOf(media)).sort((a, b) => a.queuedAt - b.queuedAt);
  } catch (error) {
    console.error('truecue: corrections cannot be read', error);
    return [];
  }
}
