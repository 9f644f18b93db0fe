// Bells and spoken milestones of the step that the group is in. The bells are planned ahead from the
// session's time, whatever page the person is on; a step that closes before its time rings its end when it
// does.

import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import type { Pacing } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { announce } from '../ui/announce';
import { bellTimes } from '../ui/bell_plan';
import { bells } from '../ui/bells';
import { passed } from '../ui/ring';
import { useTimeLeft } from '../ui/use_time_left';
import { wakeLock } from '../ui/wake_lock';
import { words } from '../words/words';

const early = 1_500; // closed this much before its deadline: the closing bell has not rung by itself

interface Ahead {
  run: number;
  end: number; // the deadline whose bell is planned; 0: none
  names: Set<string>;
}

export function useBells(session: LiveSession, run: RunView | undefined, pacing: Pacing | undefined): void {
  const ahead = useRef<Ahead | null>(null);
  const started = useRef(0);
  const [again, planAgain] = useReducer((count: number) => count + 1, 0);
  const offset = session.clockOffset.value;
  useEffect(() => {
    const now = session.serverNow();
    const before = ahead.current;
    const sameRun = before !== null && before.run === run?.run;
    const due = run === undefined ? [] : bellTimes(run, pacing, now);
    const names = new Set(due.map(({ name }) => name));
    // What is nearer than `early` is left to ring by itself: the server's word may come a moment sooner.
    const endDropped = before !== null && before.end - now > early && !names.has(`end of run ${before.run}`);
    for (const name of before?.names ?? []) {
      const ending = name === `end of run ${before?.run}`;
      if (!names.has(name) && (!ending || endDropped)) bells.cancel(name);
    }
    if (sameRun && endDropped && run?.phase !== RunPhase.OPEN) bells.ring(2); // closed before its time
    for (const { name, atMs, strokes } of due) {
      const opening = name.startsWith('start');
      if (opening && started.current === run?.run) continue;
      bells.plan(name, Math.max(0, atMs - now), strokes);
      if (opening) started.current = run?.run ?? 0;
    }
    ahead.current =
      run === undefined ? null : { run: run.run, end: names.size > 0 ? Number(run.deadlineMs) : 0, names };
    const last = due.filter(({ strokes }) => strokes === 1).at(-1);
    if (last === undefined || last.atMs <= now) return undefined;
    const timer = setTimeout(() => planAgain(0), last.atMs - now);
    return () => clearTimeout(timer);
  }, [run?.run, run?.phase, run?.deadlineMs, pacing, offset, again]);
  useEffect(() => {
    return () => {
      for (const name of ahead.current?.names ?? []) bells.cancel(name);
    };
  }, []);
  useEffect(() => {
    // After a reload nothing has armed the bell yet: the first touch or key does.
    const arm = () => {
      bells.arm();
      wakeLock.ask();
    };
    addEventListener('pointerdown', arm);
    addEventListener('keydown', arm);
    return () => {
      removeEventListener('pointerdown', arm);
      removeEventListener('keydown', arm);
      wakeLock.release();
    };
  }, []);
}

export function useMilestones(session: LiveSession, run: RunView | undefined, plannedMs: number): void {
  const left = useTimeLeft(session, run);
  const before = useRef<{ run: number; left: number } | null>(null);
  useEffect(() => {
    if (run === undefined || left === null) return;
    if (before.current?.run === run.run) {
      const at = passed(plannedMs, before.current.left, left);
      if (at !== null) announce(words.clock.milestone(at));
    }
    before.current = { run: run.run, left };
  }, [run?.run, left, plannedMs]);
}
