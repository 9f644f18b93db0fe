// The first page: the join code, the way back to a seat that this device has, and the door for facilitators.

import { useEffect, useRef, useState } from 'preact/hooks';
import { navigate } from '../navigate';
import { latestSeat } from '../participant/seats';
import { Key } from '../ui/key';
import { Mark, WindowLight } from '../ui/mark';
import { Notice } from '../ui/notice';
import { words } from '../words/words';
import { normaliseCode } from './code';
import './landing.css';

export interface LandingProps {
  typed?: string; // a code that led nowhere, to be put right
  problem?: string;
  looking?: boolean;
}

const say = words.landing;

export function Landing({ typed = '', problem, looking = false }: LandingProps) {
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wrong = empty ? say.empty : problem;
  useEffect(() => {
    document.title = words.common.product;
    if (problem !== undefined) field.current?.focus();
  }, [problem]);
  const go = (event: Event) => {
    event.preventDefault();
    const code = normaliseCode(field.current?.value ?? '');
    setEmpty(code === '');
    if (code === '') field.current?.focus();
    else navigate(`/join#${code}`);
  };
  return (
    <div class="leaf join">
      <WindowLight />
      <header class="brand">
        <Mark />
        <span>{words.common.product}</span>
      </header>
      <main class="page">
        <h1 class="title">{say.title}</h1>
        <p class="aside">{say.aside}</p>
        <WayBack />
        {wrong !== undefined && <Notice head={wrong} />}
        <form class="field code" onSubmit={go}>
          <label for="code">{say.code}</label>
          <input
            class="write"
            id="code"
            name="code"
            ref={field}
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={20}
            defaultValue={typed}
            aria-describedby="code-hint"
            aria-invalid={wrong !== undefined}
          />
          <p class="note" id="code-hint">
            {say.hint}
          </p>
          <Key look="main" wide submit>
            {looking ? say.looking : say.go}
          </Key>
        </form>
      </main>
      <footer class="end">
        <p class="note">{say.next}</p>
        <a class="key quiet" href="/facilitate">
          {say.lead}
        </a>
      </footer>
    </div>
  );
}

function WayBack() {
  const seat = latestSeat();
  if (seat === null) return null;
  return (
    <Notice head={say.backHead} quiet>
      <p>{seat.title}</p>
      <p>
        <Key look="quiet" onPress={() => navigate(`/s#${seat.sessionId}`)}>
          {say.back}
        </Key>
      </p>
    </Notice>
  );
}
