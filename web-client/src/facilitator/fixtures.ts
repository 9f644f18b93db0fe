// Views of a session at one moment, for the console's tests.

import { create } from '@bufbuild/protobuf';
import { Arc, ExerciseSchema, Showing } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase, RunViewSchema, SessionPhase, SharedViewSchema } from '../schema/holdspace/v1/view_pb';
import type { RunView, SharedView } from '../schema/holdspace/v1/view_pb';

const minutes = (count: number) => ({ plannedMs: count * 60_000 });

// Settle (guidance), a rating the facilitator shows, a check-in shown when sealed, a reflection, a closing.
export const exercise = create(ExerciseSchema, {
  id: 'small',
  title: 'A small one',
  steps: [
    {
      id: 'settle',
      title: 'Settle',
      arc: Arc.OPENING,
      pacing: minutes(4),
      answer: { case: 'guidance', value: {} },
    },
    {
      id: 'mild',
      title: 'A mild moment',
      arc: Arc.INWARD,
      pacing: minutes(6),
      answer: { case: 'intensityRating', value: {} },
    },
    {
      id: 'body',
      title: 'Turn to the body',
      arc: Arc.ACTIVATING,
      pacing: minutes(4),
      showing: Showing.WHEN_SEALED,
      answer: { case: 'checkIn', value: {} },
    },
    {
      id: 'write',
      title: 'Three questions',
      arc: Arc.RETURNING,
      pacing: minutes(9),
      answer: { case: 'reflection', value: {} },
    },
    {
      id: 'close',
      title: 'Go on',
      arc: Arc.CLOSING,
      pacing: { plannedMs: 15_000 },
      answer: { case: 'guidance', value: {} },
    },
  ],
  quickSteps: [
    {
      id: 'grounding',
      title: 'Back to here and now',
      arc: Arc.CLOSING,
      pacing: { ...minutes(1), how: { case: 'timed', value: {} } },
      answer: { case: 'guidance', value: {} },
    },
    {
      id: 'how',
      title: 'How you are here',
      arc: Arc.OPENING,
      pacing: { ...minutes(1), how: { case: 'whenReady', value: {} } },
      showing: Showing.WHEN_SEALED,
      facilitatorNotes: ['One word is enough.'],
      answer: { case: 'checkIn', value: {} },
    },
  ],
});

// Something asked in between, after the run of `step`.
export function quickAt(
  quick: number,
  step: number,
  phase: RunPhase,
): { shared: SharedView; runs: RunView[] } {
  const left = create(RunViewSchema, { run: step + 1, step, phase: RunPhase.CLOSED });
  const run = { run: step + 2, step: exercise.steps.length + quick, phase, quick: true };
  const shared = create(SharedViewSchema, { phase: SessionPhase.STEPS, threshold: 5, current: run });
  return { shared, runs: [left, create(RunViewSchema, run)] };
}

export function sharedAt(
  step: number,
  phase: RunPhase,
  more: { shown?: boolean; readOnly?: boolean; paused?: boolean } = {},
): SharedView {
  const { paused = false, ...run } = more;
  return create(SharedViewSchema, {
    phase: SessionPhase.STEPS,
    threshold: 5,
    paused,
    current: { run: step + 1, step, phase, ...run },
  });
}

export const lobby = create(SharedViewSchema, { phase: SessionPhase.LOBBY, threshold: 5 });
export const ended = create(SharedViewSchema, { phase: SessionPhase.ENDED, threshold: 5 });
