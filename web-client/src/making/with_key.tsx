// A page for facilitators: asks for the key where the browser has none, or a wrong one.
import '../ui/field.css';
import './making.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Route } from '../route';
import { Mark } from '../ui/mark';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { forgetKey, keepKey, takeKey } from './facilitator_key';
import { KeyForm } from './key_form';

export interface KeyedProps {
  facilitatorKey: string;
  onRefused: () => void;
  onForget: () => void;
}

interface WithKeyProps {
  route: Route; // a link with a key may come while the page is open
  wide?: boolean;
  below?: ComponentChildren; // stands there without a key, too
  children: (keyed: KeyedProps) => ComponentChildren;
}

export function WithKey({ route, wide, below, children }: WithKeyProps) {
  const [key, setKey] = useState<string | null>(() => takeKey(localStorage));
  const [refused, setRefused] = useState(false);
  const use = (fresh: string) => {
    keepKey(localStorage, fresh);
    setRefused(false);
    setKey(fresh);
  };
  useEffect(() => setKey(takeKey(localStorage)), [route]);
  const forget = (wasRefused: boolean) => {
    forgetKey(localStorage);
    setRefused(wasRefused);
    setKey(null);
  };
  return (
    <div class={wide === true ? 'making wide' : 'making'}>
      <header class="making-head">
        <Mark size={24} />
        <b>{words.common.product}</b>
        <nav>
          <a href="/facilitate">{teamWords.library.sessions}</a>
          <a href="/library">{teamWords.library.title}</a>
          <a href="/series">{teamWords.library.series}</a>
        </nav>
      </header>
      <main>
        {key === null ? (
          <KeyForm refused={refused} onUse={use} />
        ) : (
          children({
            facilitatorKey: key,
            onRefused: () => forget(true),
            onForget: () => forget(false),
          })
        )}
        {below}
      </main>
    </div>
  );
}
