// Who ends a step: the facilitator, its clock, or the people being ready. Pure.

import type { Step } from '../schema/holdspace/v1/exercise_pb';

export type Pace = { by: 'hand' } | { by: 'clock' | 'readiness'; movesOn: boolean };

export function paceOf(step: Step): Pace {
  const how = step.pacing?.how;
  switch (how?.case) {
    case 'timed':
      return { by: 'clock', movesOn: how.value.movesOn };
    case 'whenReady':
      return { by: 'readiness', movesOn: how.value.movesOn };
    case 'byFacilitator':
    case undefined:
      return { by: 'hand' };
  }
}
