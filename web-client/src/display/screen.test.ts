import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { ended, exercise, lobby, quickAt, sharedAt } from '../facilitator/fixtures';
import { ExerciseSchema } from '../schema/holdspace/v1/exercise_pb';
import { ReleaseSchema, RunPhase, SharesViewSchema } from '../schema/holdspace/v1/view_pb';
import { screenOf, watched } from './screen';

const release = (run: number, step: number) => create(ReleaseSchema, { run, step, threshold: 5 });

describe('the big screen', () => {
  it('shows the door in the lobby and a farewell at the end', () => {
    expect(screenOf(lobby, null, exercise, null).kind).toBe('lobby');
    expect(screenOf(ended, null, exercise, null).kind).toBe('ended');
  });

  it('shows the prompt while a step is open, and while its answers are sealed', () => {
    expect(screenOf(sharedAt(1, RunPhase.OPEN), null, exercise, null)).toMatchObject({
      kind: 'prompt',
      step: { id: 'mild' },
    });
    expect(screenOf(sharedAt(1, RunPhase.SEALED), null, exercise, null).kind).toBe('prompt');
  });

  it('shows the result of the present step once it is released to everybody', () => {
    const shared = sharedAt(1, RunPhase.SEALED, { shown: true });
    shared.releases.push(release(2, 1));
    expect(screenOf(shared, null, exercise, null)).toMatchObject({ kind: 'result', release: { run: 2 } });
  });

  it('does not show an earlier result again when the next step opens', () => {
    const shared = sharedAt(2, RunPhase.OPEN);
    shared.releases.push(release(2, 1));
    expect(screenOf(shared, null, exercise, watched(null, shared, null).fresh).kind).toBe('prompt');
  });

  it('shows an earlier result when it is released during a later step', () => {
    const before = sharedAt(2, RunPhase.OPEN);
    const after = sharedAt(2, RunPhase.OPEN);
    after.releases.push(release(2, 1));
    const watch = watched(watched(null, before, null), after, null);
    expect(screenOf(after, null, exercise, watch.fresh)).toMatchObject({
      kind: 'result',
      step: { id: 'mild' },
    });
    expect(watched(watch, sharedAt(3, RunPhase.OPEN), null).fresh).toBeNull();
  });

  it('shows what was said before when a step is opened again', () => {
    const shared = sharedAt(1, RunPhase.OPEN, { readOnly: true });
    shared.releases.push(release(7, 1));
    expect(screenOf(shared, null, exercise, null)).toMatchObject({ kind: 'result', release: { run: 7 } });
  });

  it('rests while everybody is paused, and shows a break like any step', () => {
    expect(screenOf(sharedAt(1, RunPhase.OPEN, { paused: true }), null, exercise, null).kind).toBe(
      'paused',
    );
    const withBreak = create(ExerciseSchema, {
      steps: [{ id: 'rest', answer: { case: 'break', value: {} } }],
    });
    expect(screenOf(sharedAt(0, RunPhase.OPEN), null, withBreak, null).kind).toBe('prompt');
  });

  it('shows what is asked in between like any step', () => {
    const { shared } = quickAt(0, 1, RunPhase.OPEN);
    expect(screenOf(shared, null, exercise, null)).toMatchObject({
      kind: 'prompt',
      step: { id: 'grounding' },
    });
  });

  it('shows lines once the facilitator chose them, and the step again when they are taken away', () => {
    const shared = sharedAt(3, RunPhase.CLOSED);
    const lines = (...said: string[]) =>
      create(SharesViewSchema, { shown: [{ run: 4, step: 3, lines: said }] });
    const none = watched(null, shared, null);
    const chosen = watched(none, shared, lines('It is quieter now.'));
    expect(chosen.fresh).toEqual({ what: 'lines', run: 4 });
    expect(screenOf(shared, lines('It is quieter now.'), exercise, chosen.fresh)).toMatchObject({
      kind: 'lines',
      lines: ['It is quieter now.'],
    });
    const taken = watched(chosen, shared, lines());
    expect(screenOf(shared, lines(), exercise, taken.fresh).kind).toBe('prompt');
  });

  it('shows what was shown last, be it lines or a result', () => {
    const shared = sharedAt(3, RunPhase.CLOSED);
    const shares = create(SharesViewSchema, { shown: [{ run: 4, step: 3, lines: ['A line.'] }] });
    const first = watched(watched(null, shared, null), shared, shares);
    const later = sharedAt(3, RunPhase.CLOSED);
    later.releases.push(release(2, 1));
    const second = watched(first, later, shares);
    expect(screenOf(later, shares, exercise, second.fresh)).toMatchObject({
      kind: 'result',
      release: { run: 2 },
    });
  });
});
