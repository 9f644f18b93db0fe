// Lines that the facilitator shows to everybody, in their shuffled order, without authors.

import type { Exercise } from '../schema/holdspace/v1/exercise_pb';
import type { ShownShares as Shown } from '../schema/holdspace/v1/view_pb';
import { stepAt } from '../live/step_at';
import { words } from '../words/words';

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
