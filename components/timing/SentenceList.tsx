import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../message.ts';
import { KeyButton } from './KeyButton.tsx';
import { SentenceStretch } from './SentenceStretch.tsx';
import type { TimingProps } from './view.ts';

/** Sentences drawn and laid out together. */
const STRETCH = 50;

/** Keys by which a viewer scrolls. */
const SCROLLS = new Set(['PageUp', 'PageDown', 'Home', 'End']);

/** All sentences; the one heard is kept in view, until the viewer scrolls away. */
export function SentenceList({ view, select, act }: TimingProps) {
  const { own, shown, selected, heard, looks } = view;
  const list = useRef<HTMLDivElement>(null);
  const [follows, setFollows] = useState(true);
  const away = () => setFollows(false);

  useLayoutEffect(() => {
    setFollows(true);
    const row = rowOf(list.current, selected);
    if (list.current?.contains(document.activeElement)) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [selected, looks]);

  useEffect(() => {
    if (follows && heard >= 0) rowOf(list.current, heard)?.scrollIntoView({ block: 'nearest' });
  }, [heard, follows]);

  return (
    <div class="sentences-box">
      <div
        ref={list}
        class="sentences"
        role="listbox"
        tabIndex={-1}
        aria-label={message('timingSentences')}
        onWheel={away}
        onTouchMove={away}
        onPointerDown={(event) => event.target === event.currentTarget && away()}
        onKeyDown={({ key }) => SCROLLS.has(key) && away()}
      >
        {stretchesOf(shown).map((indexes) => (
          <SentenceStretch
            key={indexes[0]}
            own={own}
            indexes={indexes}
            selected={indexes.includes(selected) ? selected : -1}
            heard={indexes.includes(heard) ? heard : -1}
            select={select}
          />
        ))}
      </div>
      {!follows && heard >= 0 && (
        <KeyButton does="heard-now" words="timingHeardNow" act={act} class="return" />
      )}
    </div>
  );
}

function stretchesOf(shown: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(shown.length / STRETCH) }, (_, nth) =>
    shown.slice(nth * STRETCH, (nth + 1) * STRETCH),
  );
}

function rowOf(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}
