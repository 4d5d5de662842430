import type { OwnTranscript } from '../../transcripts/own.ts';
import { type MessageKey, message } from '../message.ts';
import { percentAt, type StripWindow } from './strip-window.ts';
import { clockTime } from './times.ts';
import type { BarPart, TimingCallbacks } from './view.ts';

interface PartSliderProps {
  part: BarPart;
  index: number;
  own: OwnTranscript;
  /** As they are shown now, maybe in the viewer's hand. */
  times: { startTime: number | null; endTime: number | null };
  window: StripWindow;
  set: TimingCallbacks['set'];
  focus(has: boolean): void;
}

/** Seconds by an arrow key, and with Shift. */
const STEP = 0.1;
const LEAP = 1;
/** A recording of unknown length counts as this long. Seconds. */
const LONGEST = 24 * 3600;

const WORDS: Record<BarPart, MessageKey> = {
  start: 'timingSliderStart',
  end: 'timingSliderEnd',
  whole: 'timingSliderWhole',
};

/** An edge of the selected sentence's bar, or the whole bar, for keys; pointers take the bar itself. */
export function PartSlider({ part, index, own, times, window, set, focus }: PartSliderProps) {
  const { startTime, endTime } = times;
  if (startTime === null || endTime === null) return null;
  const value = part === 'end' ? endTime : startTime;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepOf(event);
    if (by === null) return;
    event.preventDefault();
    event.stopPropagation();
    set(part, index, Math.round((value + by) * 1000) / 1000, true);
  };
  const left = clamp(percentAt(window, startTime));
  const right = clamp(percentAt(window, endTime));
  const place =
    part === 'whole'
      ? { left: `${left}%`, width: `${right - left}%` }
      : { left: `${part === 'start' ? left : right}%` };
  return (
    <div
      role="slider"
      class={`part ${part}`}
      style={place}
      tabIndex={0}
      aria-label={message(WORDS[part])}
      aria-valuemin={0}
      aria-valuemax={own.duration ?? LONGEST}
      aria-valuenow={value}
      aria-valuetext={clockTime(value)}
      onKeyDown={onKeyDown}
      onFocus={() => focus(true)}
      onBlur={() => focus(false)}
    />
  );
}

/** Of a line of time that runs from left to right in any script. Null: not a key of a slider. */
function stepOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): number | null {
  if (ctrlKey || altKey || metaKey) return null;
  const step = shiftKey ? LEAP : STEP;
  if (key === 'ArrowRight' || key === 'ArrowUp') return step;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -step;
  if (key === 'PageUp') return LEAP;
  if (key === 'PageDown') return -LEAP;
  return null;
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
