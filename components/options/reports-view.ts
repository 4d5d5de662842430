import type { KeptReport, Route } from '../../transcripts/report-status.ts';

/** A report in the list. */
export interface ListedReport extends KeptReport {
  /** Milliseconds since the epoch. */
  queuedAt: number;
  /** The publisher's ways, in its order, and at last a file. */
  routes: readonly Route[];
  /** A public way needs a second yes. */
  guarded: boolean;
}

/** What the viewer reported. */
export interface ReportsView {
  /** The one written last first; null: not read yet. */
  rows: readonly ListedReport[] | null;
  /** What could not be done. */
  failed: 'list' | 'change' | null;
}

export interface ReportsCallbacks {
  onReport(id: string, change: 'retry' | 'withdraw' | 'remove' | 'apply' | 'undo'): void;
  /** Send it another way; called in the viewer's own click. */
  onReportRoute(id: string, route: Route): void;
  onReportExport(id: string): void;
  /** Delete all to which nothing more happens. */
  onReportsClear(): void;
  /** Once more, after they could not be read. */
  onReportsRead(): void;
}
