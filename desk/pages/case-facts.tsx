import type { Case } from '../editors/cases.ts';
import type { Place } from '../editors/recordings.ts';
import type { Session } from '../editors/sessions.ts';
import { words } from '../words.ts';
import { speakerName } from './case-context.tsx';
import { Form } from './layout.tsx';
import { languageName, Moment } from './times.tsx';

interface CaseFactsProps {
  session: Session;
  found: Case;
  place: Place | null;
}

/** What else is known of it, and who has it in hand. */
export function CaseFacts({ session, found, place }: CaseFactsProps) {
  const { report, row, all } = found;
  const { suggestion } = report;
  const reason = row.reason === null ? {} : (JSON.parse(row.reason) as Record<string, string>);
  return (
    <section class="facts-panel">
      <h2>{words.details}</h2>
      <dl class="facts-list">
        <dt>{words.reports}</dt>
        <dd>{words.times(all.length)}</dd>
        <dt>{words.received}</dt>
        <dd>
          <Moment at={row.receivedAt} />
        </dd>
        <dt>{words.revision}</dt>
        <dd>{words.revisionSeen(report.bundle.revision, place?.bundle.revision ?? null)}</dd>
        {suggestion?.startTime !== undefined && <dt>{`${words.suggested}: ${words.start}`}</dt>}
        {suggestion?.startTime !== undefined && <dd class="time">{suggestion.startTime}</dd>}
        {suggestion?.endTime !== undefined && <dt>{`${words.suggested}: ${words.end}`}</dt>}
        {suggestion?.endTime !== undefined && <dd class="time">{suggestion.endTime}</dd>}
        {suggestion?.speaker && <dt>{`${words.suggested}: ${words.speaker}`}</dt>}
        {suggestion?.speaker && (
          <dd>{speakerName(suggestion.speaker, place?.bundle.speakers ?? [])}</dd>
        )}
        {row.spam !== '' && <dt>{words.likelySpam}</dt>}
        {row.spam !== '' && (
          <dd>
            {row.spam
              .split(' ')
              .map((sign) => words.spamSigns[sign])
              .join(', ')}
          </dd>
        )}
        {Object.entries(reason).flatMap(([language, text]) => [
          <dt key={`${language} label`}>{words.reasonIn(languageName(language))}</dt>,
          <dd key={language} lang={language} dir="auto">
            {text}
          </dd>,
        ])}
      </dl>
      {row.state === 'open' && <Hands session={session} found={found} />}
    </section>
  );
}

function Hands({ session, found: { row, assignee } }: { session: Session; found: Case }) {
  const mine = row.assignee === session.id;
  return (
    <div class="hands">
      {assignee !== null && <p>{words.assignedTo(assignee)}</p>}
      <Form session={session} action={`/reports/${row.id}/assign`} class="inline">
        <button type="submit" name="to" value={mine ? 'nobody' : 'me'}>
          {mine ? words.assignNobody : words.assignMe}
        </button>
      </Form>
      <Form session={session} action={`/reports/${row.id}/spam`} class="inline">
        <button class="quiet" type="submit" name="spam" value={row.spam === '' ? 'yes' : 'no'}>
          {row.spam === '' ? words.markSpam : words.notSpam}
        </button>
      </Form>
    </div>
  );
}
