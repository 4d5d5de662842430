import { percent } from '../localized.ts';
import { message } from '../message.ts';
import type { Progress } from './view.ts';

interface UpdateProgressProps {
  progress: Progress;
  /** Milliseconds since the epoch. */
  now: number;
}

/** An update that says nothing for so long has been cut off. Milliseconds. */
const SILENCE = 60_000;

export function isInterrupted({ at }: Progress, now: number): boolean {
  return now - at > SILENCE;
}

/** How far an update is, or that it stopped. */
export function UpdateProgress({ progress, now }: UpdateProgressProps) {
  const { done, total } = progress;
  if (isInterrupted(progress, now)) return <p class="aside">{message('updateInterrupted')}</p>;
  const label = message('updatingList');
  if (total <= 0) {
    return (
      <div class="update">
        <span>{label}</span>
        <progress aria-label={label} />
      </div>
    );
  }
  return (
    <div class="update">
      <span>{label}</span>
      <progress aria-label={label} max={total} value={done} />
      <span class="now">{percent(Math.min(1, done / total), message('messagesLanguage'))}</span>
    </div>
  );
}
