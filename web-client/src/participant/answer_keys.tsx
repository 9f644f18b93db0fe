// Pass and Submit, the same size; above them, in words, how the answer stands. Submit is filled once there
// is something to submit, and never disabled.

import type { HeldAnswer } from '../live/answer_book';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import type { RejectionCode } from '../schema/holdspace/v1/client_pb';
import { Key } from '../ui/key';
import { words } from '../words/words';

export interface AnswerKeysProps {
  held: HeldAnswer | undefined;
  step: Step;
  connected: boolean;
  submit: string;
  ready: boolean; // there is something to submit
  hint: string | null; // what is missing, after a press on Submit with nothing chosen
  onPass: () => void;
  onSubmit: () => void;
}

export function AnswerKeys(props: AnswerKeysProps) {
  const { held, step, connected, submit, ready, hint, onPass, onSubmit } = props;
  const standing = hint ?? (held === undefined ? '' : standingWords(held, step, connected));
  return (
    <>
      <p class="standing" role="status">
        {standing}
      </p>
      <div class="pair">
        <Key onPress={onPass}>{words.participant.pass}</Key>
        <Key look={ready ? 'main' : 'plain'} onPress={onSubmit}>
          {submit}
        </Key>
      </div>
    </>
  );
}

export function standingWords(held: HeldAnswer, step: Step, connected: boolean): string {
  const say = words.participant;
  if (held.refused !== undefined) return words.rejection(held.refused as RejectionCode);
  switch (held.handed) {
    case 'sending':
      return connected ? say.sending : say.held;
    case 'late':
      return say.late;
    case 'in':
      return held.shown === true ? say.inPicture : handedInWords(held, step);
  }
}

function handedInWords({ value }: HeldAnswer, step: Step): string {
  const say = words.participant;
  switch (value.kind) {
    case 'pass':
      return value.kept === undefined ? say.handedInPass : say.handedInKept;
    case 'done':
      if (step.answer.case === 'readiness') return say.handedInReady;
      return step.answer.case === 'practiceRound' ? say.handedInRound : say.handedInDone;
    case 'rating':
    case 'pair':
    case 'two pulls':
      return say.handedIn;
    case 'choices':
      return step.answer.case === 'checkIn' && step.answer.value.liveInBatches
        ? say.handedInLive
        : say.handedIn;
  }
}
