// A supporter's page: the support desk, where the session is, and what became of the last press.

import { useEffect, useState } from 'preact/hooks';
import { ConnectionNotice } from '../controller/connection_notice';
import { RoleHead } from '../controller/role_head';
import { stepAt } from '../live/step_at';
import type { LiveSession } from '../live/live_session';
import type { SupportAnswer } from '../schema/holdspace/v1/client_pb';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { isWaiting } from './arrivals';
import { SupportDesk } from './support_desk';

export function Supporter({ session }: { session: LiveSession }) {
  const [refused, setRefused] = useState('');
  const say = teamWords.supporter.page;
  const shared = session.shared.value;
  const waiting = session.inbox.value?.requests.filter(isWaiting).length ?? 0;
  const title = shared?.title ?? '';
  useEffect(() => {
    const name = `${title} · ${words.common.product}`;
    document.title = waiting === 0 ? name : `${teamWords.supporter.waiting(waiting)} · ${name}`;
  }, [title, waiting]);
  const answer = async (requestId: Uint8Array, answer: SupportAnswer) => {
    const outcome = await session.send(shared?.current?.run ?? 0, {
      case: 'answerSupport',
      value: { requestId, answer },
    });
    setRefused(outcome.ok ? '' : words.rejection(outcome.code, outcome.values));
  };
  if (shared === null) return <p class="aside supporter">{words.status[session.status.value]}</p>;
  const ended = shared.phase === SessionPhase.ENDED;
  return (
    <div class="supporter">
      <RoleHead mark={say.mark} shared={shared} />
      <main>
        <h1 class="title">{ended ? say.ended : teamWords.supporter.label}</h1>
        <p class="aside">{ended ? say.endedText : say.text}</p>
        <ConnectionNotice session={session} />
        {refused === '' ? null : <Notice head={refused} />}
        {ended ? null : (
          <>
            <SupportDesk inbox={session.inbox.value} onAnswer={(id, what) => void answer(id, what)} />
            <p class="where-now" role="status">
              {whereNow(session)}
            </p>
            <p class="note">{say.find}</p>
            <p class="note">{teamWords.supporter.promise}</p>
          </>
        )}
      </main>
    </div>
  );
}

function whereNow(session: LiveSession): string {
  const say = teamWords.supporter.page;
  const shared = session.shared.value;
  const exercise = session.welcome.value?.exercise;
  if (shared?.paused === true) return say.paused;
  const run = shared?.current;
  const step = exercise === undefined || run === undefined ? undefined : stepAt(exercise, run.step);
  return step === undefined ? say.lobby : say.step(step.title);
}
