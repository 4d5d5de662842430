import { percentAt, type StripWindow } from './strip-window.ts';

/** More marks than these would be too crowded at the usual width. */
const MARKS = 12;

/** Marks of the media time along the strip. */
export function StripSeconds({ window }: { window: StripWindow }) {
  const length = window.to - window.from;
  const step = [1, 2, 5, 10].find((seconds) => length / seconds <= MARKS) ?? 20;
  const first = Math.max(0, Math.ceil(window.from / step) * step);
  const count = Math.max(0, Math.floor((window.to - first) / step) + 1);
  return (
    <div class="seconds" aria-hidden="true">
      {Array.from({ length: count }, (_, mark) => {
        const time = first + mark * step;
        const minutes = Math.floor(time / 60);
        return (
          <span key={time} style={{ left: `${percentAt(window, time)}%` }}>
            {`${minutes}:${String(time % 60).padStart(2, '0')}`}
          </span>
        );
      })}
    </div>
  );
}
