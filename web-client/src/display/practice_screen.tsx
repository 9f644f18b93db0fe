// A practice round: one clock for all groups, who has which part, and the order of talking afterwards (S14).
// Who is in which group stands on people's own devices.

import { plannedMs } from '../facilitator/score_layout';
import type { PracticeRound, Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import { BaseLine } from './base_line';
import { Dial } from './dial';
import type { DisplayViews } from './display';
import { RunLine } from './run_line';
import { SmallCode } from './small_code';

// Of the roles in the order of the exercise: who watched speaks first, then who led, then who worked.
const debrief = [2, 0, 1];

export function PracticeScreen({
  session,
  exercise,
  shared,
  run,
  step,
}: DisplayViews & { run: RunView; step: Step }) {
  const say = teamWords.display.practice;
  const round = step.answer.case === 'practiceRound' ? step.answer.value : undefined;
  const open = run.phase === RunPhase.OPEN;
  return (
    <main class="wall wall-prompt">
      <RunLine run={run} step={step} count={exercise.steps.length} />
      <div class="wall-text middle">
        <h1>{open ? (step.prompt?.text ?? step.title) : say.debrief}</h1>
        {round === undefined ? null : <Roles round={round} open={open} />}
      </div>
      {open ? <Dial session={session} run={run} plannedMs={plannedMs(step)} /> : null}
      <BaseLine session={session} shared={shared} end={<SmallCode session={session} />}>
        {open ? say.ownDevice : teamWords.display.closed}
      </BaseLine>
    </main>
  );
}

function Roles({ round, open }: { round: PracticeRound; open: boolean }) {
  const say = teamWords.display.practice;
  const title = (index: number) => round.roles[index]?.title ?? '';
  if (!open) {
    return (
      <ol class="wall-order">
        {debrief.map((index) => (
          <li key={index}>{title(index)}</li>
        ))}
      </ol>
    );
  }
  return (
    <>
      <ul class="wall-roles">
        {round.roles.map((role) => (
          <li key={role.id}>
            <b>{role.title}</b> {role.card[0] ?? ''}
          </li>
        ))}
      </ul>
      <p>{say.after(debrief.map(title))}</p>
    </>
  );
}
