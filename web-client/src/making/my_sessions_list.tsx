// The way back to sessions that were made in this browser.

import { useState } from 'preact/hooks';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { dropSession, mySessions } from './my_sessions';
import { pathOf } from './open_console';

export function MySessions() {
  const [sessions, setSessions] = useState(() => mySessions(localStorage, Date.now()));
  const say = teamWords.making.mine;
  if (sessions.length === 0) return null;
  const drop = (sessionId: string) => {
    dropSession(localStorage, sessionId, Date.now());
    setSessions(mySessions(localStorage, Date.now()));
  };
  return (
    <section class="my-sessions" aria-labelledby="my-sessions">
      <h2 id="my-sessions">{say.title}</h2>
      <p class="note">{say.note}</p>
      <ul>
        {sessions.map((session) => (
          <li key={session.sessionId}>
            <a href={pathOf(session)} aria-label={say.open[session.role](session.title)}>
              {session.title}
            </a>
            <small>
              {say.facts(session.joinCode, dayOf(session.madeAt), session.role, session.rehearsal)}
            </small>
            <Key look="quiet" onPress={() => drop(session.sessionId)}>
              {say.remove} <span class="visually-hidden">{say.removeWhat(session.title)}</span>
            </Key>
          </li>
        ))}
      </ul>
    </section>
  );
}

function dayOf(ms: number): string {
  return new Date(ms).toLocaleDateString(words.locale, { day: 'numeric', month: 'long' });
}
