// Pass and Submit, the same size; above them, in words, how the answer stands. Submit is filled once there
// is something to submit, and never disabled.

import type { HeldAnswer } from '../live/answer_book';
import type { RejectionCode } from '../schema/holdspace/v1/client_pb';
import { Key } from '../ui/key';
import { words } from '../words/words';

export interface AnswerKeysProps {
  held: HeldAnswer | undefined;
  connected: boolean;
  submit: string;
  ready: boolean; // there is something to submit
  hint: string | null; // what is missing, after a press on Submit with nothing chosen
  onPass: () => void;
  onSubmit: () => void;
}

export function AnswerKeys({ held, connected, submit, ready, hint, onPass, onSubmit }: AnswerKeysProps) {
  const standing = hint ?? (held === undefined ? '' : standingWords(held, connected));
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

export function standingWords(held: HeldAnswer, connected: boolean): string {
  const say = words.participant;
  if (held.refused !== undefined) return words.rejection(held.refused as RejectionCode);
  switch (held.handed) {
    case 'sending':
      return connected ? say.sending : say.held;
    case 'late':
      return say.late;
    case 'in':
      return held.value.kind === 'pass'
        ? say.handedInPass
        : held.value.kind === 'done'
          ? say.handedInDone
          : say.handedIn;
  }
}
