import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { ended, exercise, lobby, sharedAt } from '../facilitator/fixtures';
import { ExerciseSchema } from '../schema/holdspace/v1/exercise_pb';
import { ReleaseSchema, RunPhase } from '../schema/holdspace/v1/view_pb';
import { screenOf, watched } from './screen';

const release = (run: number, step: number) => create(ReleaseSchema, { run, step, threshold: 5 });

describe('the big screen', () => {
  it('shows the door in the lobby and a farewell at the end', () => {
    expect(screenOf(lobby, exercise, null).kind).toBe('lobby');
    expect(screenOf(ended, exercise, null).kind).toBe('ended');
  });

  it('shows the prompt while a step is open, and while its answers are sealed', () => {
    expect(screenOf(sharedAt(1, RunPhase.OPEN), exercise, null)).toMatchObject({
      kind: 'prompt',
      step: { id: 'mild' },
    });
    expect(screenOf(sharedAt(1, RunPhase.SEALED), exercise, null).kind).toBe('prompt');
  });

  it('shows the result of the present step once it is released to everybody', () => {
    const shared = sharedAt(1, RunPhase.SEALED, { shown: true });
    shared.releases.push(release(2, 1));
    expect(screenOf(shared, exercise, null)).toMatchObject({ kind: 'result', release: { run: 2 } });
  });

  it('does not show an earlier result again when the next step opens', () => {
    const shared = sharedAt(2, RunPhase.OPEN);
    shared.releases.push(release(2, 1));
    expect(screenOf(shared, exercise, watched(null, shared).fresh).kind).toBe('prompt');
  });

  it('shows an earlier result when it is released during a later step', () => {
    const before = sharedAt(2, RunPhase.OPEN);
    const after = sharedAt(2, RunPhase.OPEN);
    after.releases.push(release(2, 1));
    const watch = watched(watched(null, before), after);
    expect(screenOf(after, exercise, watch.fresh)).toMatchObject({ kind: 'result', step: { id: 'mild' } });
    expect(watched(watch, sharedAt(3, RunPhase.OPEN)).fresh).toBeNull();
  });

  it('shows what was said before when a step is opened again', () => {
    const shared = sharedAt(1, RunPhase.OPEN, { readOnly: true });
    shared.releases.push(release(7, 1));
    expect(screenOf(shared, exercise, null)).toMatchObject({ kind: 'result', release: { run: 7 } });
  });

  it('rests while everybody is paused, and in a break', () => {
    expect(screenOf(sharedAt(1, RunPhase.OPEN, { paused: true }), exercise, null).kind).toBe('paused');
    const withBreak = create(ExerciseSchema, {
      steps: [{ id: 'rest', answer: { case: 'break', value: {} } }],
    });
    expect(screenOf(sharedAt(0, RunPhase.OPEN), withBreak, null).kind).toBe('break');
  });
});
