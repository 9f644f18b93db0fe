// /facilitate: where a facilitator makes a session, or comes back to one that this browser leads, supports or
// watches.
import { useEffect, useState } from 'preact/hooks';
import type { Route } from '../route';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { exerciseInFragment } from './facilitator_key';
import { Library } from './library';
import { MySessions } from './my_sessions_list';
import { WithKey } from './with_key';

export default function MakingPage({ route }: { route: Route }) {
  const [preferred] = useState(() => exerciseInFragment(location.hash));
  useEffect(() => {
    document.title = `${teamWords.making.title} · ${words.common.product}`;
  }, []);
  return (
    <WithKey route={route} below={<MySessions />}>
      {(keyed) => <Library {...keyed} preferred={preferred} />}
    </WithKey>
  );
}
