// /support/SESSION: where a supporter sees and answers requests for support, and nothing else.
import '../ui/notice.css';
import './supporter.css';
import { MySessionPage } from '../controller/my_session_page';
import type { Route } from '../route';
import { teamWords } from '../words/team_words';
import { Supporter } from './supporter';

export default function SupporterPage({ route }: { route: Route }) {
  if (route.page !== 'supporter') return null;
  const { notHere, revoked } = teamWords.supporter;
  return (
    <MySessionPage key={route.sessionId} sessionId={route.sessionId} notHere={notHere} refused={revoked}>
      {(session) => <Supporter session={session} />}
    </MySessionPage>
  );
}
