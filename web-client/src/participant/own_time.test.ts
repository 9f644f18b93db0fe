import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { ExerciseSchema, StepSchema } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase, RunViewSchema, SessionPhase, SharedViewSchema } from '../schema/holdspace/v1/view_pb';
import { nextStay, stayIn } from './own_time';
import type { Stay } from './own_time';
import { stayScreen } from './stay_screen';

const rating = create(StepSchema, {
  pacing: { plannedMs: 60_000 },
  answer: { case: 'intensityRating', value: {} },
});
const guidance = create(StepSchema, { answer: { case: 'guidance', value: {} } });
const run = (number: number, phase = RunPhase.OPEN) =>
  create(RunViewSchema, { run: number, step: number - 1, phase, openedMs: 1_000n, deadlineMs: 61_000n });
const open = stayIn(run(1), rating, 'unlimited');

// A1: standard, ten times as long or no deadline; kept on the device.
describe('a person’s own time', () => {
  test('keeps nothing open with the standard time, or where nothing is asked', () => {
    expect(stayIn(run(1), rating, 'group')).toBeNull();
    expect(stayIn(run(1), guidance, 'unlimited')).toBeNull();
  });

  test('is ten times the step’s, with its extensions', () => {
    expect(stayIn(run(1), rating, 'tenfold')?.untilMs).toBe(601_000);
    const extended = create(RunViewSchema, { ...run(1), deadlineMs: 121_000n });
    expect(stayIn(extended, rating, 'tenfold')?.untilMs).toBe(1_201_000);
    expect(open?.untilMs).toBe(0);
  });

  test('holds while the group has closed the step, and when it has gone on', () => {
    expect(nextStay(null, open, run(1, RunPhase.SEALED), false, 70_000)).toBe(open);
    expect(nextStay(null, open, run(2), false, 70_000)).toBe(open);
    expect(nextStay(open, null, run(3), true, 70_000)).toBe(open);
    expect(nextStay(open, null, undefined, false, 70_000)).toBe(open); // reloaded, and not connected yet
  });

  test('does not hold who has handed in, or while the step is open for all', () => {
    expect(nextStay(null, open, run(2), true, 70_000)).toBeNull();
    expect(nextStay(null, open, run(1), false, 30_000)).toBeNull();
    expect(nextStay(open, null, run(1), false, 30_000)).toBeNull(); // an undone move
  });

  test('ends when it is over', () => {
    const tenfold = stayIn(run(1), rating, 'tenfold');
    expect(nextStay(tenfold, null, run(2), false, 600_999)).toBe(tenfold);
    expect(nextStay(tenfold, null, run(2), false, 601_000)).toBeNull();
  });

  test('shows the step that was left, with a clock of one’s own', () => {
    const exercise = create(ExerciseSchema, { steps: [rating, guidance] });
    const shared = create(SharedViewSchema, { phase: SessionPhase.STEPS, current: run(2) });
    const screen = { is: 'step', exercise, shared, run: run(2), step: guidance } as const;
    const stay: Stay = { run: 1, step: 0, quick: false, fromMs: 1_000, untilMs: 601_000 };
    const mine = stayScreen(screen, stay);
    expect(mine).toMatchObject({ is: 'step', step: rating, run: { run: 1, deadlineMs: 601_000n } });
    expect(stayScreen(screen, null)).toBe(screen);
  });
});
