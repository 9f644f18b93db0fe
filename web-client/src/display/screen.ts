// What the big screen shows: from the views to one of a few screens. Pure.

import { stepAt } from '../live/step_at';
import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import type {
  Release,
  RunView,
  SharedView,
  SharesView,
  ShownShares,
} from '../schema/holdspace/v1/view_pb';

export type Screen =
  | { kind: 'lobby' }
  | { kind: 'prompt'; run: RunView; step: Step }
  | { kind: 'practice'; run: RunView; step: Step }
  | { kind: 'result'; release: Release; step: Step }
  | { kind: 'lines'; lines: readonly string[]; step: Step }
  | { kind: 'paused' }
  | { kind: 'ended' };

// `fresh`: what was shown last since the present step was opened, if anything.
export function screenOf(
  shared: SharedView,
  shares: SharesView | null,
  exercise: Exercise,
  fresh: Fresh | null,
): Screen {
  const run = shared.current;
  if (shared.phase === SessionPhase.ENDED) return { kind: 'ended' };
  const step = run === undefined ? undefined : stepAt(exercise, run.step);
  if (shared.phase !== SessionPhase.STEPS || run === undefined || step === undefined)
    return { kind: 'lobby' };
  if (shared.paused) return { kind: 'paused' };
  const lines = linesFor(shares, run, fresh);
  const asked = lines === undefined ? undefined : stepAt(exercise, lines.step);
  if (lines !== undefined && asked !== undefined)
    return { kind: 'lines', lines: lines.lines, step: asked };
  const release = releaseFor(shared, run, fresh);
  const released = release === undefined ? undefined : stepAt(exercise, release.step);
  if (release !== undefined && released !== undefined) return { kind: 'result', release, step: released };
  return { kind: step.answer.case === 'practiceRound' ? 'practice' : 'prompt', run, step };
}

function linesFor(shares: SharesView | null, run: RunView, fresh: Fresh | null): ShownShares | undefined {
  const of = (number: number) => shares?.shown.find((one) => one.run === number && one.lines.length > 0);
  if (fresh !== null) return fresh.what === 'lines' ? of(fresh.run) : undefined;
  return of(run.run);
}

function releaseFor(shared: SharedView, run: RunView, fresh: Fresh | null): Release | undefined {
  const of = (number: number) => shared.releases.find((release) => release.run === number);
  const before = run.readOnly ? shared.releases.find((release) => release.step === run.step) : undefined;
  return (fresh?.what === 'release' ? of(fresh.run) : undefined) ?? of(run.run) ?? before;
}

export interface Fresh {
  what: 'release' | 'lines';
  run: number;
}

// What was shown last during the present step, kept from one view to the next: a facilitator may show an
// earlier step's result, or lines, and then everybody looks at that.
export interface Watch {
  run: number; // that is current
  releases: readonly number[]; // runs whose release was shown
  lines: Readonly<Record<number, string>>; // by run: the lines that were shown
  fresh: Fresh | null;
}

export function watched(before: Watch | null, shared: SharedView, shares: SharesView | null): Watch {
  const run = shared.current?.run ?? 0;
  const releases = shared.releases.map((release) => release.run);
  const lines = Object.fromEntries((shares?.shown ?? []).map((one) => [one.run, one.lines.join('\n')]));
  if (before === null || before.run !== run) return { run, releases, lines, fresh: null };
  const released = releases.filter((number) => !before.releases.includes(number)).at(-1);
  const chosen = Object.keys(lines)
    .map(Number)
    .filter((number) => lines[number] !== '' && lines[number] !== before.lines[number])
    .at(-1);
  return { run, releases, lines, fresh: freshOf(released, chosen) ?? before.fresh };
}

function freshOf(released: number | undefined, chosen: number | undefined): Fresh | null {
  if (chosen !== undefined) return { what: 'lines', run: chosen };
  return released === undefined ? null : { what: 'release', run: released };
}
