import type { OwnSentence } from '../../transcripts/own.ts';
import { percentAt, type StripWindow } from './strip-window.ts';

interface StripBarProps {
  sentence: OwnSentence;
  /** Of the sentence, BCP 47. */
  language: string;
  /** Where it is shown: while it is dragged not where it stands. Seconds. */
  times: { startTime: number; endTime: number };
  window: StripWindow;
  heard: boolean;
  selected: boolean;
}

/** One sentence on the strip. */
export function StripBar({ sentence, language, times, window, heard, selected }: StripBarProps) {
  const { startTime, endTime } = times;
  const left = percentAt(window, startTime);
  const byHand = sentence.by === 'hand';
  const names = ['bar', byHand && 'hand', heard && 'heard', selected && 'selected'];
  return (
    <div
      aria-hidden="true" // the list says them
      dir="auto" // where there is no room for all, it is the end that is cut
      class={names.filter(Boolean).join(' ')}
      style={{ left: `${left}%`, width: `${percentAt(window, endTime) - left}%` }}
    >
      <span lang={language}>{sentence.text}</span>
    </div>
  );
}
