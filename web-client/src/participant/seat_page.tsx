// The address of a seat: finds the seat that this device took, keeps its live session while the page is
// open, and forgets everything when the person leaves.

import { useEffect, useState } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { connectSession } from '../live/session';
import { navigate } from '../navigate';
import { languages, words } from '../words/words';
import { Aftercare } from './leave_card';
import { Participant } from './participant';
import { PlainPage } from './plain_page';
import { forgetSession, seatIn } from './seats';

export function SeatPage({ sessionId }: { sessionId: string }) {
  const [session, setSession] = useState<LiveSession | null>(null);
  const [taking, setTaking] = useState(0); // grows when the seat is taken back from elsewhere
  const [left, setLeft] = useState(false);
  const seat = left ? null : seatIn(sessionId);
  const known = seat !== null;
  useEffect(() => {
    if (seat === null) return undefined;
    const token = { kind: 'seat', bytes: seat.token } as const;
    const live = connectSession({ sessionId, token, languages: languages() });
    setSession(live);
    return () => {
      setSession(null);
      live.close();
    };
  }, [sessionId, known, taking]);
  const say = words.participant;
  if (left) {
    const act = { name: say.left.again, onPress: () => navigate('/', 'replace') };
    return (
      <PlainPage title={say.left.title} text={say.left.text} act={act}>
        <Aftercare />
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
    session.close();
    forgetSession(sessionId);
    setLeft(true);
  };
  return <Participant session={session} onLeave={leave} onTakeBack={() => setTaking(taking + 1)} />;
}
