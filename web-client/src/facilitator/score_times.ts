// The clock beside the score: when each step began or is expected to, and how long it took or may take.
// Pure; ms of the session's clock.

import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
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
  steps: readonly Step[],
  runs: readonly RunView[],
  current: RunView | undefined,
  nowMs: number,
): StepTime[] {
  let expected = nowMs;
  if (current !== undefined) {
    const step = steps[current.step];
    expected = Math.max(nowMs, Number(current.openedMs) + (step ? plannedMs(step) : 0));
  }
  return steps.map((step, index) => {
    const run = runs.filter((one) => one.step === index).at(-1);
    if (run !== undefined && (current === undefined || index !== current.step)) {
      const opened = Number(run.openedMs);
      const after = runs.find((one) => one.run > run.run);
      const left = after === undefined ? nowMs : Number(after.openedMs);
      return { state: 'done', mark: markOf(run), beginsMs: opened, tookMs: left - opened };
    }
    if (current !== undefined && index === current.step) {
      const opened = Number(current.openedMs);
      return { state: 'now', mark: markOf(current), beginsMs: opened, tookMs: Math.max(0, nowMs - opened) };
    }
    const ended = current === undefined && runs.length > 0;
    if (ended || (current !== undefined && index < current.step)) {
      return { state: 'left-out', mark: null, beginsMs: 0, tookMs: 0 };
    }
    const begins = expected;
    expected += plannedMs(step);
    return { state: 'ahead', mark: null, beginsMs: begins, tookMs: 0 };
  });
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
