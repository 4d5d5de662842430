import type { Report } from '../../transcripts/report.ts';
import type { Store } from '../store/open.ts';
import type { ReportRow } from '../store/tables.ts';

/** A report as an editor opens it, with those that want the same of the same place. */
export interface Case {
  row: ReportRow;
  report: Report;
  /** In the order they arrived; `row` is one of them. */
  all: {
    id: string;
    fingerprint: string;
    receivedAt: number;
    contact: string | null;
    comment: string;
  }[];
  /** Name of the account; null: nobody's. */
  assignee: string | null;
}

/** Most comments and contacts read for one case; the rest is settled with it all the same. */
const MAX_SHOWN = 5_000;

/** Null: there is no such report. */
export async function readCase({ db }: Store, id: string): Promise<Case | null> {
  const row = await db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const all = await db
    .selectFrom('reports')
    .select(['id', 'fingerprint', 'receivedAt', 'contact', 'body'])
    .where('bundleId', '=', row.bundleId)
    .where('language', '=', row.language)
    .where('place', '=', row.place)
    .where('sameness', '=', row.sameness)
    .where('state', '=', row.state)
    .orderBy('receivedAt')
    .orderBy('id')
    .limit(MAX_SHOWN)
    .execute();
  const assignee =
    row.assignee === null
      ? undefined
      : await db
          .selectFrom('accounts')
          .select('name')
          .where('id', '=', row.assignee)
          .executeTakeFirst();
  return {
    row,
    report: JSON.parse(row.body) as Report,
    all: all.map(({ body, ...one }) => ({
      ...one,
      comment: (JSON.parse(body) as Report).comment ?? '',
    })),
    assignee: assignee?.name ?? null,
  };
}

/** Give the case to an account, or to nobody. */
export async function assign({ db }: Store, found: Case, account: string | null): Promise<void> {
  await update(db, found, { assignee: account });
}

export async function markSpam({ db }: Store, found: Case, spam: boolean): Promise<void> {
  await update(db, found, { spam: spam ? 'marked' : '' });
}

async function update(
  db: Store['db'],
  { all }: Case,
  set: { assignee: string | null } | { spam: string },
): Promise<void> {
  await db
    .updateTable('reports')
    .set(set)
    .where(
      'id',
      'in',
      all.map(({ id }) => id),
    )
    .where('state', '=', 'open')
    .execute();
}

/** Write down what became of reports. */
export async function settle(
  { db }: Store,
  ids: readonly string[],
  outcome: {
    state: 'fixed' | 'declined';
    revision: number;
    reason: Record<string, string> | null;
    now: number;
  },
): Promise<void> {
  if (ids.length === 0) return;
  const { state, revision, reason, now } = outcome;
  await db
    .updateTable('reports')
    .set({ state, revision, settledAt: now, reason: reason && JSON.stringify(reason) })
    .where('id', 'in', [...ids])
    .where('state', '=', 'open')
    .execute();
}
