// For who came after the start (care S10): in, with a seat, and waiting for the next step or to be let in.

import { useEffect } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { words } from '../words/words';
import { Leaf } from './leaf';
import type { Ways } from './leaf';
import { Notices } from './notices';
import type { Screen } from './screen';

export interface WaitingPageProps {
  session: LiveSession;
  screen: Extract<Screen, { is: 'waiting' }>;
  ways: Ways;
}

const say = words.participant.waiting;

export function WaitingPage({ session, screen, ways }: WaitingPageProps) {
  const text = say[screen.until];
  useEffect(() => {
    document.title = text.title;
  }, [text]);
  return (
    <Leaf session={session} ways={ways} where={say.where} steps={screen.exercise.steps.length} now={null}>
      <main class="page step">
        <Notices session={session} answered={false} />
        <h1 class="title">{text.title}</h1>
        <p class="aside" role="status">
          {text.text}
        </p>
        <p class="aside">{say.meanwhile}</p>
      </main>
    </Leaf>
  );
}
