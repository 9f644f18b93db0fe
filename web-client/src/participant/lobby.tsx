// Before the first step: in, and nothing to do.

import { useEffect } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { bells } from '../ui/bells';
import { Key } from '../ui/key';
import { words } from '../words/words';
import { DeviceTools } from './device_tools';
import { Leaf } from './leaf';
import type { Ways } from './leaf';
import { Notices } from './notices';
import type { Screen } from './screen';
import type { OwnTimes } from './use_own_time';

export interface LobbyProps {
  session: LiveSession;
  screen: Extract<Screen, { is: 'lobby' }>;
  ways: Ways;
  ownTime: OwnTimes;
}

const say = words.participant.lobby;

export function Lobby({ session, screen, ways, ownTime }: LobbyProps) {
  const { exercise, shared } = screen;
  const seats = session.presence.value?.seats ?? 0;
  useEffect(() => {
    document.title = say.title;
  }, []);
  const tryBell = () => {
    bells.arm();
    bells.ring(1);
  };
  return (
    <Leaf session={session} ways={ways} where={say.where} steps={exercise.steps.length} now={null}>
      <main class="page step">
        <Notices session={session} answered={false} />
        <h1 class="title">{say.title}</h1>
        <p class="aside">{say.text}</p>
        <div class="plain-facts">
          {seats > 0 && <p>{say.people(seats)}</p>}
          <p>{say.threshold(shared.threshold)}</p>
          <p>{say.sound}</p>
        </div>
        <p class="tools">
          <Key onPress={tryBell}>{say.tryBell}</Key>
        </p>
        <p class="note">{bells.on.value ? say.volume : say.volumeOff}</p>
        <p class="note">{say.late}</p>
        <DeviceTools ownTime={ownTime} night={undefined} spoken={undefined} />
      </main>
    </Leaf>
  );
}
