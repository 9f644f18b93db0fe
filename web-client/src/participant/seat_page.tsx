// The address of a seat: finds the seat that this device took, keeps its live session while the page is
// open, and forgets everything when the person leaves.

import { useEffect, useState } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { connectSession } from '../live/session';
import { navigate } from '../navigate';
import type { SupportResource } from '../schema/holdspace/v1/view_pb';
import { languages, words } from '../words/words';
import { Aftercare } from './leave_card';
import { Participant } from './participant';
import { PlainPage } from './plain_page';
import { forgetSession, seatIn } from './seats';

export function SeatPage({ sessionId }: { sessionId: string }) {
  const [session, setSession] = useState<LiveSession | null>(null);
  const [taking, setTaking] = useState(0); // grows when the seat is taken back from elsewhere
  const [left, setLeft] = useState<readonly SupportResource[] | null>(null); // what its card takes along
  const seat = left !== null ? null : seatIn(sessionId);
  const known = seat !== null;
  useEffect(() => {
    if (seat === null) return undefined;
    const token = { kind: 'seat', bytes: seat.token } as const;
    // A seat is only taken from the page that says what will happen and what is kept (care S1).
    const live = connectSession({ sessionId, token, languages: languages(), hasReadWelcome: true });
    setSession(live);
    return () => {
      setSession(null);
      live.close();
    };
  }, [sessionId, known, taking]);
  const say = words.participant;
  if (left !== null) {
    const act = { name: say.left.again, onPress: () => navigate('/', 'replace') };
    return (
      <PlainPage title={say.left.title} text={say.left.text} act={act}>
        <Aftercare resources={left} />
      </PlainPage>
    );
  }
  if (!known) {
    return (
      <PlainPage
        {...say.refused}
        act={{ name: say.refused.start, onPress: () => navigate('/', 'replace') }}
      />
    );
  }
  if (session === null) return null;
  const leave = () => {
    const resources = session.welcome.value?.resources ?? [];
    session.close();
    forgetSession(sessionId);
    setLeft(resources);
  };
  return <Participant session={session} onLeave={leave} onTakeBack={() => setTaking(taking + 1)} />;
}
