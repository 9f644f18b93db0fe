// The drawn line of the score: solid as far as the session has gone, dashed ahead; filled = done, ring =
// now, open = ahead. Ornament to the list beside it.

import { linePath, staffWidth } from './score_layout';
import type { ScoreLayout, ScoreRow } from './score_layout';
import type { StepState } from './score_times';

interface ScoreStaffProps {
  layout: ScoreLayout;
  states: readonly StepState[];
  at: number; // index of the present step, of the last one after the end, -1 before the first
}

export function ScoreStaff({ layout, states, at }: ScoreStaffProps) {
  const last = layout.rows.length - 1;
  const first = layout.rows[0];
  const end = layout.rows[last];
  if (first === undefined || end === undefined) return null;
  return (
    <svg
      class="staff"
      viewBox={`0 0 ${staffWidth} ${layout.height}`}
      width={staffWidth}
      height={layout.height}
      aria-hidden="true"
    >
      <path class="axis thin" d={`M12 0V${layout.height}M42 0V${layout.height}M72 0V${layout.height}`} />
      <path class={at >= 0 ? 'gone' : 'to-come'} d={`M${first.x} 0V${first.y}`} />
      <path class="gone" d={linePath(layout, 0, at)} />
      <path class="to-come" d={linePath(layout, Math.max(0, at), last)} />
      <path
        class={states[last] === 'done' ? 'gone' : 'to-come'}
        d={`M${end.x} ${end.y}V${layout.height}`}
      />
      {layout.rows.map((row, index) => (
        <Stop key={row.top} row={row} state={stopFor(states[index])} />
      ))}
    </svg>
  );
}

function stopFor(state: StepState | undefined): 'past' | 'present' | 'future' {
  switch (state) {
    case 'done':
      return 'past';
    case 'now':
      return 'present';
    case 'ahead':
    case 'left-out':
    case undefined:
      return 'future';
  }
}

function Stop({ row, state }: { row: ScoreRow; state: 'past' | 'present' | 'future' }) {
  return <circle class={state} cx={row.x} cy={row.y} r={state === 'present' ? 9 : 6} />;
}
