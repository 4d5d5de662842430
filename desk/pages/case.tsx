import type { Case } from '../editors/cases.ts';
import type { Place } from '../editors/recordings.ts';
import type { Session } from '../editors/sessions.ts';
import type { Refusal } from '../editors/settle.ts';
import { words } from '../words.ts';
import { CaseContext } from './case-context.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseForms } from './case-forms.tsx';
import { CaseTold } from './case-told.tsx';
import { CaseVideo } from './case-video.tsx';
import { Difference } from './difference.tsx';
import { Layout, Notice } from './layout.tsx';
import { clockTime, languageName } from './times.tsx';

interface CaseProps {
  session: Session;
  found: Case;
  /** Null: the library has no such track. */
  place: Place | null;
  /** The player was asked for. */
  watching: boolean;
  /** What has just been tried, and could not be done. */
  refusal: Refusal | null;
}

/** One suggestion, with everything that is needed to judge it. */
export function CasePage({ session, found, place, watching, refusal }: CaseProps) {
  const { report, row } = found;
  const title = `${words.categories[row.category] ?? row.category}, ${clockTime(row.mediaTime)}`;
  const now = place?.cue?.text ?? null;
  const open = row.state === 'open';
  // What was settled is compared with what was reported then.
  const changed = open && (refusal?.kind === 'changed' || (now !== null && now !== report.quoted));
  return (
    <Layout title={title} session={session} section="reports">
      <p>
        <a href="/">{words.back}</a>
      </p>
      {!open && (
        <Notice kind="info">
          <p>{words.done(words.states[row.state] ?? row.state, row.revision)}</p>
          <p>{words.doneHelp}</p>
        </Notice>
      )}
      {changed && (
        <Notice kind="danger">
          <h2>{words.changedTitle}</h2>
          <p>{words.changedHelp}</p>
        </Notice>
      )}
      {refusal?.kind === 'refused' && (
        <Notice kind="danger">
          <h2>{words.refusedTitle}</h2>
          <p>{refusal.message}</p>
        </Notice>
      )}
      {open && !place && <Notice kind="danger">{words.notInLibrary}</Notice>}
      <div class="columns">
        <div>
          <Comparison report={report} now={changed ? now : null} />
          <CaseTold found={found} />
          <CaseVideo id={row.id} report={report} watching={watching} />
          <CaseContext place={place} report={report} />
        </div>
        <div>
          {open && (
            <CaseForms
              session={session}
              found={found}
              place={place}
              changed={changed}
              typed={refusal?.typed ?? null}
            />
          )}
          <CaseFacts session={session} found={found} place={place} />
        </div>
      </div>
    </Layout>
  );
}

function Comparison({ report, now }: { report: Case['report']; now: string | null }) {
  const { language, quoted, suggestion, cueId } = report;
  const text = suggestion?.text;
  return (
    <section class="comparison" aria-label={words.difference}>
      <h2>{languageName(language)}</h2>
      <dl>
        {cueId !== null && <dt>{words.shown}</dt>}
        {cueId !== null && <Words text={quoted} language={language} />}
        {now !== null && <dt>{words.now}</dt>}
        {now !== null && <Words text={now} language={language} />}
        {text !== undefined && <dt>{words.suggested}</dt>}
        {text !== undefined && <Words text={text} language={language} />}
      </dl>
      {text !== undefined && cueId !== null && (
        <>
          <h3>{words.difference}</h3>
          <Difference before={now ?? quoted} after={text} language={language} />
        </>
      )}
      {text === undefined && !suggestion && <p class="quiet-text">{words.nothingSuggested}</p>}
    </section>
  );
}

function Words({ text, language }: { text: string; language: string }) {
  return (
    <dd class="words" lang={language} dir="auto">
      {text}
    </dd>
  );
}
