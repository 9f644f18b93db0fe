// What a participant is told above the step: what happened, what is safe, what to do. At most one about the
// connection.

import type { LiveSession } from '../live/live_session';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { words } from '../words/words';
import { SupportNotices } from './support_notices';
import { useAway } from './use_away';

const say = words.participant;

export function Notices({ session, answered }: { session: LiveSession; answered: boolean }) {
  const away = useAway(session.status.value);
  const presence = session.presence.value;
  const here = away !== 'away';
  return (
    <>
      <SupportNotices book={session.support} connected={session.status.value === 'connected'} />
      {away === 'away' && (
        <Notice head={say.away.head}>
          <p>{say.away.text}</p>
          <p>
            <Key look="quiet" onPress={() => session.tryNow()}>
              {say.away.tryNow}
            </Key>
          </p>
        </Notice>
      )}
      {away === 'back' && <Notice head={answered ? say.away.back : say.away.backPlain} />}
      {here && session.service.value?.answersAway === true && (
        <Notice head={words.service.answersAway.head}>
          <p>{words.service.answersAway.text}</p>
        </Notice>
      )}
      {here && presence !== null && !presence.facilitatorPresent && (
        <Notice head={say.facilitatorGone.head}>
          <p>{say.facilitatorGone.text}</p>
        </Notice>
      )}
      {session.shared.value?.paused === true && (
        <Notice head={say.paused.head}>
          <p>{say.paused.text}</p>
        </Notice>
      )}
    </>
  );
}
