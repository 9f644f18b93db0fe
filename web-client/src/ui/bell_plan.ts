// When the bells of a step ring, by the session's clock: one stroke at its opening and every so often, two at
// its end. Pure; the same on every device, so that they ring together, and known ahead, so that they ring
// while the network is gone (A10).

import type { Pacing } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import type { Strokes } from './bells';

export interface BellTime {
  name: string;
  atMs: number;
  strokes: Strokes;
}

const justOpenedMs = 3_000; // who comes later than this hears no opening bell
const apartMs = 4_000; // an interval bell this near the end gives way to it
const aheadCount = 24; // more are planned as these ring

export type Planned = Pick<RunView, 'run' | 'phase' | 'openedMs' | 'deadlineMs' | 'leftMs'>;

export function bellTimes(run: Planned, pacing: Pacing | undefined, nowMs: number): BellTime[] {
  if (pacing === undefined || run.phase !== RunPhase.OPEN) return [];
  const opened = Number(run.openedMs);
  const end = Number(run.deadlineMs);
  const paused = end === 0 && run.leftMs > 0n;
  const times: BellTime[] = [];
  if (pacing.how.case === 'timed' || pacing.bellEveryMs > 0) {
    if (nowMs - opened < justOpenedMs)
      times.push({ name: `start of run ${run.run}`, atMs: opened, strokes: 1 });
  }
  if (end > nowMs) times.push({ name: `end of run ${run.run}`, atMs: end, strokes: 2 });
  return paused ? times : [...times, ...intervals(run, pacing.bellEveryMs, opened, end, nowMs)];
}

function intervals(run: Planned, everyMs: number, opened: number, end: number, nowMs: number): BellTime[] {
  if (everyMs <= 0) return [];
  const first = Math.max(1, Math.floor((nowMs - opened) / everyMs) + 1);
  return Array.from({ length: aheadCount }, (_, i) => first + i)
    .map((count): BellTime => ({
      name: `bell ${count} of run ${run.run}`,
      atMs: opened + count * everyMs,
      strokes: 1,
    }))
    .filter(({ atMs }) => end === 0 || atMs <= end - apartMs);
}
