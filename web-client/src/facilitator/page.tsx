// /facilitate/SESSION: the console of a session that was made in this browser.
import '../ui/notice.css';
import './console.css';
import './console_desk.css';
import './console_score.css';
import './console_card.css';
import './console_tools.css';
import './console_small.css';
import { useEffect } from 'preact/hooks';
import { tokenBytes } from '../controller/token_bytes';
import { useControllerSession } from '../controller/use_session';
import { mySession } from '../making/my_sessions';
import type { MySession } from '../making/my_sessions';
import { pathOf } from '../making/open_console';
import { navigate } from '../navigate';
import type { Route } from '../route';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { Console } from './console';

export default function ConsolePage({ route }: { route: Route }) {
  const mine =
    route.page === 'console' ? mySession(localStorage, route.sessionId, Date.now()) : undefined;
  const elsewhere = mine !== undefined && !leads(mine) ? pathOf(mine) : null;
  useEffect(() => {
    if (elsewhere !== null) navigate(elsewhere, 'replace');
  }, [elsewhere]);
  if (elsewhere !== null) return null;
  if (mine === undefined || tokenBytes(mine.controllerToken) === null) {
    const say = teamWords.facilitator.notHere;
    return <NoConsole title={say.title} text={say.text} />;
  }
  return <LiveConsole key={mine.sessionId} mine={mine} />;
}

// Who supports or watches has a page of their own.
function leads({ role }: MySession): boolean {
  return role === 'maker' || role === 'co-facilitator';
}

function LiveConsole({ mine }: { mine: MySession }) {
  const session = useControllerSession(mine.sessionId, mine.controllerToken);
  useEffect(() => {
    document.title = `${mine.title} · ${words.common.product}`;
  }, [mine.title]);
  if (session === null) return <p class="aside">{words.common.loading}</p>;
  const status = session.status.value;
  if (status === 'refused' || (status === 'ended' && session.shared.value === null)) {
    const say = teamWords.facilitator.refused;
    return <NoConsole title={say.title} text={say.text} />;
  }
  return <Console session={session} mine={mine} />;
}

function NoConsole({ title, text }: { title: string; text: string }) {
  return (
    <main class="no-console">
      <h1 class="title">{title}</h1>
      <p class="aside">{text}</p>
      <p>
        <a class="key main" href="/facilitate">
          {teamWords.facilitator.notHere.make}
        </a>
      </p>
    </main>
  );
}
