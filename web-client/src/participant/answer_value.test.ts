import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import type { AnswerValue, HeldAnswer } from '../live/answer_book';
import { ExerciseSchema, StepSchema } from '../schema/holdspace/v1/exercise_pb';
import { asksOnlyDone, beforeOf, strongNumbers, valueOf } from './answer_value';
import { isNew, withPull } from './choice';

const before = create(StepSchema, { id: 'before', answer: { case: 'intensityRating', value: {} } });
const after = create(StepSchema, {
  id: 'after',
  answer: { case: 'intensityRating', value: { pairedWith: 'before', ceiling: 7 } },
});
const pulls = create(StepSchema, { id: 'pulls', answer: { case: 'twoPullRating', value: {} } });
const exercise = create(ExerciseSchema, { steps: [before, after, pulls] });
const held = (step: number, value: AnswerValue, run = step + 1): HeldAnswer => ({
  run,
  step,
  value,
  handed: 'in',
});

// N13: paired on the device.
describe('a paired rating', () => {
  test('hands in both numbers once, with the second', () => {
    const remembered = beforeOf(exercise, after, [held(0, { kind: 'rating', rating: 6 })]);
    expect(remembered).toBe(6);
    expect(valueOf(after, [3], remembered)).toEqual({ kind: 'pair', before: 6, after: 3 });
  });

  test('takes the latest first number, also one that never left this device', () => {
    const first = held(0, { kind: 'rating', rating: 6 }, 1);
    const changed: HeldAnswer = { ...held(0, { kind: 'rating', rating: 7 }, 4), handed: 'late' };
    expect(beforeOf(exercise, after, [first, changed])).toBe(7);
  });

  test('hands in a pass where this device has no first number, and keeps the second here', () => {
    for (const answers of [[], [held(0, { kind: 'pass' })], [held(2, { kind: 'done' })]]) {
      const remembered = beforeOf(exercise, after, answers);
      expect(valueOf(after, [3], remembered)).toEqual({ kind: 'pass', kept: 3 });
    }
  });

  test('that is not paired has no first number', () => {
    expect(beforeOf(exercise, before, [held(0, { kind: 'rating', rating: 6 })])).toBeNull();
    expect(valueOf(before, [3], null)).toEqual({ kind: 'rating', rating: 3 });
  });
});

describe('two pulls', () => {
  test('are handed in when both are chosen, in whichever order', () => {
    const one = withPull([], 1, 0);
    expect(valueOf(pulls, one, null)).toBeNull();
    expect(isNew(one, undefined)).toBe(false);
    const both = withPull(one, 0, 9);
    expect(valueOf(pulls, both, null)).toEqual({ kind: 'two pulls', closeness: 9, distance: 0 });
    expect(isNew(both, undefined)).toBe(true);
  });
});

// S5
describe('a strong number', () => {
  test('is one at or above the ceiling: 8 unless the exercise says otherwise', () => {
    expect(strongNumbers(before, [7])).toEqual([]);
    expect(strongNumbers(before, [8])).toEqual([8]);
    expect(strongNumbers(after, [7])).toEqual([7]);
    expect(strongNumbers(pulls, [9, 2])).toEqual([9, 2]);
    expect(strongNumbers(pulls, [7, 2])).toEqual([]);
    expect(strongNumbers(create(StepSchema, { answer: { case: 'checkIn', value: {} } }), [9])).toEqual([]);
  });
});

test('reflections, readiness and practice rounds ask for nothing but being done', () => {
  const kinds = ['reflection', 'readiness', 'practiceRound'] as const;
  for (const kind of kinds) {
    const step = create(StepSchema, { answer: { case: kind, value: {} } });
    expect(asksOnlyDone(step)).toBe(true);
    expect(valueOf(step, [], null)).toEqual({ kind: 'done' });
  }
  expect(asksOnlyDone(pulls)).toBe(false);
});
