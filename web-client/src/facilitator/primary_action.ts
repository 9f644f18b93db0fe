// The one primary key of the console: from the views, what it will do. Pure. A step that makes a picture is
// closed first, then shown or left; every other step is simply left, and its run closes in the background.

import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';
import { Showing } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase, SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView, SharedView } from '../schema/holdspace/v1/view_pb';

// Steps are numbered from 1, as people say them.
export type PrimaryAction =
  | { kind: 'begin' }
  | { kind: 'resume'; step: number }
  | { kind: 'close'; step: number; shownBySealing: boolean }
  | { kind: 'sealing'; step: number }
  | { kind: 'show'; step: number; run: number }
  | { kind: 'next'; step: number; title: string }
  | { kind: 'end' }
  | { kind: 'receipt' };

export interface Lead {
  primary: PrimaryAction;
  // The step a plain "next" leads to, where the primary key does something else; null on the last step.
  beside: number | null;
}

export function leadOf(shared: SharedView, exercise: Exercise): Lead {
  const { current } = shared;
  if (shared.phase === SessionPhase.ENDED) return { primary: { kind: 'receipt' }, beside: null };
  if (shared.phase !== SessionPhase.STEPS || current === undefined)
    return { primary: { kind: 'begin' }, beside: null };
  const step = exercise.steps[current.step];
  const following = exercise.steps[current.step + 1];
  const next = following === undefined ? null : current.step + 2;
  const onward: PrimaryAction =
    following === undefined
      ? { kind: 'end' }
      : { kind: 'next', step: current.step + 2, title: following.title };
  if (shared.paused) return { primary: { kind: 'resume', step: current.step + 1 }, beside: next };
  const seal = step === undefined ? null : sealAction(current, step);
  return seal === null ? { primary: onward, beside: null } : { primary: seal, beside: next };
}

// What is still to be done with this run's answers before one moves on; null: nothing.
function sealAction(run: RunView, step: Step): PrimaryAction | null {
  if (run.readOnly || !makesPicture(step)) return null;
  const number = run.step + 1;
  switch (run.phase) {
    case RunPhase.OPEN:
      return { kind: 'close', step: number, shownBySealing: step.showing === Showing.WHEN_SEALED };
    case RunPhase.CLOSING:
      return { kind: 'sealing', step: number };
    case RunPhase.SEALED:
      return run.shown ? null : { kind: 'show', step: number, run: run.run };
    case RunPhase.WITHHELD:
    case RunPhase.CLOSED:
    case RunPhase.UNSPECIFIED:
      return null;
  }
}

// Whether sealing makes a release of this step's answers.
export function makesPicture(step: Step): boolean {
  switch (step.answer.case) {
    case 'intensityRating':
    case 'checkIn':
      return true;
    case 'guidance':
    case 'reflection':
    case 'break':
    case undefined:
      return false;
  }
}
