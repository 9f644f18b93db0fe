// Keeps a step open for its person when their own time is longer than the group's (A1): remembers the last
// step seen open, and, when the group goes on, says that this person stays. Survives a reload.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { shelf } from '../live/shelf';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { isOpen, keepOwnTime, nextStay, ownTimeIn, stayIn } from './own_time';
import type { OwnTime, Stay } from './own_time';

interface Kept {
  stay: Stay | null;
  open: Stay | null;
}

export interface OwnTimes {
  time: OwnTime;
  stay: Stay | null;
  choose: (time: OwnTime) => void;
  goOn: () => void; // with the group
}

export function useOwnTime(session: LiveSession, run: RunView | undefined, step: Step | undefined): OwnTimes {
  const id = session.sessionId;
  const name = `${id}:stay`;
  const [time, setTime] = useState(() => ownTimeIn(id));
  const [, drawAgain] = useState(0);
  const kept = useRef<Kept | null>(null);
  kept.current ??= parsed(shelf.get(name));
  const { stay, open } = kept.current;
  const answered = session.answers.held.value.some((one) => one.run === open?.run);
  const next = time === 'group' ? null : nextStay(stay, open, run, answered, session.serverNow());
  const opened = run !== undefined && step !== undefined && isOpen(run) ? stayIn(run, step, time) : null;
  const passedBy = run !== undefined && run.run !== open?.run; // the group is past it
  keep({ stay: next, open: opened ?? (passedBy || next !== null ? null : open) });

  function keep(now: Kept): void {
    if (JSON.stringify(now) === JSON.stringify(kept.current)) return;
    kept.current = now;
    shelf.put(name, JSON.stringify(now));
  }

  const untilMs = next?.untilMs ?? 0;
  useEffect(() => {
    if (untilMs === 0) return undefined;
    const timer = setTimeout(() => drawAgain((count) => count + 1), untilMs - session.serverNow() + 50);
    return () => clearTimeout(timer);
  }, [untilMs]);
  return {
    time,
    stay: next,
    choose(chosen) {
      keepOwnTime(id, chosen);
      setTime(chosen);
    },
    goOn() {
      keep({ stay: null, open: null });
      drawAgain((count) => count + 1);
    },
  };
}

function parsed(text: string | null): Kept {
  const none = { stay: null, open: null };
  if (text === null) return none;
  try {
    return { ...none, ...(JSON.parse(text) as Partial<Kept>) };
  } catch {
    return none;
  }
}
