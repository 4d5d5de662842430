import { type MessageKey, message } from '../message.ts';
import { Confirm } from './Confirm.tsx';
import { useHeadingFocus } from './heading-focus.ts';
import { ReportItem } from './ReportItem.tsx';
import type { ReportsCallbacks, ReportsView } from './reports-view.ts';

interface ReportsPartProps extends ReportsCallbacks {
  reports: ReportsView;
  /** Milliseconds since the epoch. */
  now: number;
}

const failures: Record<NonNullable<ReportsView['failed']>, MessageKey> = {
  list: 'outboxUnknown',
  change: 'outboxNotChanged',
};

/** What the viewer reported, and what became of it. */
export function ReportsPart(props: ReportsPartProps) {
  const { rows, failed } = props.reports;
  const count = rows?.length ?? 0;
  const heading = useHeadingFocus(count);
  return (
    <section aria-labelledby="reports">
      <h2 id="reports" ref={heading} tabIndex={-1}>
        {message('yourReports')}
      </h2>
      <p class="lead">{message(rows && count === 0 ? 'outboxNone' : 'outboxLead')}</p>
      {failed && (
        <p class="fault" role="alert">
          {message(failures[failed])}
        </p>
      )}
      {failed === 'list' && (
        <button type="button" onClick={props.onReportsRead}>
          {message('retryButton')}
        </button>
      )}
      {count > 0 && (
        <ul class="lists own">
          {rows?.map((kept) => (
            <ReportItem key={kept.report.id} {...props} kept={kept} />
          ))}
        </ul>
      )}
      {rows?.some(isOver) && (
        <div class="actions">
          <Confirm
            id="clear-reports"
            label={message('outboxClear')}
            about="reports"
            question={message('outboxClearQuestion')}
            onConfirm={props.onReportsClear}
          />
        </div>
      )}
    </section>
  );
}

function isOver({ state }: NonNullable<ReportsView['rows']>[number]): boolean {
  return state.kind === 'settled' || state.kind === 'withdrawn' || state.kind === 'refused';
}
