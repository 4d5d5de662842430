import type {
  ListedReport,
  ReportsCallbacks,
  ReportsView,
} from '../../components/options/reports-view.ts';
import type { Told } from '../../components/options/view.ts';
import { askBackground } from '../../services/messages.ts';
import { isDone } from '../../services/outbox-report.ts';
import { listReports, watchReports } from '../../services/outbox-reports.ts';
import type { ReportChange } from '../../services/report-messages.ts';
import { saveFile } from '../../services/save-file.ts';
import { reportFile } from '../../transcripts/report-routes.ts';
import type { Route } from '../../transcripts/report-status.ts';
import { handOver, urlOf } from '../report/handing.ts';

/** The viewer's reports, and what can be done with them from the list. */
interface ReportsHere {
  view(): ReportsView;
  change: ReportsCallbacks['onReport'];
  send: ReportsCallbacks['onReportRoute'];
  export: ReportsCallbacks['onReportExport'];
  clear: ReportsCallbacks['onReportsClear'];
  read: ReportsCallbacks['onReportsRead'];
}

/**
 * Read the reports and follow them, until `signal` aborts.
 *
 * @param draw - called whenever the view has changed
 * @param tell - called with what was done; null: it is not done yet
 */
export function followReports(
  draw: () => void,
  tell: (told: Told | null) => void,
  signal: AbortSignal,
): ReportsHere {
  let view: ReportsView = { rows: null, failed: null };
  const show = (change: Partial<ReportsView>) => {
    view = { ...view, ...change };
    draw();
  };
  let turn = 0;
  async function read(): Promise<void> {
    turn += 1;
    const mine = turn;
    try {
      const rows = await listReports();
      if (mine === turn) show({ rows, failed: view.failed === 'list' ? null : view.failed });
    } catch (error) {
      console.error('options:', error);
      show({ failed: 'list' });
    }
  }
  /** Resolves to whether it is done; then the rows here are so. */
  async function ask(id: string, change: ReportChange): Promise<boolean> {
    tell(null);
    show({ failed: null });
    try {
      await askBackground('change-report', { id, change });
    } catch (error) {
      console.error('options:', error);
      show({ failed: 'change' });
      return false;
    }
    await read();
    return true;
  }
  const find = (id: string): ListedReport | undefined =>
    view.rows?.find(({ report }) => report.id === id);

  watchReports(() => void read(), signal);
  void read();

  return {
    view: () => view,
    read: () => void read(),
    async change(id, change) {
      if ((await ask(id, change)) && change === 'remove') tell({ what: 'report-removed' });
    },
    async send(id: string, route: Route) {
      const kept = find(id);
      if (!kept) return;
      // In the click itself: a tab that opens later is blocked.
      const way = { ...kept, route };
      handOver(way);
      const tooLong = route.to !== 'https' && urlOf(way) === null;
      await ask(id, { route: tooLong ? { to: 'file' } : route });
    },
    export(id) {
      const kept = find(id);
      if (!kept) return;
      const { name, text } = reportFile(kept.report);
      saveFile(text, name, 'application/json');
    },
    async clear() {
      const done = (view.rows ?? []).filter(isDone);
      for (const { report } of done) if (!(await ask(report.id, 'remove'))) return;
      tell({ what: 'reports-cleared' });
    },
  };
}
