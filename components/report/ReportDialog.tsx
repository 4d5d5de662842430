import { message } from '../message.ts';
import { CaptionPart } from './CaptionPart.tsx';
import { CategoryPart } from './CategoryPart.tsx';
import { CorrectionPart } from './CorrectionPart.tsx';
import { DonePart } from './DonePart.tsx';
import { MinePart } from './MinePart.tsx';
import { MorePart } from './MorePart.tsx';
import { SendPart } from './SendPart.tsx';
import type { DialogView, ReportCallbacks, WritingProps } from './view.ts';

interface ReportDialogProps extends ReportCallbacks {
  view: DialogView;
}

/** The whole dialog: the caption, what is wrong with it, and where the report goes. */
export function ReportDialog({ view, ...callbacks }: ReportDialogProps) {
  return (
    <div class="dialog" role="dialog" aria-labelledby="title">
      <header>
        <h1 id="title" tabIndex={-1}>
          {message('reportTitle')}
        </h1>
        <button
          type="button"
          class="close"
          aria-label={message('closeButton')}
          onClick={callbacks.onClose}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
        </button>
      </header>
      <State view={view} {...callbacks} />
    </div>
  );
}

function State({ view, ...callbacks }: ReportDialogProps) {
  switch (view.kind) {
    case 'loading':
      return <p class="told patient">{message('reportLoading')}</p>;
    case 'no-ticket':
      return (
        <section class="told">
          <h2>{message('reportNoTicket')}</h2>
          <p>{message('reportNoTicketText')}</p>
        </section>
      );
    case 'no-answer':
      return (
        <p class="told fault" role="alert">
          {message('reportNoAnswer')}
        </p>
      );
    case 'writing':
      return <WritingParts {...view} {...callbacks} />;
    case 'done':
      return <DonePart {...view} {...callbacks} />;
  }
}

function WritingParts(props: WritingProps) {
  const { place, keeps, draft } = props;
  return (
    <>
      <div class="parts">
        {place.withheld && <p class="notice">{message('reportWithheld')}</p>}
        {!keeps && <p class="notice">{message('reportPrivate')}</p>}
        <CaptionPart {...props} />
        <MinePart {...props} />
        <CategoryPart {...props} />
        <CorrectionPart {...props} />
        {draft.category && <MorePart {...props} />}
      </div>
      {draft.category && <SendPart {...props} />}
    </>
  );
}
