// /watch/SESSION: where an observer watches a session.
import '../ui/notice.css';
import './observer.css';
import { MySessionPage } from '../controller/my_session_page';
import type { Route } from '../route';
import { teamWords } from '../words/team_words';
import { Observer } from './observer';

export default function ObserverPage({ route }: { route: Route }) {
  if (route.page !== 'observer') return null;
  const { notHere, revoked } = teamWords.supporter;
  return (
    <MySessionPage key={route.sessionId} sessionId={route.sessionId} notHere={notHere} refused={revoked}>
      {(session) => <Observer session={session} />}
    </MySessionPage>
  );
}
