// From a join code to a seat: looks the session up, shows what a person reads before joining, and takes the
// seat only when they come in. Who has a seat in that session already goes straight to it.

import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { navigate } from '../navigate';
import { seatIn, takeSeat } from '../participant/seats';
import { JoinPageSchema } from '../schema/holdspace/v1/api_pb';
import type { JoinPage } from '../schema/holdspace/v1/api_pb';
import { bells } from '../ui/bells';
import { words } from '../words/words';
import { normaliseCode } from './code';
import { Landing } from './landing';
import { Welcome } from './welcome';

type Found = { is: 'looking' } | { is: 'problem'; problem: string } | { is: 'found'; page: JoinPage };

export function Join({ code: typed }: { code: string }) {
  const code = normaliseCode(typed);
  const [found, setFound] = useState<Found>({ is: 'looking' });
  useEffect(() => {
    let left = false;
    setFound({ is: 'looking' });
    void lookUp(code).then((result) => {
      if (left) return;
      if (result.is === 'found' && seatIn(result.page.sessionId) !== null) goIn(result.page);
      else setFound(result);
    });
    return () => {
      left = true;
    };
  }, [code]);
  switch (found.is) {
    case 'looking':
      return <Landing typed={code} looking />;
    case 'problem':
      return <Landing typed={code} problem={found.problem} />;
    case 'found':
      return (
        <Welcome
          page={found.page}
          onComeIn={() => {
            bells.arm();
            takeSeat(found.page.sessionId, found.page.title || found.page.exerciseTitle);
            goIn(found.page);
          }}
        />
      );
  }
}

function goIn(page: JoinPage): void {
  navigate(`/s#${page.sessionId}`, 'replace');
}

async function lookUp(code: string): Promise<Found> {
  const answer = await callApi(JoinPageSchema, { path: `/api/join/${encodeURIComponent(code)}` });
  if (answer.ok) return { is: 'found', page: answer.value };
  if (answer.status === 0) return { is: 'problem', problem: words.landing.noAnswer };
  return { is: 'problem', problem: answer.message || words.landing.noSession };
}
