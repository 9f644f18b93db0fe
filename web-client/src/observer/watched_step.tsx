// The present step, as it is read, and the page that participants have in front of them.

import { StepPreview } from '../controller/step_preview';
import { plannedMs } from '../facilitator/score_layout';
import type { LiveSession } from '../live/live_session';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { More } from '../ui/prompt';
import { RingClock } from '../ui/ring_clock';
import { teamWords } from '../words/team_words';

interface WatchedStepProps {
  session: LiveSession;
  run: RunView;
  step: Step;
  count: number;
}

export function WatchedStep({ session, run, step, count }: WatchedStepProps) {
  const say = teamWords.observer;
  const clock =
    run.phase === RunPhase.OPEN ? (
      <RingClock session={session} run={run} plannedMs={plannedMs(step)} />
    ) : null;
  return (
    <section class="watched">
      <div>
        <p class="note" role="status">
          {run.quick ? say.between : say.step(run.step + 1, count)}: {step.title}
        </p>
        <h1 class="prompt">{step.prompt?.text ?? step.title}</h1>
        <More prompt={step.prompt} />
        {clock}
        <p class="aside">{stateWords(run)}</p>
      </div>
      <StepPreview step={step} index={run.step} count={count} clock={clock} />
    </section>
  );
}

function stateWords(run: RunView): string {
  const say = teamWords.observer;
  switch (run.phase) {
    case RunPhase.OPEN:
      return run.boxEpoch > 0 ? say.open : say.nothingAsked;
    case RunPhase.CLOSING:
      return say.closing;
    case RunPhase.SEALED:
    case RunPhase.WITHHELD:
    case RunPhase.CLOSED:
    case RunPhase.UNSPECIFIED:
      return say.closed;
  }
}
