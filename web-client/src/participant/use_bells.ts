// Bells and spoken milestones of the step that is open: one stroke when a timed step begins, two when it
// ends, the end planned ahead from the server's time.

import { useEffect, useRef } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { announce } from '../ui/announce';
import { bells } from '../ui/bells';
import { passed } from '../ui/ring';
import { useTimeLeft } from '../ui/use_time_left';
import { words } from '../words/words';

const justOpenedMs = 3_000; // who comes later than this hears no opening bell
const early = 1_500; // closed this much before its deadline: the closing bell has not rung by itself

export function useBells(session: LiveSession, run: RunView | undefined, timed: boolean): void {
  const begun = useRef(0);
  const end = useRef<{ run: number; plan: string; deadline: number } | null>(null);
  const offset = session.clockOffset.value;
  useEffect(() => {
    const now = session.serverNow();
    // An end that is nearer than `early` is left to ring by itself: the server's word may come a moment
    // sooner.
    const dropEnd = (): boolean => {
      const dropped = end.current !== null && end.current.deadline - now > early;
      if (dropped && end.current !== null) bells.cancel(end.current.plan);
      end.current = null;
      return dropped;
    };
    if (run === undefined) return void dropEnd();
    if (end.current !== null && end.current.run !== run.run) dropEnd();
    const open = run.phase === RunPhase.OPEN;
    const justOpened = now - Number(run.openedMs) < justOpenedMs;
    if (timed && open && begun.current !== run.run && justOpened) bells.ring(1);
    begun.current = run.run;
    if (open && run.deadlineMs > 0n) {
      const plan = `end of run ${run.run}`;
      const deadline = Number(run.deadlineMs);
      end.current = { run: run.run, plan, deadline };
      if (deadline > now) bells.plan(plan, deadline - now, 2);
    } else if (dropEnd() && !open) {
      bells.ring(2); // closed before its time
    }
  }, [run?.run, run?.phase, run?.deadlineMs, timed, offset]);
  useEffect(() => {
    return () => {
      if (end.current !== null) bells.cancel(end.current.plan);
    };
  }, []);
  useEffect(() => {
    // After a reload nothing has armed the bell yet: the first touch or key does.
    const arm = () => bells.arm();
    addEventListener('pointerdown', arm);
    addEventListener('keydown', arm);
    return () => {
      removeEventListener('pointerdown', arm);
      removeEventListener('keydown', arm);
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
