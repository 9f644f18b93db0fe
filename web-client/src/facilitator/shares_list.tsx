// Which steps have lines to read, and where they will come from.

import { stepAt } from '../live/step_at';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import type { RoomProps } from './room';
import { takesLines } from './primary_action';

export function SharesList({ session, exercise, shared, onCard }: RoomProps) {
  const say = teamWords.facilitator.room;
  const batches = session.inbox.value?.shares ?? [];
  const run = shared.current;
  const step = run === undefined ? undefined : stepAt(exercise, run.step);
  const comes = step !== undefined && takesLines(step) && run?.phase === RunPhase.OPEN;
  if (batches.length === 0 && !comes) return null;
  return (
    <section class="sealed">
      <h2 class="label">{say.lines}</h2>
      {comes ? <p class="note">{say.linesOpen}</p> : null}
      <ul>
        {batches.map((batch) => {
          const title = stepAt(exercise, batch.step)?.title ?? '';
          return (
            <li key={batch.run}>
              <span>{say.linesOf(title, batch.lines.length)}</span>
              <span class="sealed-keys">
                {batch.lines.some((line) => line.shown) ? <em>{say.linesShown}</em> : null}
                <button type="button" onClick={() => onCard({ kind: 'shares', run: batch.run })}>
                  {say.read} <span class="visually-hidden">{say.readWhat(title)}</span>
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
