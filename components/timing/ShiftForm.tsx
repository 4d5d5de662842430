import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../message.ts';
import { typedSeconds } from './times.ts';

interface ShiftFormProps {
  shift(seconds: number): void;
  close(): void;
}

/** By how much all from here on is to move, typed. */
export function ShiftForm({ shift, close }: ShiftFormProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const from = document.activeElement;
    field.current?.focus();
    // Back to the row, or to the button that opened this.
    return () => {
      const within = form.current?.contains(document.activeElement);
      if (within && from instanceof HTMLElement) from.focus({ preventScroll: true });
    };
  }, []);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const seconds = typedSeconds(typed);
    setWrong(seconds === null);
    if (seconds === null) return field.current?.focus();
    shift(seconds);
  };
  return (
    <form
      ref={form}
      class="shift"
      onSubmit={onSubmit}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <label for="shift-by">{message('timingShiftBy')}</label>
      <input
        ref={field}
        id="shift-by"
        inputMode="decimal"
        autocomplete="off"
        dir="ltr"
        value={typed}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'shift-wrong' : undefined}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit">{message('timingShiftDo')}</button>
      <button type="button" onClick={close}>
        {message('timingCancel')}
      </button>
      {wrong && (
        <p id="shift-wrong" class="fault" role="alert">
          {message('timingShiftWrong')}
        </p>
      )}
    </form>
  );
}
