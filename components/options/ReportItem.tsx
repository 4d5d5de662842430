import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isPublic } from '../../transcripts/report-routes.ts';
import type { Route } from '../../transcripts/report-status.ts';
import { localized } from '../../transcripts/speakers.ts';
import { languageName } from '../localized.ts';
import { message } from '../message.ts';
import { categoryNames, routeName } from '../report/names.ts';
import { Confirm } from './Confirm.tsx';
import { isolated, shownName } from './list-name.ts';
import { ago } from './quantities.ts';
import { ReportText } from './ReportText.tsx';
import { deleteQuestion, stateWords } from './report-words.ts';
import type { ListedReport, ReportsCallbacks } from './reports-view.ts';

interface ReportItemProps extends ReportsCallbacks {
  kept: ListedReport;
  /** Milliseconds since the epoch. */
  now: number;
}

/** One report: what it says, what became of it, what can be done with it. */
export function ReportItem(props: ReportItemProps) {
  const { kept, now } = props;
  const { report, state, title, applied } = kept;
  const { id, media } = report;
  const words = message('messagesLanguage');
  const name = shownName(localized(title, words) ?? undefined, `${media.site} ${media.mediaId}`);
  const written = ago(new Date(kept.queuedAt).toISOString(), now, words);
  const told = stateWords(kept, now);
  const said = useRef<HTMLParagraphElement>(null);
  const before = useRef(state.kind);
  useLayoutEffect(() => {
    // The button that was pressed is gone with the state before: what came of it is read out.
    const lost = document.activeElement === document.body;
    if (before.current !== state.kind && lost) said.current?.focus();
    before.current = state.kind;
  }, [state.kind]);
  return (
    <li class="list report">
      <h3 id={`report-${id}`} dir="auto">
        {name}
      </h3>
      <div class="facts">
        <p class="figures">
          <span>{message(categoryNames[report.category])}</span>
          <span>{languageName(report.language, words)}</span>
          {written && <span>{written}</span>}
        </p>
      </div>
      <p class={told.look} ref={said} tabIndex={-1}>
        {told.state}
      </p>
      {told.why && <p class="aside">{told.why}</p>}
      {told.quote && (
        <p class="aside">
          {message(state.kind === 'settled' ? 'outboxPublisherSays' : 'reportRefusedWords')}{' '}
          <q dir="auto">{told.quote}</q>
        </p>
      )}
      <ReportText report={report} />
      {applied && report.suggestion && state.kind !== 'settled' && (
        <p class="aside">{message('outboxApplied')}</p>
      )}
      <Actions {...props} />
    </li>
  );
}

function Actions(props: ReportItemProps) {
  const { kept, onReport, onReportExport } = props;
  const { report, state, route, applied } = kept;
  const { id } = report;
  const [choosing, setChoosing] = useState(false);
  const waits = state.kind === 'waiting';
  const open = waits || state.kind === 'refused' || state.kind === 'withdrawn';
  const others = open ? kept.routes.filter((other) => isOther(other, route)) : [];
  const button = (name: string, label: string, onClick: () => void, expanded?: boolean) => (
    <button
      type="button"
      class="quiet"
      id={`${name}-${id}`}
      aria-labelledby={`${name}-${id} report-${id}`}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {label}
    </button>
  );
  return (
    <div class="actions">
      {open &&
        route.to === 'https' &&
        button('retry', message('outboxRetry'), () => onReport(id, 'retry'))}
      {waits && button('withdraw', message('outboxWithdraw'), () => onReport(id, 'withdraw'))}
      {others.length > 0 &&
        button('way', message('outboxOtherWay'), () => setChoosing(!choosing), choosing)}
      {report.suggestion &&
        state.kind !== 'settled' &&
        (applied
          ? button('undo', message('outboxUndo'), () => onReport(id, 'undo'))
          : button('apply', message('outboxApply'), () => onReport(id, 'apply')))}
      {button('save', message('outboxExport'), () => onReportExport(id))}
      <Confirm
        id={`forget-${id}`}
        label={message('outboxDelete')}
        about={`report-${id}`}
        question={message(deleteQuestion(state))}
        onConfirm={() => onReport(id, 'remove')}
      />
      {choosing && others.map((other) => <Way key={routeName(other)} {...props} other={other} />)}
    </div>
  );
}

function Way({ kept, other, onReportRoute }: ReportItemProps & { other: Route }) {
  const { id } = kept.report;
  const name = `way-${kept.routes.indexOf(other)}-${id}`;
  const label = message('outboxWay', isolated(routeName(other)));
  const go = () => onReportRoute(id, other);
  if (isPublic(other) && kept.guarded) {
    const question = message('reportPublicWarning');
    return (
      <Confirm id={name} label={label} about={`report-${id}`} question={question} onConfirm={go} />
    );
  }
  return (
    <button
      type="button"
      class="quiet"
      id={name}
      aria-labelledby={`${name} report-${id}`}
      onClick={go}
    >
      {label}
    </button>
  );
}

/** A file is had by its own button. */
function isOther(route: Route, now: Route): boolean {
  return route.to !== 'file' && JSON.stringify(route) !== JSON.stringify(now);
}
