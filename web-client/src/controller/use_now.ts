// The session's clock, looked at every so often, so that its component draws again.

import { useEffect, useState } from 'preact/hooks';
import type { Clocked } from '../ui/use_time_left';

export function useNow(session: Clocked, everyMs: number): number {
  const [, drawAgain] = useState(0);
  void session.clockOffset.value; // read, so that a better clock draws again
  useEffect(() => {
    const timer = setInterval(() => drawAgain((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return session.serverNow();
}

// Whether the moment `untilMs` is still ahead; draws again when it passes. 0: no moment.
export function useStillAhead(session: Clocked, untilMs: number): boolean {
  const [, drawAgain] = useState(0);
  const left = untilMs - session.serverNow();
  const ahead = untilMs > 0 && left > 0;
  useEffect(() => {
    if (!ahead) return undefined;
    const timer = setTimeout(() => drawAgain((count) => count + 1), left + 20);
    return () => clearTimeout(timer);
  }, [untilMs, ahead]);
  return ahead;
}
