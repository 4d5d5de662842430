import type { Entry } from './entries.ts';

interface MenuLineProps {
  entry: Entry;
  onChoose(event: MouseEvent): void;
}

/** One line of the player's menu. */
export function MenuLine({ entry, onChoose }: MenuLineProps) {
  const { label, language, note, checked, does } = entry;
  const opens = does.do === 'open';
  const kind =
    checked === undefined
      ? { role: 'menuitem' as const }
      : { role: 'menuitemradio' as const, 'aria-checked': checked };
  return (
    <button
      type="button"
      class="line"
      {...kind}
      aria-haspopup={opens ? 'menu' : undefined}
      tabIndex={-1}
      data-opens={opens ? does.panel : undefined}
      onClick={onChoose}
    >
      {checked !== undefined && (
        <svg class="tick" viewBox="0 0 16 16" aria-hidden="true">
          {checked && <path d="m3 8.5 3.2 3.2L13 4.8" />}
        </svg>
      )}
      <span class="label" lang={language} dir="auto">
        {label}
      </span>
      {note && (
        <span class="note" dir="auto">
          {note}
        </span>
      )}
      {opens && <Chevron kind="chevron" />}
    </button>
  );
}

/** @param kind - its classes */
export function Chevron({ kind }: { kind: string }) {
  return (
    <svg class={kind} viewBox="0 0 16 16" aria-hidden="true">
      <path d="m6 3.5 4.5 4.5L6 12.5" />
    </svg>
  );
}
