// When the strong card is there, and what its keys do to the answer it is about.

import type { LiveSession } from '../live/live_session';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import type { Ways } from './leaf';
import { StrongCard } from './strong_card';
import type { Answering } from './use_answer';

export interface StrongProps {
  answering: Answering;
  session: LiveSession;
  step: Step;
  ways: Ways;
}

export function Strong({ answering, session, step, ways }: StrongProps) {
  if (answering.strong.length === 0) return null;
  const scale = step.answer.case === 'intensityRating' ? step.answer.value : undefined;
  const target =
    scale === undefined || scale.targetHigh === 0 ? null : { low: scale.targetLow, high: scale.targetHigh };
  const away = (then: () => void) => () => {
    answering.putCardAway();
    then();
  };
  return (
    <StrongCard
      numbers={answering.strong}
      resources={session.welcome.value?.resources ?? []}
      target={target}
      onGround={away(ways.ground)}
      onSupport={away(ways.support)}
      onSmaller={away(() => answering.choose([]))}
      onPass={answering.pass}
      onSubmit={answering.submitAnyway}
      onClose={answering.putCardAway}
    />
  );
}
