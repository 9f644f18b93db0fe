// The clock beside the score: when each step began or is expected to, and how long it took or may take.
// Pure; ms of the session's clock.

import { stepAt } from '../live/step_at';
import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { scriptPlace } from './place';
import { plannedMs } from './score_layout';

// 'left-out': passed over, or never reached in a session that has ended.
export type StepState = 'done' | 'now' | 'ahead' | 'left-out';
export type StepMark = 'shown' | 'kept' | 'withheld' | 'closing' | null;

export interface StepTime {
  state: StepState;
  mark: StepMark;
  beginsMs: number; // left out: 0
  tookMs: number; // done: until the next run; now: so far; ahead: 0
}

export function scoreTimes(
  exercise: Exercise,
  runs: readonly RunView[],
  current: RunView | undefined,
  nowMs: number,
): StepTime[] {
  const place = scriptPlace(current, runs);
  let expected = expectedEnd(current, current && stepAt(exercise, current.step), nowMs);
  return exercise.steps.map((step, index) => {
    const own = current !== undefined && !current.quick && index === current.step ? current : undefined;
    if (own !== undefined) {
      const opened = Number(own.openedMs);
      return { state: 'now', mark: markOf(own), beginsMs: opened, tookMs: Math.max(0, nowMs - opened) };
    }
    const run = runs.filter((one) => !one.quick && one.step === index).at(-1);
    if (run !== undefined) {
      const opened = Number(run.openedMs);
      const after = runs.find((one) => one.run > run.run);
      const left = after === undefined ? nowMs : Number(after.openedMs);
      return { state: 'done', mark: markOf(run), beginsMs: opened, tookMs: Math.max(0, left - opened) };
    }
    const ended = current === undefined && runs.length > 0;
    if (ended || index < place) return { state: 'left-out', mark: null, beginsMs: 0, tookMs: 0 };
    const begins = expected;
    expected += plannedMs(step);
    return { state: 'ahead', mark: null, beginsMs: begins, tookMs: 0 };
  });
}

function expectedEnd(current: RunView | undefined, step: Step | undefined, nowMs: number): number {
  if (current === undefined) return nowMs;
  return Math.max(nowMs, Number(current.openedMs) + (step === undefined ? 0 : plannedMs(step)));
}

function markOf(run: RunView): StepMark {
  switch (run.phase) {
    case RunPhase.SEALED:
      return run.shown ? 'shown' : 'kept';
    case RunPhase.WITHHELD:
      return 'withheld';
    case RunPhase.CLOSING:
      return 'closing';
    case RunPhase.OPEN:
    case RunPhase.CLOSED:
    case RunPhase.UNSPECIFIED:
      return null;
  }
}

// In words beside a row: "6 min", "40 s", "3 of 6".
export function lengthOf(ms: number): { amount: number; unit: 'min' | 's' } {
  return ms < 60_000
    ? { amount: Math.round(ms / 1000), unit: 's' }
    : { amount: Math.round(ms / 60_000), unit: 'min' };
}
