// Where the session is, at the top of a step's screen.

import type { Step } from '../schema/holdspace/v1/exercise_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';

interface RunLineProps {
  run: Pick<RunView, 'step' | 'quick'>;
  step: Step;
  count: number;
}

export function RunLine({ run, step, count }: RunLineProps) {
  const [number, of] = run.quick ? [words.display.between, ''] : words.display.step(run.step + 1, count);
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
