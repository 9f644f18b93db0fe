// /facilitate: where a facilitator makes a session, or comes back to one made in this browser.
import '../ui/field.css';
import './making.css';
import { useEffect, useState } from 'preact/hooks';
import { Mark } from '../ui/mark';
import { words } from '../words/words';
import { exerciseInFragment, forgetKey, keepKey, takeKey } from './facilitator_key';
import { KeyForm } from './key_form';
import { Library } from './library';
import { MySessions } from './my_sessions_list';
import type { Route } from '../route';

export default function MakingPage({ route }: { route: Route }) {
  const [key, setKey] = useState<string | null>(() => takeKey(localStorage));
  const [preferred] = useState(() => exerciseInFragment(location.hash));
  const [refused, setRefused] = useState(false);
  useEffect(() => setKey(takeKey(localStorage)), [route]);
  useEffect(() => {
    document.title = `${words.making.title} · ${words.common.product}`;
  }, []);
  const use = (fresh: string) => {
    keepKey(localStorage, fresh);
    setRefused(false);
    setKey(fresh);
  };
  const forget = (wasRefused: boolean) => {
    forgetKey(localStorage);
    setRefused(wasRefused);
    setKey(null);
  };
  return (
    <div class="making">
      <header class="making-head">
        <Mark size={24} />
        <b>{words.common.product}</b>
        {key === null ? null : <a href="/library">{words.making.library}</a>}
      </header>
      <main>
        {key === null ? (
          <KeyForm refused={refused} onUse={use} />
        ) : (
          <Library
            key={key}
            facilitatorKey={key}
            preferred={preferred}
            onRefused={() => forget(true)}
            onForget={() => forget(false)}
          />
        )}
        <MySessions />
      </main>
    </div>
  );
}
