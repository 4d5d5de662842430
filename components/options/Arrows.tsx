import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../message.ts';

interface ArrowsProps {
  /** Unique in the page. */
  id: string;
  /** Id of the element that says what is moved; part of the buttons' names. */
  about: string;
  /** From 0. */
  place: number;
  count: number;
  /** Places up (negative) or down. */
  onMove(places: -1 | 1): void;
}

/** Two buttons that move a row; at an end one of them does nothing, and keeps the focus. */
export function Arrows({ id, about, place, count, onMove }: ArrowsProps) {
  const pressed = useRef<HTMLButtonElement | null>(null);
  // A row that moves takes the focus from what stands in it.
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [place]);
  const arrow = (places: -1 | 1, way: 'up' | 'down', label: string, possible: boolean) => (
    <button
      type="button"
      id={`${way}:${id}`}
      class={`arrow ${way}`}
      aria-label={label}
      aria-labelledby={`${way}:${id} ${about}`}
      aria-disabled={!possible}
      onClick={(event) => {
        if (!possible) return;
        pressed.current = event.currentTarget;
        onMove(places);
      }}
    />
  );
  return (
    <span class="arrows">
      {arrow(-1, 'up', message('moveUp'), place > 0)}
      {arrow(1, 'down', message('moveDown'), place < count - 1)}
    </span>
  );
}
