import { describe, expect, it } from 'vitest';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import { create } from '@bufbuild/protobuf';
import { ExerciseSchema } from '../schema/holdspace/v1/exercise_pb';
import { ended, exercise, lobby, quickAt, sharedAt } from './fixtures';
import { leadWords } from './lead_words';
import { leadOf } from './primary_action';

describe('the primary key', () => {
  it('begins the session in the lobby', () => {
    expect(leadOf(lobby, exercise, [])).toEqual({ primary: { kind: 'begin' }, beside: null });
  });

  it('goes on from a step that asks nothing', () => {
    const lead = leadOf(sharedAt(0, RunPhase.OPEN), exercise, []);
    expect(lead.primary).toMatchObject({ kind: 'next', step: 2, title: 'A mild moment' });
    expect(lead.beside).toBeNull();
  });

  it('closes an open rating, with a plain next beside it', () => {
    const lead = leadOf(sharedAt(1, RunPhase.OPEN), exercise, []);
    expect(lead.primary).toMatchObject({ kind: 'close', step: 2, then: 'choose' });
    expect(lead.beside).toBe(3);
  });

  it('says when closing will show the result at once', () => {
    expect(leadOf(sharedAt(2, RunPhase.OPEN), exercise, []).primary).toMatchObject({
      kind: 'close',
      then: 'shown',
    });
  });

  it('waits while answers are sealed, with a plain next beside it', () => {
    expect(leadOf(sharedAt(1, RunPhase.CLOSING), exercise, [])).toEqual({
      primary: { kind: 'sealing', step: 2 },
      beside: 3,
    });
  });

  it('shows a sealed result, or goes on beside it', () => {
    const lead = leadOf(sharedAt(1, RunPhase.SEALED), exercise, []);
    expect(lead).toEqual({ primary: { kind: 'show', step: 2, run: 2 }, beside: 3 });
  });

  it('goes on once the result is shown, and when it was withheld', () => {
    expect(leadOf(sharedAt(1, RunPhase.SEALED, { shown: true }), exercise, []).primary.kind).toBe('next');
    expect(leadOf(sharedAt(1, RunPhase.WITHHELD), exercise, []).primary.kind).toBe('next');
  });

  it('leaves a reflection without sealing it first', () => {
    expect(leadOf(sharedAt(3, RunPhase.OPEN), exercise, []).primary).toMatchObject({
      kind: 'next',
      step: 5,
      title: 'Go on',
    });
  });

  it('goes on from a question that was asked before', () => {
    expect(leadOf(sharedAt(1, RunPhase.OPEN, { readOnly: true }), exercise, []).primary.kind).toBe(
      'next',
    );
  });

  it('goes on for everybody while paused', () => {
    const lead = leadOf(sharedAt(1, RunPhase.OPEN, { paused: true }), exercise, []);
    expect(lead).toEqual({ primary: { kind: 'resume', step: 2 }, beside: 3 });
  });

  it('ends gently after the last step', () => {
    expect(leadOf(sharedAt(4, RunPhase.OPEN), exercise, [])).toEqual({
      primary: { kind: 'end' },
      beside: null,
    });
  });

  it('closes a reflection that takes lines, and then they are chosen', () => {
    const sharing = create(ExerciseSchema, {
      steps: [{ title: 'Write', answer: { case: 'reflection', value: { offersShare: true } } }],
    });
    expect(leadOf(sharedAt(0, RunPhase.OPEN), sharing, []).primary).toMatchObject({
      kind: 'close',
      then: 'lines',
    });
    expect(leadOf(sharedAt(0, RunPhase.CLOSED), sharing, []).primary).toEqual({ kind: 'end' });
  });

  it('goes on in the script after what was asked in between', () => {
    const { shared, runs } = quickAt(0, 1, RunPhase.OPEN);
    expect(leadOf(shared, exercise, runs).primary).toMatchObject({
      kind: 'next',
      step: 3,
      title: 'Turn to the body',
    });
  });

  it('closes a check-in that was asked in between, by its own name', () => {
    const { shared, runs } = quickAt(1, 1, RunPhase.OPEN);
    const { primary, beside } = leadOf(shared, exercise, runs);
    expect(primary).toMatchObject({ kind: 'close', step: null, then: 'shown' });
    expect(beside).toBe(3);
    expect(leadWords(primary)).toEqual({
      head: 'Close it and seal the answers',
      note: 'Or by itself, when most are ready',
    });
  });

  it('begins the script when the only thing so far was asked in between', () => {
    const { shared } = quickAt(0, 0, RunPhase.OPEN);
    expect(leadOf(shared, exercise, []).primary).toMatchObject({ kind: 'next', step: 1 });
  });

  it('says that a step goes on by itself', () => {
    const timed = create(ExerciseSchema, {
      steps: [
        {
          title: 'Settle',
          pacing: { plannedMs: 60_000, how: { case: 'timed', value: { movesOn: true } } },
          answer: { case: 'guidance', value: {} },
        },
        { title: 'Look' },
      ],
    });
    const { primary } = leadOf(sharedAt(0, RunPhase.OPEN), timed, []);
    expect(leadWords(primary)).toEqual({
      head: 'Go to step 2',
      note: 'Or by itself, when its time is over',
    });
    expect(leadWords(leadOf(sharedAt(0, RunPhase.CLOSED), timed, []).primary).note).toBe('Look');
  });

  it('opens the receipt when the session has ended', () => {
    expect(leadOf(ended, exercise, []).primary).toEqual({ kind: 'receipt' });
  });
});
