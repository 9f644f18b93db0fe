// The fields of the designer: each a label and what one writes, ticks or chooses under it.

import { useId } from 'preact/hooks';

interface FieldProps<T> {
  label: string;
  value: T;
  onChange: (value: T) => void;
}

export function TextField({ label, value, onChange }: FieldProps<string>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="write"
        type="text"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

// Several paragraphs, one a line.
export function LinesField({ label, value, onChange }: FieldProps<readonly string[]>) {
  return (
    <AreaField
      label={label}
      value={value.join('\n')}
      onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
    />
  );
}

export function AreaField({ label, value, onChange }: FieldProps<string>) {
  const id = useId();
  const rows = Math.min(10, Math.max(2, value.split('\n').length + Math.floor(value.length / 90)));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="write"
        rows={rows}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

// What is no number counts as 0, as an empty field does.
export function NumberField({ label, value, most, onChange }: FieldProps<number> & { most: number }) {
  const id = useId();
  const read = (text: string) => Math.min(most, Math.max(0, Math.floor(Number(text)) || 0));
  return (
    <div class="field short">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="write"
        type="number"
        min={0}
        max={most}
        value={value}
        onInput={(event) => onChange(read(event.currentTarget.value))}
      />
    </div>
  );
}

export function TickField({ label, value, onChange }: FieldProps<boolean>) {
  return (
    <label class="tick-field">
      <input
        type="checkbox"
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface ChoiceFieldProps<T> extends FieldProps<T> {
  choices: readonly { value: T; name: string }[];
}

export function ChoiceField<T extends string | number>({
  label,
  value,
  choices,
  onChange,
}: ChoiceFieldProps<T>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="write"
        value={String(value)}
        onChange={(event) => {
          const chosen = choices.find((one) => String(one.value) === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {choices.map((one) => (
          <option key={String(one.value)} value={String(one.value)}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
