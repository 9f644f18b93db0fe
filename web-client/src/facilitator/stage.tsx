// The middle of the console: the present step as its facilitator needs it.

import { stepAt } from '../live/step_at';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import type { Card } from './cards';
import type { ConsoleViews } from './console';
import { LobbyStage } from './lobby_stage';
import type { Presses } from './presses';
import { StepStage } from './step_stage';

export function Stage(views: ConsoleViews & { presses: Presses; onCard: (card: Card) => void }) {
  const { shared, exercise } = views;
  const current = shared.current;
  const step = current === undefined ? undefined : stepAt(exercise, current.step);
  if (shared.phase === SessionPhase.ENDED) {
    return (
      <main class="stage" tabIndex={0}>
        <h1>{teamWords.facilitator.stage.ended}</h1>
        <p class="stage-text">{teamWords.facilitator.stage.endedText}</p>
      </main>
    );
  }
  if (current === undefined || step === undefined) return <LobbyStage {...views} />;
  return <StepStage {...views} run={current} step={step} />;
}
