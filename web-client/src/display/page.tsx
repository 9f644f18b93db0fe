// /display#SESSION.TOKEN: the big screen of a room, or the shared screen of a call. No controls, nothing
// private.
import './display.css';
import './display_more.css';
import { useEffect } from 'preact/hooks';
import { sessionAndToken } from '../controller/links';
import { tokenBytes } from '../controller/token_bytes';
import { useControllerSession } from '../controller/use_session';
import type { Route } from '../route';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { Display } from './display';
import { QuietScreen } from './quiet_screen';

export default function DisplayPage({ route }: { route: Route }) {
  const opened = route.page === 'display' ? sessionAndToken(route.fragment) : null;
  useEffect(() => {
    document.title = `${teamWords.display.title} · ${words.common.product}`;
  }, []);
  if (opened === null || tokenBytes(opened.token) === null) return <NoSession />;
  return <LiveDisplay key={opened.sessionId} {...opened} />;
}

function LiveDisplay({ sessionId, token }: { sessionId: string; token: string }) {
  const session = useControllerSession(sessionId, token);
  if (session === null) return null;
  const status = session.status.value;
  if (status === 'refused' || (status === 'ended' && session.shared.value === null)) return <NoSession />;
  return <Display session={session} />;
}

function NoSession() {
  return <QuietScreen title={teamWords.display.refused.title} text={teamWords.display.refused.text} />;
}
