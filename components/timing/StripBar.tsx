import type { OwnSentence } from '../../transcripts/own.ts';
import { percentAt, type StripWindow } from './strip-window.ts';

interface StripBarProps {
  sentence: OwnSentence;
  /** Of the sentence, BCP 47. */
  language: string;
  /** Where it is shown: while it is dragged not where it stands. Seconds; null: it has no time. */
  times: { startTime: number | null; endTime: number | null };
  window: StripWindow;
  heard: boolean;
  selected: boolean;
}

/** One sentence on the strip; nothing where it has no time, or lies outside. */
export function StripBar({ sentence, language, times, window, heard, selected }: StripBarProps) {
  const { startTime, endTime } = times;
  if (startTime === null || endTime === null) return null;
  if (endTime < window.from || startTime > window.to) return null;
  const left = percentAt(window, startTime);
  const byHand = sentence.by === 'hand';
  const names = ['bar', byHand && 'hand', heard && 'heard', selected && 'selected'];
  return (
    <div
      class={names.filter(Boolean).join(' ')}
      style={{ left: `${left}%`, width: `${percentAt(window, endTime) - left}%` }}
    >
      <span lang={language} dir="auto">
        {sentence.text}
      </span>
    </div>
  );
}
