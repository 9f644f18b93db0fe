// Personal time (A1): standard, ten times as long, or no limit. Kept on this device and never sent. The
// device keeps a step open for its person after the group has gone on; what is answered then stays on the
// device. Pure but for what is kept.

import { shelf } from '../live/shelf';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';

export const ownTimes = ['group', 'tenfold', 'unlimited'] as const;
export type OwnTime = (typeof ownTimes)[number];

const nameOf = (sessionId: string) => `${sessionId}:time`;

export function ownTimeIn(sessionId: string): OwnTime {
  return ownTimes.find((one) => one === shelf.get(nameOf(sessionId))) ?? 'group';
}

export function keepOwnTime(sessionId: string, time: OwnTime): void {
  shelf.put(nameOf(sessionId), time);
}

// A run that this device keeps open, or would keep open, for its person.
export interface Stay {
  run: number;
  step: number;
  quick: boolean;
  fromMs: number; // when it was opened, by the session's clock
  untilMs: number; // 0: no limit
}

const factor = 10;

// The run as one to stay in: null where the step asks for nothing that takes a person's own time.
export function stayIn(run: RunView, step: Step, time: OwnTime): Stay | null {
  if (time === 'group' || run.readOnly || !takesTime(step)) return null;
  const { run: number, step: index, quick } = run;
  const fromMs = Number(run.openedMs);
  const planned = Math.max(step.pacing?.plannedMs ?? 0, Number(run.deadlineMs) - fromMs);
  return {
    run: number,
    step: index,
    quick,
    fromMs,
    untilMs: time === 'tenfold' ? fromMs + factor * planned : 0,
  };
}

function takesTime(step: Step): boolean {
  switch (step.answer.case) {
    case 'intensityRating':
    case 'twoPullRating':
    case 'checkIn':
    case 'reflection':
      return true;
    case 'readiness':
    case 'practiceRound':
    case 'guidance':
    case 'break':
    case undefined:
      return false;
  }
}

export const isOpen = (run: RunView) => run.phase === RunPhase.OPEN || run.phase === RunPhase.CLOSING;

// Where the person stays now. `stay`: where they stayed until now. `open`: the last run seen open, if it is
// one to stay in. `answered`: something was handed in for `open` before it closed.
export function nextStay(
  stay: Stay | null,
  open: Stay | null,
  current: RunView | undefined,
  answered: boolean,
  nowMs: number,
): Stay | null {
  if (current === undefined) return stay; // not known yet, such as right after a reload
  const before = stay ?? (answered ? null : open);
  if (before === null) return null;
  if (before.run === current.run && isOpen(current)) return null; // open for everybody
  return before.untilMs > 0 && nowMs >= before.untilMs ? null : before;
}
