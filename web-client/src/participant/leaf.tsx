// The frame of every participant's page: running head, what the facilitator says to everybody, page, hand and
// foot.

import type { ComponentChildren } from 'preact';
import type { LiveSession } from '../live/live_session';
import { bells } from '../ui/bells';
import { Foot } from '../ui/foot';
import { RunningHead } from '../ui/running_head';
import { words } from '../words/words';

export interface Ways {
  ground: () => void;
  support: () => void;
  leave: () => void;
  night: () => void; // eyes closed
}

export interface LeafProps {
  session: LiveSession;
  ways: Ways;
  where: string;
  name?: string;
  steps: number;
  now: number | null;
  gone?: number;
  hand?: ComponentChildren;
  children: ComponentChildren;
}

export function Leaf({ session, ways, hand, children, ...head }: LeafProps) {
  const rehearsal = session.shared.value?.rehearsal === true;
  return (
    <div class="leaf">
      <div>
        {rehearsal && <aside class="rehearsal">{words.participant.rehearsal}</aside>}
        <RunningHead {...head} state={stateWords(session)} />
        <SaidToAll session={session} />
      </div>
      {children}
      <section class="hand" aria-label={words.participant.hand}>
        {hand}
      </section>
      <Foot
        keys={[
          { name: words.foot.ground, onPress: ways.ground, shortcut: 'g' },
          { name: words.foot.support, onPress: ways.support },
          { name: words.foot.leave, onPress: ways.leave },
        ]}
      />
    </div>
  );
}

// While a bell rings, its words stand where the connection's do: nothing moves.
function stateWords(session: LiveSession): string {
  const strokes = bells.ringing.value;
  if (strokes === null) return words.status[session.status.value];
  return strokes === 1 ? words.participant.bell.single : words.participant.bell.closing;
}

// The facilitator's line: a status message, so that the focus stays where it is (A2).
export function SaidToAll({ session }: { session: LiveSession }) {
  const text = session.shared.value?.notice?.text ?? '';
  return (
    <div class="said-to-all" role="status">
      {text !== '' && (
        <p>
          <b>{words.participant.saidHead}</b> {text}
        </p>
      )}
    </div>
  );
}
