// Where the session is, at the top of a step's screen.

import type { Step } from '../schema/holdspace/v1/exercise_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';

interface RunLineProps {
  run: Pick<RunView, 'step' | 'quick'>;
  step: Step;
  count: number;
}

export function RunLine({ run, step, count }: RunLineProps) {
  const say = teamWords.display;
  const [number, of] = run.quick ? [say.between, ''] : say.step(run.step + 1, count);
  return (
    <p class="wall-run">
      <span>
        <b>{number}</b>
        {of}
      </span>
      <span>{step.title}</span>
    </p>
  );
}
