import { type MessageKey, message } from '../message.ts';
import { type ActionName, keyOf } from './actions.ts';
import type { TimingCallbacks } from './view.ts';

interface KeyButtonProps {
  does: ActionName;
  /** Default: what the key's explanation says. */
  words: MessageKey;
  act: TimingCallbacks['act'];
  class?: string;
  disabled?: boolean;
  pressed?: boolean;
  /** A sign shown in place of the words, which are then its name. */
  sign?: string;
  /** How many there are. */
  count?: number;
}

/** Longer names stand in the list of keys only. */
const MAX_KEY = 6;

/** A button that shows the key which does the same. */
export function KeyButton(props: KeyButtonProps) {
  const { does, words, act, disabled, pressed, sign, count } = props;
  const key = keyOf(does);
  return (
    <button
      type="button"
      class={props.class}
      title={sign && message(words)}
      // Not `disabled`: the focus would be lost when the last step is undone.
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={key ? ariaKey(key) : undefined}
      onClick={(event) => !disabled && act(does, event)}
    >
      <span class={sign && 'unseen'}>{message(words)}</span>
      {sign && (
        <span aria-hidden="true" dir="ltr">
          {sign}
        </span>
      )}
      {count !== undefined && <span class="count">{count}</span>}
      {key && key.length < MAX_KEY && (
        <span aria-hidden="true">
          <kbd>{keyName(key)}</kbd>
        </span>
      )}
    </button>
  );
}

const SIGNS: Record<string, string> = {
  '⌫': 'Backspace',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '−': '-',
  'Ctrl+Z': 'Control+Z',
  'Ctrl+Shift+Z': 'Control+Shift+Z',
};

function ariaKey(shown: string): string {
  return SIGNS[shown] ?? shown;
}

/** What stands on a key, in the viewer's words where it is a word. */
export function keyName(shown: string): string {
  return shown === 'Space' ? message('timingSpace') : shown;
}
