import { useRef, useState } from 'preact/hooks';
import { message } from '../message.ts';
import { KeyButton } from './KeyButton.tsx';
import { PartSlider } from './PartSlider.tsx';
import { type Drag, dragged, grab } from './strip-drag.ts';
import { isIn, percentAt, type StripWindow, windowAt, ZOOMS } from './strip-window.ts';
import { useNow } from './use-now.ts';
import type { TimingProps } from './view.ts';

/** Between two pictures of the needle. Milliseconds. */
const TICK = 50;

/** The sentences around now as bars on a line of time, which runs from left to right in any script. */
export function Strip({ view, clock, select, seek, set, act }: TimingProps) {
  const { own, shown, selected, heard, zoom } = view;
  const now = useNow(clock, TICK);
  const bars = useRef<HTMLDivElement>(null);
  const last = useRef<StripWindow | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [focused, setFocused] = useState(false);

  const chosen = own.sentences[selected];
  const start = chosen?.startTime ?? null;
  const time = focused && start !== null ? start : (now ?? start ?? 0);
  const window = drag?.window ?? windowAt(last.current, time, zoom);
  last.current = window;

  const timesOf = (index: number) => (drag?.index === index ? drag.shows : own.sentences[index]);
  const inSight = shown.filter((index) => isIn(window, timesOf(index)));
  const timeOf = (event: PointerEvent) => {
    const box = bars.current?.getBoundingClientRect();
    if (!box || box.width === 0) return window.from;
    return window.from + ((event.clientX - box.left) / box.width) * (window.to - window.from);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !bars.current) return;
    const box = bars.current.getBoundingClientRect();
    const perPixel = (window.to - window.from) / Math.max(1, box.width);
    const found = grab(own, shown, selected, timeOf(event), perPixel, window);
    if (!found) return seek(Math.max(0, timeOf(event)));
    bars.current.setPointerCapture(event.pointerId);
    select(found.index);
    setDrag(found);
  };
  const onPointerMove = (event: PointerEvent) => drag && setDrag(dragged(drag, timeOf(event)));
  const onPointerUp = () => {
    if (drag?.moved) set(drag.part, drag.index, drag.time, false);
    setDrag(null);
  };

  return (
    <section class="strip" aria-label={message('timingStrip')} dir="ltr">
      <div
        ref={bars}
        class="bars"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrag(null)}
      >
        <Seconds window={window} />
        {inSight.map((index) => {
          const sentence = own.sentences[index];
          const times = timesOf(index);
          if (!sentence || times?.startTime == null || times.endTime === null) return null;
          const left = percentAt(window, times.startTime);
          const names = ['bar', sentence.by === 'hand' && 'hand', index === heard && 'heard'];
          return (
            <div
              key={sentence.id}
              aria-hidden="true" // the list says them
              dir="auto" // where there is no room for all, it is the end that is cut
              class={[...names, index === selected && 'selected'].filter(Boolean).join(' ')}
              style={{ left: `${left}%`, width: `${percentAt(window, times.endTime) - left}%` }}
            >
              <span lang={own.language}>{sentence.text}</span>
            </div>
          );
        })}
        {now !== null && <div class="needle" style={{ left: `${percentAt(window, now)}%` }} />}
        {chosen &&
          start !== null &&
          (['start', 'end', 'whole'] as const).map((part) => (
            <PartSlider
              key={part}
              part={part}
              index={selected}
              own={own}
              times={drag?.index === selected ? drag.shows : chosen}
              window={window}
              set={set}
              focus={setFocused}
            />
          ))}
      </div>
      <div class="zooms">
        <KeyButton
          does="zoom-in"
          words="timingZoomIn"
          sign="+"
          act={act}
          disabled={zoom <= (ZOOMS[0] ?? zoom)}
        />
        <KeyButton
          does="zoom-out"
          words="timingZoomOut"
          sign="−"
          act={act}
          disabled={zoom >= (ZOOMS.at(-1) ?? zoom)}
        />
      </div>
    </section>
  );
}

/** Between two marks at most this many pixels at the usual width would be too crowded. */
const MARKS = 12;

function Seconds({ window }: { window: StripWindow }) {
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
