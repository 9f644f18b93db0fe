import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import type { HeldAnswer } from '../live/answer_book';
import { ExerciseSchema, StepSchema } from '../schema/holdspace/v1/exercise_pb';
import {
  LateJoin,
  PersonalViewSchema,
  ReleaseSchema,
  RunPhase,
  RunViewSchema,
  SessionPhase,
  SharedViewSchema,
} from '../schema/holdspace/v1/view_pb';
import { isNew, standing, ticked } from './choice';
import { handOf, releaseOf, screenOf } from './screen';

const rating = create(StepSchema, { answer: { case: 'intensityRating', value: {} } });
const exercise = create(ExerciseSchema, { steps: [rating] });
const run = (phase: RunPhase, more = {}) => create(RunViewSchema, { run: 3, step: 0, phase, ...more });
const inSteps = create(SharedViewSchema, { phase: SessionPhase.STEPS, current: run(RunPhase.OPEN) });
const held: HeldAnswer = { run: 3, step: 0, value: { kind: 'rating', rating: 4 }, handed: 'in' };

describe('the screen', () => {
  test('stays on the step while the network is gone', () => {
    expect(screenOf('reconnecting', exercise, inSteps, null).is).toBe('step');
  });
  test('of a session that was never here is the refusal, of one that ended the ending', () => {
    expect(screenOf('ended', undefined, null, null).is).toBe('refused');
    expect(screenOf('ended', exercise, inSteps, null).is).toBe('ended');
    const over = create(SharedViewSchema, { phase: SessionPhase.ENDED });
    expect(screenOf('connected', exercise, over, null).is).toBe('ended');
  });
  test('before the first step is the lobby', () => {
    expect(screenOf('connected', exercise, create(SharedViewSchema, {}), null).is).toBe('lobby');
  });
});

// S10
describe('who comes late', () => {
  const late = (lateJoin: LateJoin, newAtRun: number, more = {}) =>
    screenOf(
      'connected',
      exercise,
      create(SharedViewSchema, { ...inSteps, lateJoin, ...more }),
      create(PersonalViewSchema, { newAtRun }),
    );
  test('waits for the next step where the session says so', () => {
    expect(late(LateJoin.NEXT_STEP, 3)).toMatchObject({ is: 'waiting', until: 'next step' });
    expect(late(LateJoin.NEXT_STEP, 2).is).toBe('step');
  });
  test('waits in the lobby until let in where the session says so', () => {
    expect(late(LateJoin.LOBBY, 3)).toMatchObject({ is: 'waiting', until: 'let in' });
    expect(late(LateJoin.LOBBY, 2, { letInRun: 1 })).toMatchObject({ is: 'waiting' });
    expect(late(LateJoin.LOBBY, 2, { letInRun: 2 }).is).toBe('step');
  });
  test('comes in at once elsewhere, and so does who was there before', () => {
    expect(late(LateJoin.AT_ONCE, 3).is).toBe('step');
    expect(late(LateJoin.LOBBY, 0).is).toBe('step');
  });
  test('reads in kind words that a room is locked', () => {
    expect(screenOf('locked', undefined, null, null).is).toBe('locked');
  });
});

describe('a quick step', () => {
  test('is found after those of the script', () => {
    const quick = create(StepSchema, {
      title: 'A quick number',
      answer: { case: 'intensityRating', value: {} },
    });
    const script = create(ExerciseSchema, { steps: [rating], quickSteps: [quick] });
    const current = run(RunPhase.OPEN, { step: 1, quick: true });
    const shared = create(SharedViewSchema, { phase: SessionPhase.STEPS, current });
    expect(screenOf('connected', script, shared, null)).toMatchObject({ is: 'step', step: quick });
  });
});

describe('the hand', () => {
  // N2
  test('goes on taking answers while a picture grows', () => {
    const growing = create(ReleaseSchema, { run: 3, step: 0, live: true });
    expect(handOf(run(RunPhase.OPEN, { live: true }), rating, [growing])).toBe('answer');
    expect(handOf(run(RunPhase.SEALED), rating, [{ ...growing, live: false }])).toBe('result');
  });
  test('takes answers until the run is sealed', () => {
    expect(handOf(run(RunPhase.OPEN), rating, [])).toBe('answer');
    expect(handOf(run(RunPhase.CLOSING), rating, [])).toBe('answer');
    expect(handOf(run(RunPhase.SEALED), rating, [])).toBe('closed');
    expect(handOf(run(RunPhase.WITHHELD), rating, [])).toBe('closed');
  });
  test('shows the result once it is shown', () => {
    const release = create(ReleaseSchema, { run: 3, step: 0 });
    expect(handOf(run(RunPhase.SEALED), rating, [release])).toBe('result');
  });
  test('of a step that was answered before shows the earlier result, if it is shown', () => {
    const again = run(RunPhase.OPEN, { readOnly: true });
    expect(handOf(again, rating, [])).toBe('read only');
    const earlier = create(ReleaseSchema, { run: 1, step: 0 });
    expect(releaseOf(again, [earlier])).toBe(earlier);
    expect(handOf(again, rating, [earlier])).toBe('result');
  });
  test('is empty where nothing is asked', () => {
    const guidance = create(StepSchema, { answer: { case: 'guidance', value: {} } });
    expect(handOf(run(RunPhase.OPEN), guidance, [])).toBe('nothing');
  });
});

describe('a choice', () => {
  test('nothing is chosen at first; a draft wins over what was handed in', () => {
    expect(standing(null, undefined)).toEqual([]);
    expect(standing(null, held)).toEqual([4]);
    expect(standing([6], held)).toEqual([6]);
  });
  test('is new when it differs from what was handed in', () => {
    expect(isNew([], undefined)).toBe(false);
    expect(isNew([4], held)).toBe(false);
    expect(isNew([0], held)).toBe(true);
    expect(isNew([4], { ...held, value: { kind: 'pass' } })).toBe(true);
  });
  test('of several stays within the most, in the exercise’s order', () => {
    expect(ticked([2], 0, 2)).toEqual([0, 2]);
    expect(ticked([0, 2], 1, 2)).toBe(null);
    expect(ticked([0, 2], 2, 2)).toEqual([0]);
    expect(ticked([2], 0, 1)).toEqual([0]);
  });
});
