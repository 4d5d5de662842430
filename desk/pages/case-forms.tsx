import type { Case } from '../editors/cases.ts';
import type { Place } from '../editors/recordings.ts';
import type { Session } from '../editors/sessions.ts';
import type { Typed } from '../editors/settle.ts';
import { isMasked } from '../reading/mask-stored.ts';
import { words } from '../words.ts';
import { speakerName } from './case-context.tsx';
import { Form } from './layout.tsx';
import { languageName } from './times.tsx';

interface CaseFormsProps {
  session: Session;
  found: Case;
  place: Place | null;
  /** The cue says something else than was reported. */
  changed: boolean;
  /** What was typed into a form that was refused. */
  typed: Typed | null;
}

/** Accept, edit, decline. */
export function CaseForms(props: CaseFormsProps) {
  const { session, found, place, changed } = props;
  const { report, row, all } = found;
  return (
    <>
      {report.suggestion && place && !changed && !isMasked(report.suggestion) && (
        <Form session={session} action={`/reports/${row.id}/accept`} class="panel">
          <button class="primary" type="submit">
            {words.accept}
          </button>
          <p class="quiet-text">{words.acceptHint(all.length)}</p>
        </Form>
      )}
      {place && <EditForm {...props} place={place} />}
      {place && <DeclineForm {...props} place={place} />}
    </>
  );
}

function EditForm({ session, found, place, typed }: CaseFormsProps & { place: Place }) {
  const { report, row } = found;
  const { suggestion, language } = report;
  const { cue, bundle } = place;
  const text = typed?.text ?? suggestion?.text ?? cue?.text ?? '';
  const start = typed?.startTime ?? suggestion?.startTime ?? cue?.startTime;
  const end = typed?.endTime ?? suggestion?.endTime ?? cue?.endTime;
  const speaker = typed?.speaker ?? suggestion?.speaker ?? cue?.speaker ?? '';
  return (
    <Form session={session} action={`/reports/${row.id}/edit`} class="panel">
      <h2>{words.editTitle}</h2>
      {/* What the editor saw: if it is another by then, this is refused. */}
      <input type="hidden" name="seen" value={cue?.text ?? ''} />
      {suggestion && isMasked(suggestion) && <p class="quiet-text">{words.maskedHint}</p>}
      <label for="text">{words.text}</label>
      <textarea id="text" name="text" rows={4} lang={language} dir="auto" required>
        {text}
      </textarea>
      <div class="pair">
        <Seconds name="startTime" label={words.start} value={start} />
        <Seconds name="endTime" label={words.end} value={end} />
      </div>
      <p class="quiet-text" id="seconds-hint">
        {words.secondsHint}
      </p>
      <label for="speaker">{words.speaker}</label>
      <select id="speaker" name="speaker">
        {!cue?.speaker && <option value="">{words.nobody}</option>}
        {bundle.speakers.map(({ id }) => (
          <option key={id} value={id} selected={id === speaker}>
            {speakerName(id, bundle.speakers)}
          </option>
        ))}
      </select>
      <button type="submit">{words.acceptEdited}</button>
    </Form>
  );
}

interface SecondsProps {
  name: 'startTime' | 'endTime';
  label: string;
  value: number | undefined;
}

function Seconds({ name, label, value }: SecondsProps) {
  return (
    <div>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="number"
        min="0"
        step="0.001"
        value={value === undefined ? '' : String(Math.round(value * 1000) / 1000)}
        aria-describedby="seconds-hint"
      />
    </div>
  );
}

function DeclineForm({ session, found, place, typed }: CaseFormsProps & { place: Place }) {
  const { row, report } = found;
  const others = place.bundle.tracks
    .map(({ language }) => language)
    .filter(
      (language, index, all) => language !== report.language && all.indexOf(language) === index,
    );
  const written = typed?.reason ?? {};
  return (
    <Form session={session} action={`/reports/${row.id}/decline`} class="panel">
      <h2>{words.declineTitle}</h2>
      <p class="quiet-text" id="reason-hint">
        {words.reasonHint}
      </p>
      <Reason language={report.language} text={written[report.language]} />
      {others.length > 0 && (
        <details open={others.some((language) => written[language])}>
          <summary>{words.otherLanguages}</summary>
          {others.map((language) => (
            <Reason key={language} language={language} text={written[language]} />
          ))}
        </details>
      )}
      <button class="danger" type="submit">
        {words.decline}
      </button>
    </Form>
  );
}

function Reason({ language, text = '' }: { language: string; text?: string | undefined }) {
  return (
    <div>
      <label for={`reason-${language}`}>{words.reasonIn(languageName(language))}</label>
      <textarea
        id={`reason-${language}`}
        name={`reason-${language}`}
        rows={2}
        maxlength={500}
        lang={language}
        dir="auto"
        aria-describedby="reason-hint"
      >
        {text}
      </textarea>
    </div>
  );
}
