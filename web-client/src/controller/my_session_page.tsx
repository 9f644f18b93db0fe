// A page of a session that this browser leads, supports or watches: connects with the token it keeps, and
// says so where it has none or it no longer opens anything.

import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { mySession } from '../making/my_sessions';
import type { MySession } from '../making/my_sessions';
import { navigate } from '../navigate';
import { PlainPage } from '../participant/plain_page';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { tokenBytes } from './token_bytes';
import { useControllerSession } from './use_session';

interface Sentences {
  title: string;
  text: string;
}

interface MySessionPageProps {
  sessionId: string;
  notHere: Sentences;
  refused: Sentences;
  children: (session: LiveSession, mine: MySession) => ComponentChildren;
}

export function MySessionPage({ sessionId, notHere, refused, children }: MySessionPageProps) {
  const mine = mySession(localStorage, sessionId, Date.now());
  if (mine === undefined || tokenBytes(mine.controllerToken) === null) return <Nothing {...notHere} />;
  return (
    <Connected mine={mine} refused={refused}>
      {children}
    </Connected>
  );
}

function Connected({
  mine,
  refused,
  children,
}: Pick<MySessionPageProps, 'refused' | 'children'> & { mine: MySession }) {
  const session = useControllerSession(mine.sessionId, mine.controllerToken);
  useEffect(() => {
    document.title = `${mine.title} · ${words.common.product}`;
  }, [mine.title]);
  if (session === null) return null;
  const status = session.status.value;
  if (status === 'refused' || (status === 'ended' && session.shared.value === null)) {
    return <Nothing {...refused} />;
  }
  return <>{children(session, mine)}</>;
}

function Nothing(say: Sentences) {
  return <PlainPage {...say} act={{ name: teamWords.invitation.start, onPress: () => navigate('/') }} />;
}
