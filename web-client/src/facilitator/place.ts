// Where the session is in the script, also while something is asked in between. Pure.

import type { RunView, SharedView } from '../schema/holdspace/v1/view_pb';

// Index of the present step of the script, or of the one that was left for a quick step; -1: none yet.
export function scriptPlace(current: RunView | undefined, runs: readonly RunView[]): number {
  if (current === undefined) return -1;
  if (!current.quick) return current.step;
  return runs.filter((run) => !run.quick && run.run < current.run).at(-1)?.step ?? -1;
}

// The steps as people count them, from 1; null: asked in between.
export function numberOf(run: Pick<RunView, 'step' | 'quick'>): number | null {
  return run.quick ? null : run.step + 1;
}

export const isBetween = (shared: SharedView) => shared.current?.quick === true;
