import { REPORT_CATEGORIES } from '../../transcripts/report.ts';
import type { Queue, QueueFilter, QueuePlace, QueueRecording } from '../editors/queue.ts';
import type { Session } from '../editors/sessions.ts';
import { words } from '../words.ts';
import { Layout, Notice } from './layout.tsx';
import { QueueItem } from './queue-item.tsx';
import { clockTime, languageName } from './times.tsx';

interface QueueProps {
  session: Session;
  filter: QueueFilter;
  queue: Queue;
  /** By id; a recording that is not in the library has none. */
  titles: ReadonlyMap<string, string>;
  sealed: { waiting: number; failed: number };
  /** The private list cannot be read. */
  blocked: boolean;
}

export function QueuePage({ session, filter, queue, titles, sealed, blocked }: QueueProps) {
  const { recordings, spam, next } = queue;
  const folded = spam.flatMap(({ places }) => places.flatMap(({ merged }) => merged)).length;
  return (
    <Layout title={words.reports} session={session} section="reports">
      {blocked && <Notice kind="danger">{words.listUnreadable}</Notice>}
      {sealed.failed > 0 && <Notice kind="danger">{words.sealedFailed(sealed.failed)}</Notice>}
      {sealed.waiting > 0 && <p class="quiet-text">{words.sealedWaiting(sealed.waiting)}</p>}
      <Filters filter={filter} />
      {recordings.length === 0 && (
        <div class="empty">
          <p>{words.empty}</p>
          <p class="quiet-text">{words.emptyHelp}</p>
        </div>
      )}
      {recordings.map((recording) => (
        <Recording key={recording.bundleId} recording={recording} titles={titles} />
      ))}
      {folded > 0 && (
        <details class="spam">
          <summary>{words.spamFolded(folded)}</summary>
          {spam.map((recording) => (
            <Recording key={recording.bundleId} recording={recording} titles={titles} />
          ))}
        </details>
      )}
      <p class="pages">
        {filter.from > 0 && <a href={address({ ...filter, from: 0 })}>{words.newest}</a>}
        {next !== null && <a href={address({ ...filter, from: next })}>{words.more}</a>}
      </p>
    </Layout>
  );
}

function Filters({ filter }: { filter: QueueFilter }) {
  return (
    <div class="filters">
      <nav aria-label={words.show}>
        <ul class="tabs">
          {(['open', 'mine', 'settled'] as const).map((show) => (
            <li key={show}>
              <a
                href={address({ ...filter, show, from: 0 })}
                aria-current={show === filter.show ? 'page' : undefined}
              >
                {words[show]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action="/" class="inline">
        <input type="hidden" name="show" value={filter.show} />
        <label for="category">{words.kind}</label>
        <select id="category" name="category">
          <option value="">{words.allCategories}</option>
          {REPORT_CATEGORIES.map((category) => (
            <option key={category} value={category} selected={category === filter.category}>
              {words.categories[category]}
            </option>
          ))}
        </select>
        <button type="submit">{words.show}</button>
      </form>
    </div>
  );
}

function address({ show, category, from }: QueueFilter): string {
  const query = new URLSearchParams({ show });
  if (category !== null) query.set('category', category);
  if (from > 0) query.set('from', String(from));
  return `/?${query}`;
}

interface RecordingProps {
  recording: QueueRecording;
  titles: ReadonlyMap<string, string>;
}

function Recording({ recording: { bundleId, places }, titles }: RecordingProps) {
  const title = titles.get(bundleId);
  return (
    <section class="recording">
      <h2>
        {title ?? bundleId}
        {title === undefined && ' '}
        {title === undefined && <span class="tag warning">{words.unknownRecording}</span>}
      </h2>
      <ul class="places">
        {places.map((place) => (
          <Place key={`${place.language} ${place.merged[0]?.id}`} place={place} />
        ))}
      </ul>
    </section>
  );
}

function Place({ place: { mediaTime, language, merged } }: { place: QueuePlace }) {
  const report = merged[0]?.report;
  return (
    <li class="place">
      <p class="place-head">
        <span class="time">{clockTime(mediaTime)}</span>
        <span>{languageName(language)}</span>
      </p>
      {report?.cueId == null ? (
        <p class="quoted quiet-text">{words.gap}</p>
      ) : (
        <p class="quoted words" lang={language} dir="auto">
          {report.quoted}
        </p>
      )}
      <ul class="merged">
        {merged.map((one) => (
          <QueueItem key={one.id} merged={one} language={language} />
        ))}
      </ul>
    </li>
  );
}
