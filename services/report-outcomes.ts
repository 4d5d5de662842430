import type { Bundle } from '../transcripts/bundle.ts';
import { mediaKey } from '../transcripts/media.ts';
import type { Outcome } from '../transcripts/report.ts';
import { loadBundle } from './bundles.ts';
import { type FoundEntry, findEntries } from './catalogs.ts';
import { reportFingerprint } from './hashing.ts';
import { withState } from './outbox.ts';
import type { OutboxReport } from './outbox-report.ts';
import { changeReport, listReports } from './outbox-reports.ts';

/** What a bundle says became of a report; null: nothing yet. The newest revision counts. */
export function outcomeIn({ changes }: Bundle, fingerprint: string): Outcome | null {
  const found = changes.flatMap(({ revision, outcomes = [] }): Outcome[] =>
    outcomes
      .filter(({ report }) => report === fingerprint)
      .map(({ result, reason }) => ({ result, revision, ...(reason && { reason }) })),
  );
  return found.sort((a, b) => a.revision - b.revision).at(-1) ?? null;
}

/**
 * Look for the outcomes of reports in newer revisions of what they are about, wherever a
 * catalog lists it, also when nobody watches it any more. Never rejects.
 *
 * @param now - milliseconds since the epoch
 * @returns those that are settled now
 */
export async function settleReports(now: number): Promise<OutboxReport[]> {
  const settled: OutboxReport[] = [];
  try {
    const open = (await listReports()).filter(isOpen);
    const known = new Map<string, Promise<FoundEntry[]>>();
    for (const kept of open) {
      const { media } = kept.report;
      const key = mediaKey(media);
      const entries = known.get(key) ?? findEntries(media, { keep: true }).catch(unlisted);
      known.set(key, entries);
      const done = await settle(kept, newer(kept, await entries), now);
      if (done) settled.push(done);
    }
  } catch (error) {
    console.error('reports: outcomes cannot be looked for', error);
  }
  return settled;
}

/** Whoever got it may have answered; of one that was not sent, too: its arrival may not have been heard. */
function isOpen({ state }: OutboxReport): boolean {
  if (state.kind === 'waiting') return state.attempts > 0;
  return state.kind === 'sent' || state.kind === 'handed';
}

function newer({ report, lookedAt }: OutboxReport, entries: readonly FoundEntry[]): FoundEntry[] {
  const known = Math.max(report.bundle.revision, lookedAt);
  return entries.filter(({ id, revision }) => id === report.bundle.id && revision > known);
}

/** By the first of `entries` that has its outcome; null: none has. */
async function settle(kept: OutboxReport, entries: readonly FoundEntry[], now: number) {
  for (const entry of entries) {
    const done = await lookInto(entry, kept, now);
    if (done) return done;
  }
  return null;
}

async function lookInto(
  entry: FoundEntry,
  { report }: OutboxReport,
  now: number,
): Promise<OutboxReport | null> {
  const loaded = await loadBundle(entry, { keep: true });
  // An older revision answers while the newer is on its way: it is looked into when it is here.
  if (!('bundle' in loaded) || loaded.sha256 !== entry.bundle) return null;
  const outcome = outcomeIn(loaded.bundle, await reportFingerprint(report.id));
  const changed = await changeReport(report.id, (kept) => {
    if (!isOpen(kept)) return null;
    if (!outcome) return { ...kept, lookedAt: Math.max(kept.lookedAt, entry.revision) };
    return { ...withState(kept, { kind: 'settled', at: now, outcome }), applied: false };
  });
  return changed?.state.kind === 'settled' ? changed : null;
}

function unlisted(error: unknown): FoundEntry[] {
  console.warn('reports: a catalog cannot be read', error);
  return [];
}
