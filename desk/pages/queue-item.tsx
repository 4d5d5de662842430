import type { Merged } from '../editors/queue.ts';
import { words } from '../words.ts';
import { Moment } from './times.tsx';

/** Letters of a comment shown in the list. */
const GLIMPSE = 140;

/** One suggestion of a place, however many sent it; the whole is on its own page. */
export function QueueItem({ merged, language }: { merged: Merged; language: string }) {
  const { id, count, category, state, spam, assignee, receivedAt, report } = merged;
  const { suggestion, comment } = report;
  return (
    <li class="suggestion">
      <span class={category === 'privacy' ? 'tag warning' : 'tag'}>
        {words.categories[category] ?? category}
      </span>
      <a href={`/reports/${id}`}>
        {suggestion?.text !== undefined ? (
          <span class="words" lang={language} dir="auto">
            {suggestion.text}
          </span>
        ) : (
          <span class="quiet-text">
            {suggestion ? changesOf(suggestion) : words.nothingSuggested}
          </span>
        )}
      </a>
      {comment && (
        <p class="comment" dir="auto">
          {comment.length > GLIMPSE ? `${comment.slice(0, GLIMPSE)}…` : comment}
        </p>
      )}
      <p class="quiet-text facts">
        <span>{words.times(count)}</span>
        <Moment at={receivedAt} />
        {state !== 'open' && <span>{words.states[state]}</span>}
        {assignee !== null && <span>{words.assignedTo(assignee)}</span>}
        {spam.length > 0 && <span>{spam.map((sign) => words.spamSigns[sign]).join(', ')}</span>}
      </p>
    </li>
  );
}

function changesOf(suggestion: NonNullable<Merged['report']['suggestion']>): string {
  const { startTime, endTime, speaker } = suggestion;
  return [
    startTime !== undefined && `${words.start} ${startTime}`,
    endTime !== undefined && `${words.end} ${endTime}`,
    speaker !== undefined && `${words.speaker} ${speaker}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
