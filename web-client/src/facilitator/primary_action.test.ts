import { describe, expect, it } from 'vitest';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import { ended, exercise, lobby, sharedAt } from './fixtures';
import { leadOf } from './primary_action';

describe('the primary key', () => {
  it('begins the session in the lobby', () => {
    expect(leadOf(lobby, exercise)).toEqual({ primary: { kind: 'begin' }, beside: null });
  });

  it('goes on from a step that asks nothing', () => {
    const lead = leadOf(sharedAt(0, RunPhase.OPEN), exercise);
    expect(lead).toEqual({ primary: { kind: 'next', step: 2, title: 'A mild moment' }, beside: null });
  });

  it('closes an open rating, with a plain next beside it', () => {
    const lead = leadOf(sharedAt(1, RunPhase.OPEN), exercise);
    expect(lead).toEqual({ primary: { kind: 'close', step: 2, shownBySealing: false }, beside: 3 });
  });

  it('says when closing will show the result at once', () => {
    expect(leadOf(sharedAt(2, RunPhase.OPEN), exercise).primary).toMatchObject({
      kind: 'close',
      shownBySealing: true,
    });
  });

  it('waits while answers are sealed, with a plain next beside it', () => {
    expect(leadOf(sharedAt(1, RunPhase.CLOSING), exercise)).toEqual({
      primary: { kind: 'sealing', step: 2 },
      beside: 3,
    });
  });

  it('shows a sealed result, or goes on beside it', () => {
    const lead = leadOf(sharedAt(1, RunPhase.SEALED), exercise);
    expect(lead).toEqual({ primary: { kind: 'show', step: 2, run: 2 }, beside: 3 });
  });

  it('goes on once the result is shown, and when it was withheld', () => {
    expect(leadOf(sharedAt(1, RunPhase.SEALED, { shown: true }), exercise).primary.kind).toBe('next');
    expect(leadOf(sharedAt(1, RunPhase.WITHHELD), exercise).primary.kind).toBe('next');
  });

  it('leaves a reflection without sealing it first', () => {
    expect(leadOf(sharedAt(3, RunPhase.OPEN), exercise).primary).toEqual({
      kind: 'next',
      step: 5,
      title: 'Go on',
    });
  });

  it('goes on from a question that was asked before', () => {
    expect(leadOf(sharedAt(1, RunPhase.OPEN, { readOnly: true }), exercise).primary.kind).toBe('next');
  });

  it('goes on for everybody while paused', () => {
    const lead = leadOf(sharedAt(1, RunPhase.OPEN, { paused: true }), exercise);
    expect(lead).toEqual({ primary: { kind: 'resume', step: 2 }, beside: 3 });
  });

  it('ends gently after the last step', () => {
    expect(leadOf(sharedAt(4, RunPhase.OPEN), exercise)).toEqual({
      primary: { kind: 'end' },
      beside: null,
    });
  });

  it('opens the receipt when the session has ended', () => {
    expect(leadOf(ended, exercise).primary).toEqual({ kind: 'receipt' });
  });
});
