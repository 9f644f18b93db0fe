// /#invite=SESSION.SECRET: where an invitation is taken up. Nothing is claimed before the key is pressed;
// then the device keeps its own token and goes to the page of its role.

import { useEffect, useState } from 'preact/hooks';
import { shelf } from '../live/shelf';
import type { LiveSession } from '../live/live_session';
import { keepSession, mySession } from '../making/my_sessions';
import type { MySession } from '../making/my_sessions';
import { pathOf } from '../making/open_console';
import { navigate } from '../navigate';
import { PlainPage } from '../participant/plain_page';
import type { Route } from '../route';
import { teamWords } from '../words/team_words';
import { claimSettled, claimToken, invitedRole } from './invitation';
import { sessionAndToken } from './links';
import { tokenBytes } from './token_bytes';
import { useClaimingSession } from './use_session';

export default function InvitationPage({ route }: { route: Route }) {
  const invitation = route.page === 'invitation' ? sessionAndToken(route.fragment) : null;
  const [taking, setTaking] = useState(false);
  const say = teamWords.invitation;
  const here =
    invitation === null ? undefined : mySession(localStorage, invitation.sessionId, Date.now());
  useEffect(() => {
    if (here !== undefined) navigate(pathOf(here), 'replace');
  }, []);
  if (here !== undefined) return null;
  if (invitation === null || tokenBytes(invitation.token) === null) return <Refused {...say.noLink} />;
  if (taking) return <Claiming sessionId={invitation.sessionId} secret={invitation.token} />;
  return (
    <PlainPage title={say.title} text={say.text} act={{ name: say.take, onPress: () => setTaking(true) }}>
      <p class="aside">{say.here}</p>
    </PlainPage>
  );
}

function Claiming({ sessionId, secret }: { sessionId: string; secret: string }) {
  const [token] = useState(() => claimToken(shelf, secret, (bytes) => crypto.getRandomValues(bytes)));
  const session = useClaimingSession(sessionId, secret, token);
  const status = session?.status.value;
  const taken = session === null ? null : takenUp(session, token);
  useEffect(() => {
    if (taken === null) return;
    keepSession(localStorage, taken);
    claimSettled(shelf, secret);
    navigate(pathOf(taken), 'replace');
  }, [taken !== null]);
  const away = status === 'refused' || status === 'ended' || status === 'full' || status === 'locked';
  if (away && taken === null) return <Refused {...teamWords.invitation.used} />;
  return <PlainPage title={teamWords.invitation.title} text={teamWords.invitation.taking} />;
}

// What this browser keeps once the server has taken the claim; null until then.
function takenUp(session: LiveSession, token: string): MySession | null {
  const welcome = session.welcome.value;
  const shared = session.shared.value;
  const role = welcome === null ? null : invitedRole(welcome.role);
  if (role === null || shared === null) return null;
  return {
    sessionId: session.sessionId,
    title: shared.title || (welcome?.exercise?.title ?? ''),
    joinCode: session.facilitator.value?.joinCode ?? '',
    controllerToken: token,
    displayToken: '',
    rehearsal: shared.rehearsal,
    madeAt: Date.now(),
    role,
  };
}

function Refused(say: { title: string; text: string }) {
  return <PlainPage {...say} act={{ name: teamWords.invitation.start, onPress: () => navigate('/') }} />;
}
