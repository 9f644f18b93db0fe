// The present step as everybody reads it together: the prompt large, the time as a ring with words.

import { plannedMs } from '../facilitator/score_layout';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import { BaseLine } from './base_line';
import { Dial } from './dial';
import type { DisplayViews } from './display';
import { RunLine } from './run_line';
import { SmallCode } from './small_code';
import { asideOf, WallText } from './wall_text';

export function PromptScreen({
  session,
  exercise,
  shared,
  run,
  step,
}: DisplayViews & { run: RunView; step: Step }) {
  const open = run.phase === RunPhase.OPEN;
  return (
    <main class="wall wall-prompt">
      <RunLine run={run} step={step} count={exercise.steps.length} />
      <WallText step={step} />
      {open ? <Dial session={session} run={run} plannedMs={plannedMs(step)} /> : null}
      <BaseLine session={session} shared={shared} end={<SmallCode session={session} />}>
        {open ? asideOf(step) : teamWords.display.closed}
      </BaseLine>
    </main>
  );
}
