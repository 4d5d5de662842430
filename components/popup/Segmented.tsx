interface SegmentedProps<T extends string> {
  /** Of the group, unique in the page. Not `useId`: a group drawn later gets one that is taken. */
  name: string;
  label: string;
  choices: readonly { value: T; label: string }[];
  value: T;
  onChange(value: T): void;
}

/** A few choices side by side; for keys and screen readers a group of radio buttons. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { name, label, choices, value, onChange } = props;
  return (
    <fieldset class="segmented">
      <legend>{label}</legend>
      <div class="segments">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
