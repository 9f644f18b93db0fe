// What the big screen shows: from the views to one of a few screens. Pure.

import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { Release, RunView, SharedView } from '../schema/holdspace/v1/view_pb';

export type Screen =
  | { kind: 'lobby' }
  | { kind: 'prompt'; run: RunView; step: Step }
  | { kind: 'result'; release: Release; step: Step }
  | { kind: 'paused' }
  | { kind: 'break'; run: RunView; step: Step }
  | { kind: 'ended' };

// `fresh`: the run whose release was shown last since the present step was opened, if any.
export function screenOf(shared: SharedView, exercise: Exercise, fresh: number | null): Screen {
  const run = shared.current;
  if (shared.phase === SessionPhase.ENDED) return { kind: 'ended' };
  const step = run === undefined ? undefined : exercise.steps[run.step];
  if (shared.phase !== SessionPhase.STEPS || run === undefined || step === undefined)
    return { kind: 'lobby' };
  if (shared.paused) return { kind: 'paused' };
  const release = releaseFor(shared, run, fresh);
  const asked = release === undefined ? undefined : exercise.steps[release.step];
  if (release !== undefined && asked !== undefined) return { kind: 'result', release, step: asked };
  return step.answer.case === 'break' ? { kind: 'break', run, step } : { kind: 'prompt', run, step };
}

function releaseFor(shared: SharedView, run: RunView, fresh: number | null): Release | undefined {
  const of = (number: number | null) => shared.releases.find((release) => release.run === number);
  const before = run.readOnly ? shared.releases.find((release) => release.step === run.step) : undefined;
  return of(fresh) ?? of(run.run) ?? before;
}

// Which release was shown last during the present step, kept from one view to the next: a facilitator may
// show an earlier step's result, and then everybody looks at that one.
export interface Watch {
  run: number; // that is current
  known: readonly number[]; // runs whose release was shown
  fresh: number | null;
}

export function watched(before: Watch | null, shared: SharedView): Watch {
  const run = shared.current?.run ?? 0;
  const known = shared.releases.map((release) => release.run);
  if (before === null || before.run !== run) return { run, known, fresh: null };
  const added = known.filter((number) => !before.known.includes(number));
  return { run, known, fresh: added[added.length - 1] ?? before.fresh };
}
