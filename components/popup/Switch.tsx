interface SwitchProps {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
  /** Set larger: the one action that fits the state. */
  main?: boolean;
  /** What it is for is heard only: it stands in a row that says so. */
  bare?: boolean;
}

/** A label and a switch at the end of its line. */
export function Switch({ label, on, onChange, main = false, bare = false }: SwitchProps) {
  return (
    <label class={main ? 'switch main' : 'switch'}>
      <span class={bare ? 'unseen' : undefined}>{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
