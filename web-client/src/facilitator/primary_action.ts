// The one primary key of the console: from the views, what it will do. Pure. A step that makes a picture, or
// takes lines to share, is closed first, then shown or left; every other step is simply left, and its run
// closes in the background.

import { stepAt } from '../live/step_at';
import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';
import { Showing } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase, SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView, SharedView } from '../schema/holdspace/v1/view_pb';
import { paceOf } from './pace';
import type { Pace } from './pace';
import { numberOf, scriptPlace } from './place';

// Steps are numbered from 1, as people say them; null: asked in between.
export type PrimaryAction =
  | { kind: 'begin' }
  | { kind: 'resume'; step: number | null }
  | { kind: 'close'; step: number | null; then: 'shown' | 'choose' | 'lines'; pace: Pace }
  | { kind: 'sealing'; step: number | null }
  | { kind: 'show'; step: number | null; run: number }
  | { kind: 'next'; step: number; title: string; pace: Pace }
  | { kind: 'end' }
  | { kind: 'receipt' };

export interface Lead {
  primary: PrimaryAction;
  // The step a plain "next" leads to, where the primary key does something else; null on the last step.
  beside: number | null;
}

const byHand: Pace = { by: 'hand' };

// `runs`: all, in order; they tell where the script goes on after a quick step.
export function leadOf(shared: SharedView, exercise: Exercise, runs: readonly RunView[]): Lead {
  const { current } = shared;
  if (shared.phase === SessionPhase.ENDED) return { primary: { kind: 'receipt' }, beside: null };
  if (shared.phase !== SessionPhase.STEPS || current === undefined)
    return { primary: { kind: 'begin' }, beside: null };
  const step = stepAt(exercise, current.step);
  const next = scriptPlace(current, runs) + 1;
  const following = exercise.steps[next];
  const beside = following === undefined ? null : next + 1;
  if (shared.paused) return { primary: { kind: 'resume', step: numberOf(current) }, beside };
  const seal = step === undefined ? null : sealAction(current, step);
  if (seal !== null) return { primary: seal, beside };
  if (following === undefined) return { primary: { kind: 'end' }, beside: null };
  const pace = step === undefined || current.phase !== RunPhase.OPEN ? byHand : paceOf(step);
  return { primary: { kind: 'next', step: next + 1, title: following.title, pace }, beside: null };
}

// What is still to be done with this run's answers before one moves on; null: nothing.
function sealAction(run: RunView, step: Step): PrimaryAction | null {
  const lines = takesLines(step);
  if (run.readOnly || !(makesPicture(step) || lines)) return null;
  const number = numberOf(run);
  switch (run.phase) {
    case RunPhase.OPEN: {
      const shown = step.showing === Showing.WHEN_SEALED ? 'shown' : 'choose';
      return { kind: 'close', step: number, then: lines ? 'lines' : shown, pace: paceOf(step) };
    }
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
    case 'twoPullRating':
      return true;
    case 'guidance':
    case 'reflection':
    case 'break':
    case 'readiness':
    case 'practiceRound':
    case undefined:
      return false;
  }
}

// Whether people may hand in a line of what they write.
export const takesLines = (step: Step) =>
  step.answer.case === 'reflection' && step.answer.value.offersShare;
