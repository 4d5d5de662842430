import type { KeptReport, ReportState } from '../../transcripts/report-status.ts';
import { type MessageKey, message } from '../message.ts';
import { categoryNames } from './names.ts';
import type { WritingProps } from './view.ts';

/** Of one that is settled, the words are the publisher's by now: it is not among these. */
const states: Record<Exclude<ReportState['kind'], 'settled'>, MessageKey> = {
  waiting: 'mineWaiting',
  sent: 'mineSent',
  handed: 'mineHanded',
  refused: 'mineRefused',
  withdrawn: 'mineWithdrawn',
};

/** What the viewer reported of this caption before, and may still take back. */
export function MinePart({ mine, notChanged, onMine }: WritingProps) {
  const open = mine.filter(({ state }) => state.kind !== 'settled');
  if (open.length === 0) return null;
  return (
    <section class="mine" aria-labelledby="mine">
      <h2 id="mine">{message('mineHeading')}</h2>
      <ul>
        {open.map((kept) => (
          <Mine key={kept.report.id} kept={kept} onMine={onMine} />
        ))}
      </ul>
      {notChanged && (
        <p class="fault" role="alert">
          {message('mineFailed')}
        </p>
      )}
    </section>
  );
}

function Mine({ kept, onMine }: { kept: KeptReport } & Pick<WritingProps, 'onMine'>) {
  const { report, state, applied } = kept;
  const { id, suggestion } = report;
  if (state.kind === 'settled') return null;
  return (
    <li>
      <p id={`mine-${id}`}>
        {`${message(categoryNames[report.category])} · ${message(states[state.kind])}`}
      </p>
      {suggestion && (
        <button
          type="button"
          aria-describedby={`mine-${id}`}
          onClick={() => onMine(id, applied ? 'undo' : 'apply')}
        >
          {message(applied ? 'mineUndo' : 'mineApply')}
        </button>
      )}
      {state.kind === 'waiting' && (
        <button
          type="button"
          aria-describedby={`mine-${id}`}
          onClick={() => onMine(id, 'withdraw')}
        >
          {message('mineWithdraw')}
        </button>
      )}
    </li>
  );
}
