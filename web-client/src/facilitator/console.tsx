// The console: bar, score, stage, room and desk, always in the same places. Shows the last views; decides
// nothing.

import { useMemo, useState } from 'preact/hooks';
import { receiptLink } from '../controller/links';
import type { LiveSession } from '../live/live_session';
import type { MySession } from '../making/my_sessions';
import type { Exercise } from '../schema/holdspace/v1/exercise_pb';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { FacilitatorView, SharedView } from '../schema/holdspace/v1/view_pb';
import { Announcer } from '../ui/announce';
import { words } from '../words/words';
import { Bar } from './bar';
import type { Card } from './cards';
import { ConsoleCards } from './console_cards';
import { Desk } from './desk';
import { leadCommand } from './lead_words';
import { makePressGuard } from './press_guard';
import { makePresses } from './presses';
import { leadOf } from './primary_action';
import { Room } from './room';
import { Said } from './said';
import { Score } from './score';
import { Stage } from './stage';
import { useAnnouncements } from './use_announcements';
import { useShortcuts } from './use_shortcuts';

export interface ConsoleViews {
  session: LiveSession;
  mine: MySession;
  exercise: Exercise;
  shared: SharedView;
  facilitator: FacilitatorView;
}

export function Console({ session, mine }: { session: LiveSession; mine: MySession }) {
  const exercise = session.welcome.value?.exercise;
  const shared = session.shared.value;
  const facilitator = session.facilitator.value;
  if (exercise === undefined || shared === null || facilitator === null) {
    return <p class="aside no-console">{words.status[session.status.value]}</p>;
  }
  return (
    <ConsoleOf
      session={session}
      mine={mine}
      exercise={exercise}
      shared={shared}
      facilitator={facilitator}
    />
  );
}

function ConsoleOf(views: ConsoleViews) {
  const { session, mine, exercise, shared } = views;
  const presses = useMemo(() => makePresses(session), [session]);
  const [card, setCard] = useState<Card>({ kind: 'none' });
  const lead = leadOf(shared, exercise, views.facilitator.runs);
  const saving = session.pending.value !== null;
  useAnnouncements(shared, exercise, saving);
  const pressPrimary = () => {
    if (!presses.counts()) return;
    const command = leadCommand(lead.primary);
    if (command !== null) presses.lead(command);
    else if (lead.primary.kind === 'end') setCard({ kind: 'ending' });
    else if (lead.primary.kind === 'receipt') {
      open(receiptLink(location.origin, mine.sessionId, mine.controllerToken), '_blank', 'noopener');
    }
  };
  const pressNext = () => {
    if (presses.counts()) presses.lead({ case: 'next', value: {} });
  };
  const pressPause = () =>
    presses.press(shared.paused ? { case: 'resume', value: {} } : { case: 'pause', value: {} });
  // Counts for itself: a grounding is never lost to what was pressed a moment before.
  const grounds = useMemo(() => makePressGuard(), [session]);
  const pressGround = () => {
    if (canGround(views) && grounds(performance.now())) presses.press({ case: 'goToGrounding', value: {} });
  };
  const pressUndo = () => presses.press({ case: 'undo', value: {} });
  useShortcuts(card.kind === 'none', shared, {
    primary: pressPrimary,
    pause: pressPause,
    ground: pressGround,
    undo: pressUndo,
    end: () => setCard({ kind: 'ending' }),
    steps: () => setCard({ kind: 'steps' }),
    quick: () => setCard({ kind: 'quick' }),
    line: () => setCard({ kind: 'line' }),
    keys: () => setCard({ kind: 'keys' }),
  });
  return (
    <div class="console">
      <Announcer />
      <Bar {...views} presses={presses} onCard={setCard} />
      <Score {...views} />
      <Stage {...views} presses={presses} onCard={setCard} />
      <Room {...views} presses={presses} onCard={setCard} />
      <Said {...views} presses={presses} onUndo={pressUndo} />
      <Desk
        shared={shared}
        lead={lead}
        saving={saving}
        resting={presses.resting.value}
        onPrimary={pressPrimary}
        onNext={pressNext}
        onPause={pressPause}
        onGround={canGround(views) ? pressGround : null}
        onCard={setCard}
      />
      <ConsoleCards {...views} card={card} presses={presses} onClose={() => setCard({ kind: 'none' })} />
    </div>
  );
}

// The grounding is one of the quick steps of a session; it is not asked twice in a row.
function canGround({ exercise, shared }: ConsoleViews): boolean {
  const grounding = exercise.quickSteps.findIndex((step) => step.id === 'grounding');
  return (
    grounding >= 0 &&
    shared.phase === SessionPhase.STEPS &&
    shared.current?.step !== exercise.steps.length + grounding
  );
}
