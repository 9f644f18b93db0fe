// How open the room is: who can come in, and whether somebody may be waiting to be let in (care S10). Who
// waits is known to their own devices alone.

import { LateJoin, SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import type { Presses } from './presses';

export function Openness({ shared, presses }: { shared: SharedView; presses: Presses }) {
  const say = teamWords.facilitator.room;
  const inSteps = shared.phase === SessionPhase.STEPS;
  return (
    <>
      <p class="note">{shared.locked ? say.locked : say.late(shared.lateJoin)}</p>
      {inSteps && shared.lateJoin === LateJoin.LOBBY ? (
        <p class="room-keys">
          <Key onPress={() => presses.press({ case: 'letIn', value: {} })}>{say.letIn}</Key>
        </p>
      ) : null}
    </>
  );
}
