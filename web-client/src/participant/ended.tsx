// After the end: the card to take along, what the person wrote, and the way to wipe it.

import { useEffect } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { Key } from '../ui/key';
import { RunningHead } from '../ui/running_head';
import { words } from '../words/words';
import { writingIn } from './drafts';
import { Aftercare } from './leave_card';
import './participant.css';
import { SaidToAll } from './leaf';
import type { Screen } from './screen';
import { ShownSoFar } from './shown_so_far';
import { SharesOf } from './shown_shares';

export interface EndedProps {
  session: LiveSession;
  screen: Extract<Screen, { is: 'ended' }>;
  onWipe: () => void;
}

const say = words.participant.ended;

export function Ended({ session, screen, onWipe }: EndedProps) {
  const { exercise } = screen;
  const written = writingIn(session.sessionId, exercise.steps.length);
  useEffect(() => {
    document.title = say.title;
  }, []);
  return (
    <div class="leaf">
      <RunningHead
        where={say.where}
        state={session.shared.value?.title ?? ''}
        steps={exercise.steps.length}
        now={null}
        gone={exercise.steps.length}
      />
      <main class="page step">
        <SaidToAll session={session} />
        <h1 class="title">{say.title}</h1>
        <p class="aside">{say.text}</p>
        <Aftercare resources={session.welcome.value?.resources ?? []} />
        {(session.shares.value?.shown ?? []).map((shown) => (
          <SharesOf key={shown.run} shown={shown} exercise={exercise} />
        ))}
        <ShownSoFar releases={session.shared.value?.releases ?? []} except={undefined} exercise={exercise} />
        {written.length > 0 && (
          <section class="written">
            <h2>{say.notes}</h2>
            <p class="note">{say.notesText}</p>
            {written.map(({ step, texts }) =>
              texts.map((text) => (
                <p class="own" key={`${step} ${text}`}>
                  {text}
                </p>
              )),
            )}
          </section>
        )}
      </main>
      <div class="hand">
        <Key wide onPress={onWipe}>
          {say.wipe}
        </Key>
      </div>
    </div>
  );
}
