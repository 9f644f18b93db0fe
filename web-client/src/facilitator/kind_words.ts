// What kind of step it is and who ends it, in the few words of the score.

import { CheckInLook } from '../schema/holdspace/v1/exercise_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { teamWords } from '../words/team_words';
import { paceOf } from './pace';

export function kindWords(step: Step): string {
  const say = teamWords.facilitator.score;
  const { answer } = step;
  switch (answer.case) {
    case undefined:
      return '';
    case 'intensityRating':
      return answer.value.pairedWith === '' ? say.kinds.intensityRating : say.paired;
    case 'checkIn':
      if (answer.value.liveInBatches) return say.live;
      return answer.value.look === CheckInLook.BODY_MAP ? say.bodyMap : say.kinds.checkIn;
    case 'reflection':
      return answer.value.offersShare ? say.lines : say.kinds.reflection;
    case 'guidance':
    case 'break':
    case 'twoPullRating':
    case 'readiness':
    case 'practiceRound':
      return say.kinds[answer.case];
  }
}

// Empty where the facilitator ends it, or its clock closes it and nothing more.
export function paceWords(step: Step): string {
  const say = teamWords.facilitator.score.pace;
  const pace = paceOf(step);
  switch (pace.by) {
    case 'hand':
      return '';
    case 'clock':
      return pace.movesOn ? say.clockMovesOn : '';
    case 'readiness':
      return pace.movesOn ? say.readyMovesOn : say.ready;
  }
}
