// The line at the foot of the big screen: one sentence, and at the end what helps latecomers in.

import type { ComponentChildren } from 'preact';
import type { LiveSession } from '../live/live_session';
import { words } from '../words/words';

interface BaseLineProps {
  session?: LiveSession | undefined;
  rehearsal?: boolean | undefined;
  children: ComponentChildren;
  end?: ComponentChildren;
}

export function BaseLine({ session, rehearsal, children, end }: BaseLineProps) {
  const away = session?.status.value === 'reconnecting';
  return (
    <p class="wall-base">
      <span>{away ? <b>{words.display.away}</b> : children}</span>
      {rehearsal === true ? <em>{words.common.rehearsal}</em> : null}
      <span>{end}</span>
    </p>
  );
}
