import type { MessageKey } from '../message.ts';

/** What a viewer can do by a button or a key. */
export type ActionName =
  | 'tap'
  | 'undo-tap'
  | 'play'
  | 'back'
  | 'forward'
  | 'slower'
  | 'faster'
  | 'previous'
  | 'next'
  | 'hear'
  | 'go'
  | 'start'
  | 'end'
  | 'not-spoken'
  | 'earlier'
  | 'later'
  | 'shift'
  | 'heard-now'
  | 'doubt'
  | 'turns'
  | 'fit'
  | 'zoom-in'
  | 'zoom-out'
  | 'undo'
  | 'redo'
  | 'keys';

interface KeyLine {
  does: ActionName;
  /** `event.key`, letters small. */
  keys: readonly string[];
  /** `event.code` of a letter, for keyboards of another script. */
  code?: string;
  /** On the key, as it is shown; several: any of them. */
  shown: readonly string[];
  words: MessageKey;
}

const letter = (does: ActionName, name: string, words: MessageKey): KeyLine => ({
  does,
  keys: [name.toLowerCase()],
  code: `Key${name}`,
  shown: [name],
  words,
});

const sign = (
  does: ActionName,
  keys: readonly string[],
  shown: readonly string[],
  words: MessageKey,
): KeyLine => ({ does, keys, shown, words });

/** Keys without Ctrl, Alt or Meta, in groups, in the order in which they are explained. */
export const KEY_GROUPS: readonly { words: MessageKey; lines: readonly KeyLine[] }[] = [
  {
    words: 'timingKeysTap',
    lines: [
      sign('tap', [' ', 'enter'], ['Space', 'Enter'], 'timingKeyTap'),
      {
        ...letter('undo-tap', 'U', 'timingKeyUndoTap'),
        keys: ['u', 'backspace'],
        shown: ['⌫', 'U'],
      },
      letter('turns', 'T', 'timingKeyTurns'),
    ],
  },
  {
    words: 'timingKeysSentence',
    lines: [
      sign('previous', ['arrowup'], ['↑'], 'timingKeyPrevious'),
      sign('next', ['arrowdown'], ['↓'], 'timingKeyNext'),
      letter('hear', 'H', 'timingHear'),
      letter('go', 'G', 'timingGo'),
      letter('start', 'S', 'timingStart'),
      letter('end', 'E', 'timingEnd'),
      letter('not-spoken', 'N', 'timingNotSpoken'),
      sign('earlier', [','], [','], 'timingEarlier'),
      sign('later', ['.'], ['.'], 'timingLater'),
      letter('shift', 'M', 'timingShift'),
      letter('heard-now', 'C', 'timingHeardNow'),
      letter('doubt', 'D', 'timingDoubt'),
    ],
  },
  {
    words: 'timingKeysVideo',
    lines: [
      letter('play', 'P', 'timingKeyPlay'),
      sign('back', ['arrowleft'], ['←'], 'timingBack'),
      sign('forward', ['arrowright'], ['→'], 'timingForward'),
      sign('slower', ['-', '_'], ['−'], 'timingSlower'),
      sign('faster', ['+', '='], ['+'], 'timingFaster'),
    ],
  },
  {
    words: 'timingKeysPage',
    lines: [
      letter('fit', 'F', 'timingFit'),
      letter('zoom-in', 'Z', 'timingZoomIn'),
      letter('zoom-out', 'X', 'timingZoomOut'),
      sign('undo', [], ['Ctrl+Z'], 'timingUndo'),
      sign('redo', [], ['Ctrl+Shift+Z', 'Ctrl+Y'], 'timingRedo'),
      sign('keys', ['?'], ['?'], 'timingKeys'),
    ],
  },
];

const LINES = KEY_GROUPS.flatMap(({ lines }) => lines);

/** The first key of an action, as it is shown on its button; null: it has none. */
export function keyOf(does: ActionName): string | null {
  return LINES.find((line) => line.does === does)?.shown[0] ?? null;
}

/** A key press, as the browser tells it. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** What a key press asks for; null: nothing of ours. */
export function actionOf(press: KeyPress): ActionName | null {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = press;
  const key = press.key.toLowerCase();
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    const z = key === 'z' || (code === 'KeyZ' && !isLatin(key));
    if (z) return shiftKey ? 'redo' : 'undo';
    return key === 'y' && !shiftKey ? 'redo' : null;
  }
  const named = LINES.find(({ keys }) => keys.includes(key));
  if (named) return named.does;
  // A keyboard of another script: by the place of the key.
  return isLatin(key) ? null : (LINES.find((line) => line.code === code)?.does ?? null);
}

function isLatin(key: string): boolean {
  return /^[\u0020-\u007e]/.test(key);
}
