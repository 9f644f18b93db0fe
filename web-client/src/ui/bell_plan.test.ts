import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { PacingSchema } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase, RunViewSchema } from '../schema/holdspace/v1/view_pb';
import { bellTimes } from './bell_plan';

const timed = create(PacingSchema, {
  plannedMs: 180_000,
  bellEveryMs: 60_000,
  how: { case: 'timed', value: {} },
});
const run = (more = {}) =>
  create(RunViewSchema, { run: 4, phase: RunPhase.OPEN, openedMs: 1_000n, deadlineMs: 181_000n, ...more });
const drawn = (now: number, view = run(), pacing = timed) =>
  bellTimes(view, pacing, now)
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ atMs, strokes }) => `${atMs}:${strokes}`);

// A10: known ahead from the session's clock, the same on every device.
describe('the bells of a step', () => {
  test('ring at its opening, at intervals, and twice at its end', () => {
    expect(drawn(1_200)).toEqual(['1000:1', '61000:1', '121000:1', '181000:2']);
  });

  test('that are over are not rung again by who comes late', () => {
    expect(drawn(100_000)).toEqual(['121000:1', '181000:2']);
  });

  test('are silent in a pause', () => {
    expect(drawn(100_000, run({ deadlineMs: 0n, leftMs: 80_000n }))).toEqual([]);
  });

  test('ring on at intervals where a step has no end', () => {
    const byFacilitator = create(PacingSchema, {
      plannedMs: 600_000,
      bellEveryMs: 60_000,
      how: { case: 'byFacilitator', value: {} },
    });
    const open = drawn(1_000, run({ deadlineMs: 0n }), byFacilitator);
    expect(open[0]).toBe('1000:1');
    expect(open).toHaveLength(25);
  });

  test('ring only at the end of a step that closes when people are ready', () => {
    const ready = create(PacingSchema, { plannedMs: 60_000, how: { case: 'whenReady', value: {} } });
    expect(drawn(1_000, run(), ready)).toEqual(['181000:2']);
  });

  test('stop when the step has closed', () => {
    expect(drawn(100_000, run({ phase: RunPhase.SEALED }))).toEqual([]);
  });
});
