import { type ExpressionBuilder, sql } from 'kysely';
import type { Report } from '../../transcripts/report.ts';
import type { Store } from '../store/open.ts';
import type { ReportRow, ReportState, Tables } from '../store/tables.ts';

/** What the queue shows. */
export interface QueueFilter {
  show: 'open' | 'mine' | 'settled';
  /** Null: all. */
  category: string | null;
  /** Suggestions to pass over. */
  from: number;
}

/** Reports of one place that want the same: settled as one. */
export interface Merged {
  /** Of the report they are opened by. */
  id: string;
  count: number;
  /** Latest of them, milliseconds. */
  receivedAt: number;
  category: string;
  state: ReportState;
  spam: string[];
  /** Name of the account; null: nobody's. */
  assignee: string | null;
  report: Report;
}

export interface QueuePlace {
  /** Seconds of the recording. */
  mediaTime: number;
  language: string;
  merged: Merged[];
}

export interface QueueRecording {
  bundleId: string;
  places: QueuePlace[];
}

export interface Queue {
  recordings: QueueRecording[];
  /** The same, folded away. */
  spam: QueueRecording[];
  /** `from` of the next page; null: this is the last. */
  next: number | null;
}

/** Suggestions of one page. */
const PAGE = 100;

/** @param account - id of whoever looks */
export async function readQueue(
  { db }: Store,
  filter: QueueFilter,
  account: string,
): Promise<Queue> {
  const rows = await suggestions(db, filter, account);
  const page = rows.slice(0, PAGE);
  const samples = await samplesOf(
    db,
    page.map(({ id }) => id),
  );
  const good = new Map<string, QueueRecording>();
  const folded = new Map<string, QueueRecording>();
  for (const row of page) {
    const sample = samples.get(row.id);
    if (!sample) continue;
    const merged: Merged = {
      id: row.id,
      count: row.count,
      receivedAt: row.receivedAt,
      category: sample.category,
      state: row.state,
      spam: row.spam === '' ? [] : row.spam.split(' '),
      assignee: sample.assignee,
      report: JSON.parse(sample.body) as Report,
    };
    add(row.spam === '' || row.state !== 'open' ? good : folded, row, merged);
  }
  return {
    recordings: [...good.values()],
    spam: [...folded.values()],
    next: rows.length > PAGE ? filter.from + PAGE : null,
  };
}

/** Reports that want the same are one; a page of them, and one more if there is another page. */
function suggestions(db: Store['db'], { show, category, from }: QueueFilter, account: string) {
  let query = db
    .selectFrom('reports')
    .select(['bundleId', 'language', 'place', 'sameness', 'state', 'spam'])
    .select((of) => [
      of.fn.min('id').as('id'),
      of.fn.max('receivedAt').as('receivedAt'),
      of.fn.min('mediaTime').as('mediaTime'),
      of.fn.countAll<number>().as('count'),
    ])
    .where(shownBy(show, account))
    .groupBy(['bundleId', 'language', 'place', 'sameness', 'state', 'spam']);
  if (category !== null) query = query.where('category', '=', category);
  const sorted =
    show === 'settled'
      ? query.orderBy(sql`max(${sql.ref('settledAt')})`, 'desc')
      : query.orderBy('bundleId').orderBy(sql`min(${sql.ref('mediaTime')})`);
  return sorted
    .orderBy('place')
    .orderBy('sameness')
    .orderBy('spam')
    .limit(PAGE + 1)
    .offset(from)
    .execute();
}

function shownBy(show: QueueFilter['show'], account: string) {
  return (of: ExpressionBuilder<Tables, 'reports'>) => {
    if (show === 'settled') return of('state', '!=', 'open');
    const open = of('state', '=', 'open');
    return show === 'mine' ? of.and([open, of('assignee', '=', account)]) : open;
  };
}

async function samplesOf(db: Store['db'], ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('reports')
    .leftJoin('accounts', 'accounts.id', 'reports.assignee')
    .select(['reports.id', 'category', 'body', 'accounts.name as assignee'])
    .where('reports.id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function add(
  recordings: Map<string, QueueRecording>,
  row: Pick<ReportRow, 'bundleId' | 'language' | 'place' | 'mediaTime'>,
  merged: Merged,
): void {
  const { bundleId, language, mediaTime } = row;
  const recording = recordings.get(bundleId) ?? { bundleId, places: [] };
  recordings.set(bundleId, recording);
  const { cueId } = merged.report;
  const there = recording.places.find(
    (place) =>
      place.language === language &&
      (cueId === null ? place.mediaTime === mediaTime : place.merged[0]?.report.cueId === cueId),
  );
  if (there) there.merged.push(merged);
  else recording.places.push({ mediaTime, language, merged: [merged] });
}
