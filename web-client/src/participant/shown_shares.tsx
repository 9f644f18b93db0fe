// Lines that the facilitator shows to everybody, in their shuffled order, without authors.

import { useEffect, useRef } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import type { Exercise } from '../schema/holdspace/v1/exercise_pb';
import type { ShownShares as Shown } from '../schema/holdspace/v1/view_pb';
import { stepAt } from '../live/step_at';
import { announce } from '../ui/announce';
import { words } from '../words/words';

// Those that have lines; when there are more of them than before, it is said.
export function useShownShares(session: LiveSession): Shown[] {
  const shown = (session.shares.value?.shown ?? []).filter((one) => one.lines.length > 0);
  const count = shown.reduce((sum, one) => sum + one.lines.length, 0);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) announce(words.participant.share.shownNow);
    before.current = count;
  }, [count]);
  return shown;
}

export function SharesOf({ shown, exercise }: { shown: Shown; exercise: Exercise }) {
  if (shown.lines.length === 0) return null;
  const title = stepAt(exercise, shown.step)?.title ?? '';
  return (
    <section class="shares-shown">
      <h2>{words.participant.share.shownOf(title)}</h2>
      <ul>
        {shown.lines.map((line, index) => (
          <li class="own" key={index}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
