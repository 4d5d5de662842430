import { createHash } from 'node:crypto';
import type { Report } from '../../transcripts/report.ts';
import type { ReportRow } from '../store/tables.ts';

/** Seconds: reports of words missing so near each other are of one gap. */
const GAP = 5;

/** What the store keeps of a report that is masked already; `spam` is judged with the rest. */
export function rowOf(report: Report, receivedAt: number): Omit<ReportRow, 'spam'> {
  const { contact, ...body } = report;
  return {
    id: report.id,
    receivedAt,
    fingerprint: fingerprintOf(report.id),
    bundleId: report.bundle.id,
    language: report.language,
    place: placeOf(report),
    mediaTime: report.mediaTime,
    category: report.category,
    sameness: hash(samenessOf(report)),
    wording: wordingOf(report),
    state: 'open',
    assignee: null,
    contact: contact ?? null,
    body: JSON.stringify(body),
    settledAt: null,
    revision: null,
    reason: null,
  };
}

/** How published outcomes name a report: as `reportFingerprint` does, in one go. */
export function fingerprintOf(id: string): string {
  return hash(id).slice(0, 16);
}

function placeOf({ cueId, mediaTime, media }: Report): string {
  if (cueId !== null) return `cue ${cueId}`;
  return `gap ${media.mediaId} ${Math.floor(mediaTime / GAP) * GAP}`;
}

/** Two of one place that want the same of the same words are settled as one. */
function samenessOf({ suggestion, quoted, category, comment }: Report): string {
  if (!suggestion) return JSON.stringify([quoted, category, plain(comment)]);
  const { text, startTime, endTime, speaker } = suggestion;
  const times = [startTime, endTime].map((time) => time?.toFixed(1));
  return JSON.stringify([quoted, plain(text), ...times, speaker]);
}

function wordingOf({ suggestion, comment, quoted }: Report): string {
  const words = plain(suggestion?.text) + plain(comment);
  // Short words of agreement are said everywhere by honest people.
  return words.length < 12 || words === plain(quoted) ? '' : hash(words);
}

function plain(text: string | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
