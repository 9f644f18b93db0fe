// A seat's pages, whichever of them it is; and what lies over any of them: grounding, support, leaving,
// closed eyes, the quick exit. What goes on with the group's step, such as its bells, goes on whatever is on
// the page.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { navigate } from '../navigate';
import { Announcer, announce } from '../ui/announce';
import { QuickExit } from '../ui/quick_exit';
import { words } from '../words/words';
import { Ended } from './ended';
import { GroundingCard } from './grounding_card';
import type { Ways } from './leaf';
import { LeaveCard } from './leave_card';
import { Lobby } from './lobby';
import { Night } from './night';
import './participant.css';
import { PlainPage } from './plain_page';
import { screenOf } from './screen';
import type { Screen } from './screen';
import { stayScreen } from './stay_screen';
import { StepPage } from './step_page';
import { SupportCard } from './support_card';
import { useBells, useMilestones } from './use_bells';
import { useOwnTime } from './use_own_time';
import type { OwnTimes } from './use_own_time';
import { WaitingPage } from './waiting_page';

export interface ParticipantProps {
  session: LiveSession;
  onLeave: () => void;
  onTakeBack: () => void;
}

type Over = 'nothing' | 'ground' | 'support' | 'leave' | 'night';

export function Participant({ session, onLeave, onTakeBack }: ParticipantProps) {
  const [over, setOver] = useState<Over>('nothing');
  const screen = useScreen(session);
  const group = screen.is === 'step' ? screen : undefined;
  const ownTime = useOwnTime(session, group?.run, group?.step);
  const plannedMs = group?.step.pacing?.plannedMs ?? 0;
  useBells(session, group?.run, group?.step.pacing);
  useMilestones(session, group?.run, plannedMs);
  useSaidToAll(session);
  const inside = screen.is === 'lobby' || screen.is === 'step' || screen.is === 'waiting';
  const ways: Ways = {
    ground: () => setOver('ground'),
    support: () => setOver('support'),
    leave: () => setOver('leave'),
    night: () => setOver('night'),
  };
  useGroundKey(inside, ways.ground);
  const back = () => setOver('nothing');
  const resources = session.welcome.value?.resources ?? [];
  return (
    <>
      {session.shared.value?.quickExit === true && <QuickExit before={() => session.close()} />}
      <Announcer />
      <ScreenPage
        screen={stayScreen(screen, ownTime.stay)}
        session={session}
        ways={ways}
        ownTime={ownTime}
        onLeave={onLeave}
        onTakeBack={onTakeBack}
      />
      {over === 'night' && inside && (
        <Night
          session={session}
          run={group?.run}
          plannedMs={plannedMs}
          news={group === undefined ? words.participant.lobby.where : group.step.title}
          onOpen={back}
          onGround={ways.ground}
          onSupport={ways.support}
        />
      )}
      {over === 'ground' && (
        <GroundingCard
          resources={resources}
          onBack={back}
          onSupport={inside ? ways.support : undefined}
          onLeave={ways.leave}
        />
      )}
      {over === 'support' && (
        <SupportCard
          seat={session.personal.value?.seat ?? ''}
          resources={resources}
          onAsk={(wording) => {
            session.support.ask(wording);
            back();
          }}
          onGround={ways.ground}
          onClose={back}
        />
      )}
      {over === 'leave' && <LeaveCard resources={resources} onStay={back} onLeave={onLeave} />}
    </>
  );
}

// Who has come in once does not wait again, whatever is undone (care S10).
function useScreen(session: LiveSession): Screen {
  const been = useRef(false);
  const personal = been.current ? null : session.personal.value;
  const { status, welcome, shared } = session;
  const screen = screenOf(status.value, welcome.value?.exercise, shared.value, personal);
  if (screen.is === 'step' && session.personal.value !== null) been.current = true;
  return screen;
}

// S3: one key, from every page of a session.
function useGroundKey(inside: boolean, ground: () => void): void {
  useEffect(() => {
    if (!inside) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'g' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
      ground();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [inside]);
}

function isWriting({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  );
}

// The facilitator's line is said once; on the page it stays.
function useSaidToAll(session: LiveSession): void {
  const notice = session.shared.value?.notice;
  const text = notice?.text ?? '';
  useEffect(() => {
    if (text !== '') announce(words.participant.said(text));
  }, [text, notice?.atMs]);
}

interface ScreenPageProps extends ParticipantProps {
  screen: Screen;
  ways: Ways;
  ownTime: OwnTimes;
}

function ScreenPage({ screen, session, ways, ownTime, onLeave, onTakeBack }: ScreenPageProps) {
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
      return <Lobby session={session} screen={screen} ways={ways} ownTime={ownTime} />;
    case 'waiting':
      return <WaitingPage session={session} screen={screen} ways={ways} />;
    case 'step':
      return <StepPage session={session} screen={screen} ways={ways} ownTime={ownTime} />;
    case 'ended':
      return <Ended session={session} screen={screen} onWipe={onLeave} />;
    case 'elsewhere':
      return <PlainPage {...say.elsewhere} act={{ name: say.elsewhere.here, onPress: onTakeBack }} />;
    case 'refused':
      return <PlainPage {...say.refused} act={start(say.refused.start)} />;
    case 'full':
      return <PlainPage {...say.full} act={start(say.full.start)} />;
    case 'locked':
      return <PlainPage {...say.locked} act={start(say.locked.start)} />;
  }
}
