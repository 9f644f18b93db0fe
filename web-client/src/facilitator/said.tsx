// One place above the desk for what just happened: a move that can be undone, a press that was refused, a
// connection or a store that is away. Words in a strip of daylight; it moves nothing else.

import type { Status } from '../live/live_session';
import { useStillAhead } from '../controller/use_now';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { words } from '../words/words';
import type { ConsoleViews } from './console';
import type { Presses } from './presses';

export function Said({
  session,
  shared,
  facilitator,
  presses,
  onUndo,
}: ConsoleViews & { presses: Presses; onUndo: () => void }) {
  const say = words.facilitator;
  const canUndo =
    useStillAhead(session, Number(facilitator.undoUntilMs)) && shared.phase === SessionPhase.STEPS;
  const service = session.service.value;
  const refused = presses.refused.value;
  return (
    <div class="said">
      <ConnectionNotice session={session} />
      {service?.savingAway === true ? (
        <Notice head={words.service.savingAway.head}>
          <p>{words.service.savingAway.text}</p>
        </Notice>
      ) : null}
      {service?.answersAway === true ? (
        <Notice head={words.service.answersAway.head}>
          <p>{words.service.answersAway.text}</p>
        </Notice>
      ) : null}
      {refused === '' ? null : <Notice head={refused} />}
      {canUndo ? (
        <Notice head={say.undo.moved((shared.current?.step ?? 0) + 1)}>
          <Key onPress={onUndo} shortcut="U">
            {say.undo.key} <kbd aria-hidden="true">U</kbd>
          </Key>
        </Notice>
      ) : null}
    </div>
  );
}

function ConnectionNotice({ session }: Pick<ConsoleViews, 'session'>) {
  const say = words.facilitator.connection;
  const status: Status = session.status.value;
  switch (status) {
    case 'reconnecting':
      return (
        <Notice head={say.reconnecting}>
          <Key onPress={() => session.tryNow()}>{say.tryNow}</Key>
        </Notice>
      );
    case 'elsewhere':
      return <Notice head={say.elsewhere} />;
    case 'connecting':
    case 'connected':
    case 'ended':
    case 'refused':
    case 'full':
      return null;
  }
}
