// The screen of a person who stays in a step in their own time (A1): that step, with a clock of their own.
// Pure.

import { create } from '@bufbuild/protobuf';
import { stepAt } from '../live/step_at';
import { RunPhase, RunViewSchema } from '../schema/holdspace/v1/view_pb';
import type { Stay } from './own_time';
import type { Screen } from './screen';

export function stayScreen(screen: Screen, stay: Stay | null): Screen {
  if (screen.is !== 'step' || stay === null) return screen;
  const step = stepAt(screen.exercise, stay.step);
  if (step === undefined) return screen;
  const run = create(RunViewSchema, {
    run: stay.run,
    step: stay.step,
    quick: stay.quick,
    phase: RunPhase.CLOSED,
    openedMs: BigInt(stay.fromMs),
    deadlineMs: BigInt(stay.untilMs),
  });
  return { ...screen, run, step };
}
