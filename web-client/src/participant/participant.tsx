// A seat's pages, whichever of them it is; and what lies over any of them: grounding and leaving.

import { useEffect, useState } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { navigate } from '../navigate';
import { Announcer } from '../ui/announce';
import { words } from '../words/words';
import { Ended } from './ended';
import { GroundingCard } from './grounding_card';
import type { Ways } from './leaf';
import { LeaveCard } from './leave_card';
import { Lobby } from './lobby';
import './participant.css';
import { PlainPage } from './plain_page';
import { screenOf } from './screen';
import type { Screen } from './screen';
import { StepPage } from './step_page';

export interface ParticipantProps {
  session: LiveSession;
  onLeave: () => void;
  onTakeBack: () => void;
}

type Card = 'none' | 'ground' | 'leave';

export function Participant({ session, onLeave, onTakeBack }: ParticipantProps) {
  const [card, setCard] = useState<Card>('none');
  const screen = screenOf(session.status.value, session.welcome.value?.exercise, session.shared.value);
  const inside = screen.is === 'lobby' || screen.is === 'step';
  const ways: Ways = { ground: () => setCard('ground'), leave: () => setCard('leave') };
  useEffect(() => {
    if (!inside) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'g' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event))
        ways.ground();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [inside]);
  return (
    <>
      <Announcer />
      <ScreenPage screen={screen} session={session} ways={ways} onLeave={onLeave} onTakeBack={onTakeBack} />
      {card === 'ground' && <GroundingCard onBack={() => setCard('none')} onLeave={ways.leave} />}
      {card === 'leave' && <LeaveCard onStay={() => setCard('none')} onLeave={onLeave} />}
    </>
  );
}

function isWriting(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLTextAreaElement;
}

interface ScreenPageProps extends ParticipantProps {
  screen: Screen;
  ways: Ways;
}

function ScreenPage({ screen, session, ways, onLeave, onTakeBack }: ScreenPageProps) {
  const say = words.participant;
  const start = (name: string) => ({ name, onPress: () => navigate('/') });
  switch (screen.is) {
    case 'connecting':
      if (session.status.value === 'reconnecting') {
        const act = { name: say.away.tryNow, onPress: () => session.tryNow() };
        return <PlainPage title={say.away.head} text={say.away.kept} act={act} />;
      }
      return <PlainPage title={words.common.product} text={words.status[session.status.value]} />;
    case 'lobby':
      return <Lobby session={session} screen={screen} ways={ways} />;
    case 'step':
      return <StepPage session={session} screen={screen} ways={ways} />;
    case 'ended':
      return <Ended session={session} screen={screen} onWipe={onLeave} />;
    case 'elsewhere':
      return <PlainPage {...say.elsewhere} act={{ name: say.elsewhere.here, onPress: onTakeBack }} />;
    case 'refused':
      return <PlainPage {...say.refused} act={start(say.refused.start)} />;
    case 'full':
      return <PlainPage {...say.full} act={start(say.full.start)} />;
  }
}
