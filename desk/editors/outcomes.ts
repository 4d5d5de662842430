import { libraryFolders } from '../../tools/truecue/library-files.ts';
import { readInterview } from '../../tools/truecue/read-interview.ts';
import { outcomeFile } from '../../tools/truecue/report-outcome.ts';
import { oneAtATime, writeTogether } from '../../tools/truecue/report-write.ts';
import type { Bundle, Change } from '../../transcripts/bundle.ts';
import type { Store } from '../store/open.ts';
import { settle } from './cases.ts';
import type { Recordings } from './recordings.ts';

/** Attempts, where somebody edits the same file by hand. */
const ATTEMPTS = 3;

type Outcome = NonNullable<Change['outcomes']>[number];

/**
 * Say of reports that want what another one has just got, what became of them: all in one
 * revision, however many they are. Those the bundle speaks of already are passed over.
 *
 * @returns the revision that says it; null: nothing was missing
 * @throws Error when the library cannot be written; then they are still open, and can be
 *   settled again
 */
export async function settleOthers(
  library: string,
  bundleId: string,
  fingerprints: readonly string[],
  outcome: { result: Outcome['result']; now: Date; reason?: Record<string, string> },
): Promise<number | null> {
  if (fingerprints.length === 0) return null;
  const { now, ...rest } = outcome;
  const at = now.toISOString().replace(/\.\d+Z$/, 'Z');
  return await oneAtATime(library, async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const folder = (await libraryFolders(library)).find(({ name }) => name === bundleId);
      const bundle = folder && (await readInterview(folder)).bundle;
      if (!folder || !bundle) break;
      const known = outcomesOf(bundle);
      const missing = fingerprints.filter((fingerprint) => !known.has(fingerprint));
      if (missing.length === 0) return null;
      const outcomes = missing.map((report) => ({ report, ...rest }));
      const change = { revision: bundle.revision + 1, at, outcomes };
      if (await writeTogether(folder, [await outcomeFile(folder, change)])) return change.revision;
    }
    throw new Error('the outcomes could not be written');
  });
}

/**
 * Take over what the library says of reports that are open here: somebody has settled them
 * by the command, or the desk died between the two. @returns how many
 */
export async function adoptOutcomes(parts: {
  store: Store;
  recordings: Recordings;
}): Promise<number> {
  const { db } = parts.store;
  const open = await db
    .selectFrom('reports')
    .select('bundleId')
    .distinct()
    .where('state', '=', 'open')
    .execute();
  let adopted = 0;
  for (const { bundleId } of open) {
    const bundle = await parts.recordings.bundle(bundleId);
    if (!bundle) continue;
    const known = outcomesOf(bundle);
    const rows = await db
      .selectFrom('reports')
      .select(['id', 'fingerprint'])
      .where('bundleId', '=', bundleId)
      .where('state', '=', 'open')
      .execute();
    for (const { id, fingerprint } of rows) {
      const found = known.get(fingerprint);
      if (!found) continue;
      const { result, at, revision, reason = null } = found;
      const settled = { state: result, revision, reason, now: Date.parse(at) };
      await settle(parts.store, [id], settled);
      adopted += 1;
    }
  }
  return adopted;
}

function outcomesOf({ changes }: Bundle) {
  return new Map(
    changes.flatMap(({ revision, at, outcomes = [] }) =>
      outcomes.map((outcome) => [outcome.report, { ...outcome, revision, at }] as const),
    ),
  );
}
