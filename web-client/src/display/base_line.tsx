// The foot of the big screen: what the facilitator says to everybody, if anything; then one sentence, and at
// the end what helps latecomers in.

import type { ComponentChildren } from 'preact';
import type { LiveSession } from '../live/live_session';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';

interface BaseLineProps {
  session?: LiveSession | undefined;
  shared?: SharedView | undefined;
  children: ComponentChildren;
  end?: ComponentChildren;
}

export function BaseLine({ session, shared, children, end }: BaseLineProps) {
  const away = session?.status.value === 'reconnecting';
  const notice = shared?.notice?.text ?? '';
  return (
    <div class="wall-foot">
      <p class={notice === '' ? 'wall-notice none' : 'wall-notice'} role="status" dir="auto">
        {notice}
      </p>
      <p class="wall-base">
        <span>{away ? <b>{teamWords.display.away}</b> : children}</span>
        {shared?.rehearsal === true ? <em>{words.common.rehearsal}</em> : null}
        <span>{end}</span>
      </p>
    </div>
  );
}
