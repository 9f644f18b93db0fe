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
const plan = 'end of step';

export function useBells(session: LiveSession, run: RunView | undefined, timed: boolean): void {
  const begun = useRef(0);
  const ends = useRef({ run: 0, deadline: 0 });
  const offset = session.clockOffset.value;
  useEffect(() => {
    const now = session.serverNow();
    if (run === undefined || run.run !== ends.current.run) bells.cancel(plan);
    if (run === undefined) return;
    const open = run.phase === RunPhase.OPEN;
    if (timed && open && begun.current !== run.run && now - Number(run.openedMs) < justOpenedMs)
      bells.ring(1);
    begun.current = run.run;
    if (open && run.deadlineMs > 0n) {
      ends.current = { run: run.run, deadline: Number(run.deadlineMs) };
      if (ends.current.deadline > now) bells.plan(plan, ends.current.deadline - now, 2);
      return;
    }
    bells.cancel(plan);
    if (!open && ends.current.run === run.run && ends.current.deadline - now > early) bells.ring(2);
    if (!open) ends.current = { run: 0, deadline: 0 };
  }, [run?.run, run?.phase, run?.deadlineMs, timed, offset]);
  useEffect(() => () => bells.cancel(plan), []);
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
