// Which screen a participant sees, from what is known of the session. Pure. The last view is shown on while
// the network is gone: a lost connection is a notice on the page, never a page of its own.

import type { Status } from '../live/live_session';
import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';
import { stepAt } from '../live/step_at';
import { LateJoin, RunPhase, SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { PersonalView, Release, RunView, SharedView } from '../schema/holdspace/v1/view_pb';

export type Screen =
  | { is: 'connecting' }
  | { is: 'lobby'; exercise: Exercise; shared: SharedView }
  // Came after the start (care S10): for the next step, or until a facilitator lets in.
  | { is: 'waiting'; until: 'next step' | 'let in'; exercise: Exercise; shared: SharedView }
  | { is: 'step'; exercise: Exercise; shared: SharedView; run: RunView; step: Step }
  | { is: 'ended'; exercise: Exercise }
  | { is: 'elsewhere' }
  | { is: 'refused' }
  | { is: 'full' }
  | { is: 'locked' };

export function screenOf(
  status: Status,
  exercise: Exercise | undefined,
  shared: SharedView | null,
  personal: PersonalView | null,
): Screen {
  if (status === 'elsewhere' || status === 'refused' || status === 'full' || status === 'locked')
    return { is: status };
  if (exercise === undefined || shared === null) return { is: status === 'ended' ? 'refused' : 'connecting' };
  if (status === 'ended' || shared.phase === SessionPhase.ENDED) return { is: 'ended', exercise };
  const run = shared.current;
  const step = run === undefined ? undefined : stepAt(exercise, run.step);
  if (run === undefined || step === undefined) return { is: 'lobby', exercise, shared };
  const until = waitsUntil(shared, run, personal);
  if (until !== null) return { is: 'waiting', until, exercise, shared };
  return { is: 'step', exercise, shared, run, step };
}

// The device holds to how the session takes those who come late; null: it does not wait.
export function waitsUntil(
  { lateJoin, letInRun }: SharedView,
  run: RunView,
  personal: PersonalView | null,
): 'next step' | 'let in' | null {
  const newAt = personal?.newAtRun ?? 0;
  if (newAt === 0) return null;
  switch (lateJoin) {
    case LateJoin.NEXT_STEP:
      return run.run <= newAt ? 'next step' : null;
    case LateJoin.LOBBY:
      return letInRun < newAt ? 'let in' : null;
    case LateJoin.AT_ONCE:
    case LateJoin.UNSPECIFIED:
      return null;
  }
}

// What the hand of a step's page offers.
export type Hand = 'nothing' | 'answer' | 'closed' | 'read only' | 'result';

export function handOf(run: RunView, step: Step, releases: readonly Release[]): Hand {
  if (releaseOf(run, releases)?.live === false) return 'result';
  switch (step.answer.case) {
    case 'intensityRating':
    case 'twoPullRating':
    case 'checkIn':
    case 'reflection':
    case 'readiness':
    case 'practiceRound':
      break;
    case 'guidance':
    case 'break':
    case undefined:
      return 'nothing';
  }
  if (run.readOnly) return 'read only';
  switch (run.phase) {
    case RunPhase.OPEN:
    case RunPhase.CLOSING: // a hand-in on its way still counts
      return 'answer';
    case RunPhase.SEALED:
    case RunPhase.WITHHELD:
    case RunPhase.CLOSED:
    case RunPhase.UNSPECIFIED:
      return 'closed';
  }
}

// The release to read in this run: its own, or, where the question was answered before, that of the earlier
// run (N3).
export function releaseOf(run: RunView, releases: readonly Release[]): Release | undefined {
  const own = releases.find((release) => release.run === run.run);
  return own ?? (run.readOnly ? releases.find((release) => release.step === run.step) : undefined);
}
