// The large ring with the time left in words inside it. Nothing for a step without a clock.

import type { RunView } from '../schema/holdspace/v1/view_pb';
import { filled, timeWords } from '../ui/ring';
import { useTimeLeft } from '../ui/use_time_left';
import type { Clocked } from '../ui/use_time_left';
import { teamWords } from '../words/team_words';

const radius = 101;
const around = 2 * Math.PI * radius;

export function Dial({ session, run, plannedMs }: { session: Clocked; run: RunView; plannedMs: number }) {
  const left = useTimeLeft(session, run);
  if (left === null) return null;
  return (
    <div class="wall-dial" role="timer" aria-live="off">
      <svg viewBox="0 0 220 220" aria-hidden="true">
        <circle class="ring-all" cx="110" cy="110" r={radius} stroke-width="4.5" />
        <circle
          class="ring-left"
          cx="110"
          cy="110"
          r={radius}
          stroke-width="9"
          stroke-dasharray={`${(around * filled(left, plannedMs)).toFixed(1)} ${around.toFixed(1)}`}
          transform="rotate(-90 110 110)"
        />
      </svg>
      <p>{teamWords.display.time(timeWords(left))}</p>
    </div>
  );
}
