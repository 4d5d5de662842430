import { type ActionName, actionOf } from '../../components/timing/actions.ts';
import { rowForKeys } from '../../components/timing/SentenceRow.tsx';

/** These go on while a key is held. */
const REPEATS = new Set<ActionName>([
  ...(['previous', 'next', 'back', 'forward', 'slower', 'faster'] as const),
  ...(['earlier', 'later', 'undo', 'redo', 'zoom-in', 'zoom-out'] as const),
]);
/** Without letters and signs these keys are left. */
const NAMED = /^(?:Arrow\w+|Enter| |Backspace)$/;

/**
 * Call `act` for each key of ours, wherever the focus is but in a field or a dialog.
 *
 * @param letters - whether letters and signs alone do something
 */
export function watchKeys(
  letters: () => boolean,
  act: (does: ActionName, event: KeyboardEvent) => void,
): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
    if (target.closest('input, textarea, select, dialog')) return;
    // They press the button that has the focus.
    if ((key === ' ' || key === 'Enter') && target.closest('button, a[href], summary')) return;
    const does = actionOf(event);
    if (!does) return;
    const plain = !event.ctrlKey && !event.metaKey;
    if (plain && !letters() && !NAMED.test(key)) return;
    event.preventDefault();
    if (!event.repeat || REPEATS.has(does)) act(does, event);
  });
}

/** A button that was clicked by pointer leaves the keys to the list: the space bar taps again. */
export function returnFocus(): void {
  const listen = (event: MouseEvent) => {
    const { target, detail } = event;
    if (detail === 0 || !(target instanceof Element)) return;
    if (!target.closest('button') || target.closest('dialog, form')) return;
    focusList();
  };
  // Before the button acts: what it opens takes the focus then, and gives it back to the list.
  document.addEventListener('click', listen, { capture: true });
}

export function focusList(): void {
  rowForKeys()?.focus({ preventScroll: true });
}
