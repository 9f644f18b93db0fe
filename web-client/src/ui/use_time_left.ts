// The time left on a step's clock, as a value that makes its component draw again exactly when what is shown
// changes: also in the first frame after sleep or a hidden tab (A12).

import { useEffect, useReducer } from 'preact/hooks';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { untilNextMove } from './ring';

export interface Clocked {
  serverNow(): number;
  readonly clockOffset: { readonly value: number };
}

// Null: the step has no clock.
export function timeLeft(run: Pick<RunView, 'deadlineMs' | 'leftMs'>, nowMs: number): number | null {
  if (run.deadlineMs > 0n) return Math.max(0, Number(run.deadlineMs) - nowMs);
  if (run.leftMs > 0n) return Number(run.leftMs);
  return null;
}

export function useTimeLeft(
  session: Clocked,
  run: Pick<RunView, 'deadlineMs' | 'leftMs'> | undefined,
): number | null {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const offset = session.clockOffset.value; // read, so that a better clock draws again
  const left = run === undefined ? null : timeLeft(run, session.serverNow());
  const runs = run !== undefined && run.deadlineMs > 0n;
  useEffect(() => {
    if (!runs || left === null) return undefined;
    const wait = untilNextMove(left);
    if (wait === null) return undefined;
    const timer = setTimeout(() => drawAgain(0), wait);
    return () => clearTimeout(timer);
  }, [runs, left, offset]);
  useEffect(() => {
    const look = () => drawAgain(0);
    document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
    };
  }, []);
  return left;
}
