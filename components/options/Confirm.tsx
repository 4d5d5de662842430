import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../message.ts';

interface ConfirmProps {
  /** Unique in the page. */
  id: string;
  label: string;
  /** Id of the element that says what the button is about; part of its name. */
  about: string;
  question: string;
  onConfirm(): void;
}

/** A button that asks in its own place before it does what cannot be undone. */
export function Confirm({ id, label, about, question, onConfirm }: ConfirmProps) {
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    // The harmless answer: a second Enter removes nothing.
    if (asked) keep.current?.focus();
    else if (wasAsked.current) button.current?.focus();
    wasAsked.current = asked;
  }, [asked]);

  if (!asked) {
    return (
      <button
        type="button"
        id={id}
        ref={button}
        class="quiet"
        aria-labelledby={`${id} ${about}`}
        onClick={() => setAsked(true)}
      >
        {label}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      class="confirm"
      role="group"
      aria-labelledby={`${id}-question`}
      onKeyDown={(event) => event.key === 'Escape' && setAsked(false)}
    >
      <p id={`${id}-question`}>{question}</p>
      <button
        type="button"
        class="danger"
        onClick={() => {
          setAsked(false);
          onConfirm();
        }}
      >
        {label}
      </button>
      <button type="button" ref={keep} onClick={() => setAsked(false)}>
        {message('keepIt')}
      </button>
    </div>
  );
}
