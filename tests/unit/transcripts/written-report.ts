import type { Report } from '../../../transcripts/report.ts';
import type { KeptReport } from '../../../transcripts/report-status.ts';

/** A good report of the cue q1 of `written-bundle.ts`. */
export const report = (more: Partial<Report> = {}): Report => ({
  schema: 'truecue-report/1',
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  createdAt: '2026-03-02T09:15:00Z',
  bundle: { id: 'weaver', revision: 2, sha256: 'ab'.repeat(32) },
  media: { site: 'youtube', mediaId: 'abcdefghij1' },
  language: 'en',
  cueId: 'q1',
  mediaTime: 1.4,
  quoted: 'Words of q1',
  category: 'typo',
  suggestion: { text: 'Better words of q1' },
  client: '0.1.0',
  ...more,
});

/** The same as the outbox keeps it. */
export const kept = (more: Partial<Report> = {}, state: Partial<KeptReport> = {}): KeptReport => ({
  report: report(more),
  route: { to: 'file' },
  state: { kind: 'waiting', attempts: 0, nextAt: null },
  applied: true,
  title: { en: 'The weaver' },
  ...state,
});
