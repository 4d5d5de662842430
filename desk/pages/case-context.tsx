import type { Speaker } from '../../transcripts/bundle.ts';
import type { Cue } from '../../transcripts/cue.ts';
import type { Report } from '../../transcripts/report.ts';
import type { Place } from '../editors/recordings.ts';
import { words } from '../words.ts';
import { clockTime, languageName } from './times.tsx';

/** What is said before and after, and the words it was translated from beside it. */
export function CaseContext({ place, report }: { place: Place | null; report: Report }) {
  if (!place) return null;
  const { bundle, before, cue, after, original } = place;
  const rows = [...before, ...(cue ? [cue] : []), ...after];
  return (
    <section class="context">
      <h2>{words.context}</h2>
      <div class="side-by-side">
        <div>
          <h3>{languageName(report.language)}</h3>
          <ol class="cues">
            {rows.map((row) => (
              <CueRow
                key={row.id}
                cue={row}
                language={report.language}
                speakers={bundle.speakers}
                reported={row === cue}
              />
            ))}
          </ol>
        </div>
        {original && (
          <div>
            <h3>{`${words.original}: ${languageName(original.language)}`}</h3>
            <ol class="cues">
              {original.cues.map((row) => (
                <CueRow
                  key={row.id}
                  cue={row}
                  language={original.language}
                  speakers={bundle.speakers}
                  reported={row.id === cue?.id}
                />
              ))}
            </ol>
          </div>
        )}
      </div>
    </section>
  );
}

interface CueRowProps {
  cue: Cue;
  language: string;
  speakers: readonly Speaker[];
  reported: boolean;
}

function CueRow({ cue, language, speakers, reported }: CueRowProps) {
  return (
    <li class={reported ? 'cue reported' : 'cue'}>
      <span class="time">{clockTime(cue.startTime)}</span>
      <div>
        {reported && <span class="tag">{words.reported}</span>}
        {cue.speaker && <span class="speaker">{speakerName(cue.speaker, speakers)}</span>}
        <span class="words" lang={language} dir="auto">
          {cue.text}
        </span>
      </div>
    </li>
  );
}

/** In the desk's language where the publisher has one. */
export function speakerName(id: string, speakers: readonly Speaker[]): string {
  const name = speakers.find((speaker) => speaker.id === id)?.name;
  return name?.[words.language] ?? Object.values(name ?? {})[0] ?? id;
}
