import type { Ref } from 'preact';
import { message } from '../message.ts';

interface PlayerButtonProps {
  /** Captions show now. */
  on: boolean;
  open: boolean;
  /** Id of the menu it opens. */
  controls: string;
  onPress(): void;
  element: Ref<HTMLButtonElement>;
}

/** Our button in the player's control bar; the bar under the mark says that captions show. */
export function PlayerButton({ on, open, controls, onPress, element }: PlayerButtonProps) {
  const label = message(on ? 'playerButtonOn' : 'playerButtonOff');
  return (
    <button
      type="button"
      class="button"
      ref={element}
      data-on={on}
      aria-haspopup="menu"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      aria-label={label}
      title={open ? undefined : label}
      onClick={onPress}
      onKeyDown={(event) => {
        const opens = event.key === 'ArrowDown' || event.key === 'ArrowUp';
        if (open || !opens) return;
        event.preventDefault();
        onPress();
      }}
    >
      <svg class="mark" viewBox="-4 -4 24 24" aria-hidden="true">
        <path d="M0 11.5V1.6a.6.6 0 0 1 .9-.5l5.8 3.7a.6.6 0 0 1 0 1L2.7 8.1A3.5 3.5 0 1 1 0 11.5zM9 11.5V1.6a.6.6 0 0 1 .9-.5l5.8 3.7a.6.6 0 0 1 0 1l-4 2.3A3.5 3.5 0 1 1 9 11.5z" />
      </svg>
    </button>
  );
}
