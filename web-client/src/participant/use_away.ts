// How the connection stands, in a person's time: a loss is told after a second, a return for a while.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Status } from '../live/live_session';

export type Away = 'here' | 'away' | 'back';

const toldAfterMs = 1_000;
const backMs = 8_000;

export function useAway(status: Status): Away {
  const [away, setAway] = useState<Away>('here');
  const was = useRef<Away>('here');
  useEffect(() => {
    const say = (next: Away) => {
      was.current = next;
      setAway(next);
    };
    if (status === 'reconnecting') {
      const timer = setTimeout(() => say('away'), toldAfterMs);
      return () => clearTimeout(timer);
    }
    if (status !== 'connected' || was.current === 'here') return undefined;
    say('back');
    const timer = setTimeout(() => say('here'), backMs);
    return () => clearTimeout(timer);
  }, [status]);
  return away;
}
