import { useRef, useState } from 'preact/hooks';
import { message } from '../message.ts';
import { KeyButton } from './KeyButton.tsx';
import { PartSlider } from './PartSlider.tsx';
import { StripBar } from './StripBar.tsx';
import { StripSeconds } from './StripSeconds.tsx';
import { type Drag, dragged, grab } from './strip-drag.ts';
import { percentAt, type StripWindow, windowAt, ZOOMS } from './strip-window.ts';
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
        <StripSeconds window={window} />
        {shown.map((index) => {
          const sentence = own.sentences[index];
          if (!sentence) return null;
          return (
            <StripBar
              key={sentence.id}
              sentence={sentence}
              language={own.language}
              times={drag?.index === index ? drag.shows : sentence}
              window={window}
              heard={index === heard}
              selected={index === selected}
            />
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
      <Zooms zoom={zoom} act={act} />
    </section>
  );
}

function Zooms({ zoom, act }: { zoom: number } & Pick<TimingProps, 'act'>) {
  return (
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
  );
}
