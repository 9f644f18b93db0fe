// What somebody who leads, supports or watches reads while the connection is away.

import type { LiveSession } from '../live/live_session';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';

export function ConnectionNotice({ session }: { session: LiveSession }) {
  const say = teamWords.facilitator.connection;
  const status = session.status.value;
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
    case 'locked':
      return null;
  }
}
