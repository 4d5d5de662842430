import { useEffect, useState } from 'preact/hooks';

/** Longest wait for the answer to the last press. Milliseconds. */
const ANSWER_MS = 1000;

interface StepperProps {
  label: string;
  value: number;
  /** The value as a person reads it. */
  show(value: number): string;
  min: number;
  max: number;
  step: number;
  /** What Page Up and Page Down move by. */
  leap: number;
  /** The value that `resetLabel` returns to. */
  usual: number;
  lessLabel: string;
  moreLabel: string;
  resetLabel: string;
  onChange(value: number): void;
}

/** A number between a minus and a plus; its keys are those of a spin button. */
export function Stepper(props: StepperProps) {
  const { label, show, min, max, step, leap, usual, onChange } = props;
  // Shown at once; answers follow. One to an earlier press must not undo a later one.
  const [wish, setWish] = useState<number | null>(null);
  const value = wish ?? props.value;
  useEffect(() => {
    if (wish === null) return;
    const timer = setTimeout(() => setWish(null), ANSWER_MS);
    return () => clearTimeout(timer);
  }, [wish]);

  const change = (wished: number) => {
    const bounded = Math.min(max, Math.max(min, wished));
    const next = Number((Math.round(bounded / step) * step).toFixed(3));
    if (next === value) return;
    setWish(next);
    onChange(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const wished: Record<string, number> = {
      ArrowUp: value + step,
      ArrowDown: value - step,
      PageUp: value + leap,
      PageDown: value - leap,
    };
    const next = wished[event.key];
    if (next === undefined) return;
    event.preventDefault();
    change(next);
  };

  return (
    <div class="stepper">
      <span class="name">{label}</span>
      <button
        type="button"
        class="step"
        aria-label={props.lessLabel}
        disabled={value <= min}
        onClick={() => change(value - step)}
      >
        −
      </button>
      <span
        class="value"
        role="spinbutton"
        tabIndex={0}
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuetext={show(value)}
        onKeyDown={onKeyDown}
      >
        {show(value)}
      </span>
      <button
        type="button"
        class="step"
        aria-label={props.moreLabel}
        disabled={value >= max}
        onClick={() => change(value + step)}
      >
        +
      </button>
      <button type="button" class="quiet" disabled={value === usual} onClick={() => change(usual)}>
        {props.resetLabel}
      </button>
    </div>
  );
}
