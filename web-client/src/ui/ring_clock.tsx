// The ring that empties while a timed step goes on, with words beside it. Not a live region (A3): milestones
// are announced by the page that owns the step.

import type { ComponentChildren } from 'preact';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';
import { filled, shownSeconds, timeWords } from './ring';
import { useTimeLeft } from './use_time_left';
import type { Clocked } from './use_time_left';

export interface RingClockProps {
  session: Clocked;
  run: Pick<RunView, 'deadlineMs' | 'leftMs'>;
  plannedMs: number;
  note?: ComponentChildren;
}

const radius = 30;
const around = 2 * Math.PI * radius;

// Draws nothing for a step without a clock.
export function RingClock({ session, run, plannedMs, note }: RingClockProps) {
  const left = useTimeLeft(session, run);
  if (left === null) return null;
  const length = (around * filled(left, plannedMs)).toFixed(1);
  return (
    <div class="clock" role="timer" aria-live="off" data-seconds-left={shownSeconds(left)}>
      <svg viewBox="0 0 72 72" aria-hidden="true">
        <circle class="ring-all" cx="36" cy="36" r={radius} stroke-width="3" />
        <circle
          class="ring-left"
          cx="36"
          cy="36"
          r={radius}
          stroke-width="6"
          stroke-dasharray={`${length} ${around.toFixed(1)}`}
          transform="rotate(-90 36 36)"
        />
      </svg>
      <div>
        <b>{words.clock.left(timeWords(left))}</b>
        {note !== undefined && <span class="note">{note}</span>}
      </div>
    </div>
  );
}
