// What the hand of a step's page holds: Pass and Submit, or in words why there is nothing to press.

import type { LiveSession } from '../live/live_session';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { words } from '../words/words';
import { AnswerKeys } from './answer_keys';
import { asksOnlyDone } from './answer_value';
import type { Hand } from './screen';
import type { Answering } from './use_answer';

const say = words.participant;

export interface StepHandProps {
  hand: Hand;
  session: LiveSession;
  answering: Answering;
  step: Step;
  staying: boolean; // in one's own time: the group has finished the step
}

export function StepHand({ hand, session, answering, step, staying }: StepHandProps) {
  switch (hand) {
    case 'nothing':
    case 'result':
      return null;
    case 'read only':
      return <p class="standing">{say.readOnly}</p>;
    case 'closed':
      return <p class="standing">{closedWords(answering, step)}</p>;
    case 'answer':
      if (answering.held?.shown === true)
        return (
          <p class="standing" role="status">
            {say.inPicture}
          </p>
        );
      return (
        <AnswerKeys
          held={answering.held}
          step={step}
          connected={staying || session.status.value === 'connected'}
          submit={submitName(step)}
          ready={answering.ready}
          hint={answering.hint}
          onPass={answering.pass}
          onSubmit={answering.submit}
        />
      );
  }
}

function submitName(step: Step): string {
  switch (step.answer.case) {
    case 'readiness':
      return say.readyKey;
    case 'practiceRound':
      return say.roundDone;
    case 'reflection':
      return say.done;
    case 'intensityRating':
    case 'twoPullRating':
    case 'checkIn':
    case 'guidance':
    case 'break':
    case undefined:
      return say.submit;
  }
}

function closedWords({ held, choice }: Answering, step: Step): string {
  if (step.answer.case === 'reflection') return say.timeOver;
  if (asksOnlyDone(step)) return say.closedReady;
  if (held?.handed === 'in') return say.closedAnswered;
  return held?.handed === 'late' || choice.length > 0 ? say.late : say.closed;
}
