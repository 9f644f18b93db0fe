import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { RunPhase, RunViewSchema } from '../schema/holdspace/v1/view_pb';
import { exercise } from './fixtures';
import { layScore, linePath } from './score_layout';
import { lengthOf, scoreTimes } from './score_times';

const minute = 60_000;
const run = (number: number, step: number, openedMinute: number, phase: RunPhase, shown = false) =>
  create(RunViewSchema, { run: number, step, phase, shown, openedMs: BigInt(openedMinute * minute) });

describe('the layout of the score', () => {
  it('fills the room with rows as long as the steps', () => {
    const layout = layScore(exercise.steps, 600);
    expect(layout.height).toBeGreaterThan(590);
    expect(layout.height).toBeLessThan(610);
    const [settle, mild, , write] = layout.rows;
    expect(mild!.height / settle!.height).toBeCloseTo(1.5, 1);
    expect(write!.height / settle!.height).toBeCloseTo(2.25, 1);
  });

  it('leaves no row too low to be read', () => {
    expect(Math.min(...layScore(exercise.steps, 100).rows.map((row) => row.height))).toBe(44);
  });

  it('goes in and comes back out', () => {
    expect(layScore(exercise.steps, 600).rows.map((row) => row.x)).toEqual([12, 46, 72, 32, 12]);
  });

  it('draws one bend a step, and nothing backwards', () => {
    const layout = layScore(exercise.steps, 600);
    expect(linePath(layout, 0, 3).match(/C/g)).toHaveLength(3);
    expect(linePath(layout, 2, 1)).toBe('');
  });
});

describe('the clock beside the score', () => {
  const runs = [
    run(1, 0, 0, RunPhase.CLOSED),
    run(2, 1, 5, RunPhase.SEALED),
    run(3, 2, 11, RunPhase.OPEN),
  ];

  it('says what was, what is and what may be', () => {
    const times = scoreTimes(exercise, runs, runs[2], 13 * minute);
    expect(times.map((time) => time.state)).toEqual(['done', 'done', 'now', 'ahead', 'ahead']);
    expect(times.map((time) => time.beginsMs / minute)).toEqual([0, 5, 11, 15, 24]);
    expect(times.map((time) => time.tookMs / minute)).toEqual([5, 6, 2, 0, 0]);
  });

  it('expects the next step now when the present one has taken longer', () => {
    expect(scoreTimes(exercise, runs, runs[2], 20 * minute)[3]?.beginsMs).toBe(20 * minute);
  });

  it('marks what was kept, shown and withheld', () => {
    const marked = [
      run(1, 1, 0, RunPhase.SEALED),
      run(2, 2, 5, RunPhase.SEALED, true),
      run(3, 3, 9, RunPhase.WITHHELD),
    ];
    const times = scoreTimes(exercise, marked, run(4, 4, 12, RunPhase.OPEN), 12 * minute);
    expect(times.map((time) => time.mark)).toEqual([null, 'kept', 'shown', 'withheld', null]);
  });

  it('lists every step ahead in the lobby', () => {
    const times = scoreTimes(exercise, [], undefined, 0);
    expect(times.every((time) => time.state === 'ahead')).toBe(true);
    expect(times.map((time) => time.beginsMs / minute)).toEqual([0, 4, 10, 14, 23]);
  });

  it('knows what was passed over, and what an early end left out', () => {
    const jumped = [runs[0]!, run(2, 3, 5, RunPhase.OPEN)];
    const states = (current: (typeof jumped)[number] | undefined) =>
      scoreTimes(exercise, jumped, current, 6 * minute).map((time) => time.state);
    expect(states(jumped[1])).toEqual(['done', 'left-out', 'left-out', 'now', 'ahead']);
    expect(states(undefined)).toEqual(['done', 'left-out', 'left-out', 'done', 'left-out']);
  });

  it('keeps its place in the script while something is asked in between', () => {
    const asked = create(RunViewSchema, {
      run: 3,
      step: exercise.steps.length,
      quick: true,
      openedMs: BigInt(11 * minute),
    });
    const times = scoreTimes(exercise, [runs[0]!, runs[1]!, asked], asked, 12 * minute);
    expect(times.map((time) => time.state)).toEqual(['done', 'done', 'ahead', 'ahead', 'ahead']);
    expect(times.map((time) => time.tookMs / minute)).toEqual([5, 6, 0, 0, 0]);
    expect(times[2]?.beginsMs).toBe(12 * minute);
  });

  it('counts short steps in seconds', () => {
    expect(
      [lengthOf(15_000), lengthOf(60_000), lengthOf(360_000)].map((one) => `${one.amount} ${one.unit}`),
    ).toEqual(['15 s', '1 min', '6 min']);
  });
});
