// A setting that is on or off, with one honest sentence about it.

import { useId } from 'preact/hooks';

interface TickBoxProps {
  on: boolean;
  label: string;
  note: string;
  onChange: (on: boolean) => void;
}

export function TickBox({ on, label, note, onChange }: TickBoxProps) {
  const id = useId();
  return (
    <div class="rehearsal-box">
      <label>
        <input
          class="tick"
          type="checkbox"
          checked={on}
          aria-describedby={id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      <p class="note" id={id}>
        {note}
      </p>
    </div>
  );
}
