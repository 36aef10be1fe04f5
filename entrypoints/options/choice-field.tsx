import type { JSX } from 'preact';

/** What can be chosen: each value with what it is called. */
export type Choices<T extends string> = readonly (readonly [value: T, label: string])[];

interface ChoiceFieldProps<T extends string> extends Pick<JSX.IntrinsicElements['select'], 'disabled'> {
  label: string;
  choices: Choices<T>;
  value: T;
  onChoose: (value: T) => void;
  testId: string;
  /** The id of what explains it. */
  describedBy?: string;
  /** What stands beside it. */
  hint?: string | undefined;
}

/** One of several, under a label. */
export function ChoiceField<T extends string>({
  label,
  choices,
  value,
  onChoose,
  testId,
  ...more
}: ChoiceFieldProps<T>) {
  const { describedBy, hint, disabled } = more;
  return (
    <label class="field">
      <span>{label}</span>
      <span class="field-row">
        <select
          value={value}
          data-testid={testId}
          aria-describedby={describedBy}
          disabled={disabled}
          onChange={({ currentTarget }) => {
            // What a list answers is a text: only one of the choices is taken.
            const chosen = choices.find(([choice]) => choice === currentTarget.value);
            if (chosen) onChoose(chosen[0]);
          }}
        >
          {choices.map(([choice, name]) => (
            <option key={choice} value={choice}>
              {name}
            </option>
          ))}
        </select>
        {hint !== undefined && <span>{hint}</span>}
      </span>
    </label>
  );
}
