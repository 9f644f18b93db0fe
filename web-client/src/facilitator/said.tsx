// One place above the desk for what just happened: a move that can be undone, a press that was refused, a
// connection or a store that is away. Words in a strip of daylight; it moves nothing else.

import { ConnectionNotice } from '../controller/connection_notice';
import { useStillAhead } from '../controller/use_now';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import type { ConsoleViews } from './console';
import { isWaiting } from '../supporter/arrivals';
import { numberOf } from './place';
import type { Presses } from './presses';

export function Said({
  session,
  shared,
  facilitator,
  presses,
  onUndo,
}: ConsoleViews & { presses: Presses; onUndo: () => void }) {
  const say = teamWords.facilitator;
  const canUndo =
    useStillAhead(session, Number(facilitator.undoUntilMs)) && shared.phase === SessionPhase.STEPS;
  const service = session.service.value;
  const waiting = session.inbox.value?.requests.filter(isWaiting).length ?? 0;
  const refused = presses.refused.value;
  return (
    <section class="said" aria-label={say.said}>
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
      {waiting === 0 ? null : (
        <div class="notice asks">
          <b>{teamWords.supporter.waiting(waiting)}</b>
          <Key onPress={lookAtDesk}>{teamWords.supporter.look}</Key>
        </div>
      )}
      {shared.notice === undefined ? null : (
        <Notice head={say.notice(shared.notice.text)} quiet>
          <Key onPress={() => presses.press({ case: 'sayToAll', value: { text: '' } })}>
            {teamWords.facilitatorCards.line.down}
          </Key>
        </Notice>
      )}
      {refused === '' ? null : <Notice head={refused} />}
      {canUndo ? (
        <Notice head={say.undo.moved(shared.current === undefined ? null : numberOf(shared.current))}>
          <Key onPress={onUndo} shortcut="U">
            {say.undo.key} <kbd aria-hidden="true">U</kbd>
          </Key>
        </Notice>
      ) : null}
    </section>
  );
}

// On a phone the support desk lies further down the page.
function lookAtDesk(): void {
  document.getElementById('support-title')?.scrollIntoView({ block: 'start' });
}
