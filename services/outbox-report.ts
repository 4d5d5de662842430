import { isFields } from '../transcripts/json-values.ts';
import type { MediaRef } from '../transcripts/media.ts';
import { checkReport } from '../transcripts/report-check.ts';
import type { KeptReport, ReportState, Route } from '../transcripts/report-status.ts';

/** A report as it is on the disk. */
export interface OutboxReport extends KeptReport {
  /** Milliseconds since the epoch. */
  queuedAt: number;
  /** The publisher's ways, in its order, and at last a file. */
  routes: Route[];
  /** It may name somebody who must not be named: a public way needs a second yes. */
  guarded: boolean;
  /** The newest revision in which its outcome was looked for. */
  lookedAt: number;
}

/** What the list knows of one without reading it. */
export interface OutboxRow {
  id: string;
  media: MediaRef;
  kind: ReportState['kind'];
  /** Milliseconds since the epoch. */
  changedAt: number;
}

const kinds = new Set<unknown>(['waiting', 'sent', 'handed', 'refused', 'settled', 'withdrawn']);

/** Something from the disk, if it is still a report; null: the disk has damaged it. */
export function checkStored(value: unknown): OutboxReport | null {
  if (!isFields(value) || !isFields(value.state) || !kinds.has(value.state.kind)) return null;
  const report = checkReport(value.report).report;
  if (!report || !isFields(value.route) || !isFields(value.title)) return null;
  const stored = value as unknown as OutboxReport;
  return { ...stored, report, routes: Array.isArray(stored.routes) ? stored.routes : [] };
}

export function rowOf({ report, state }: OutboxReport, now: number): OutboxRow {
  return { id: report.id, media: report.media, kind: state.kind, changedAt: now };
}

export function isRow(value: unknown): value is OutboxRow {
  if (!isFields(value) || !isFields(value.media)) return false;
  const texts = [value.id, value.media.site, value.media.mediaId];
  return texts.every((text) => typeof text === 'string') && kinds.has(value.kind);
}

/** Nothing more will happen to it by itself. */
export function isDone({ state }: Pick<KeptReport, 'state'>): boolean {
  return state.kind === 'settled' || state.kind === 'withdrawn' || state.kind === 'refused';
}
