// Quick exit (care S12), after GOV.UK's "Exit this page": a fixed key, a hidden first link, or Shift three
// times within five seconds. At once: everything is covered, what this device kept is wiped, and a neutral
// page takes the place of this one. The browser's history is not touched, and the words beside it say so.

import { signal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { shelf } from '../live/shelf';
import { words } from '../words/words';
import { announce } from './announce';
import './quick_exit.css';
import { counted, needed } from './shift_count';
import type { ShiftPresses } from './shift_count';

// A page that says nothing about where somebody has been.
export const neutralPage = 'https://www.bbc.co.uk/weather';

const say = words.quickExit;

// What a page that offers it lets go of first; null: no page on show offers it.
const offered = signal<(() => void) | null>(null);

// `before`: lets go of what the page holds, such as its connection.
export function QuickExit({ before = nothing }: { before?: () => void }) {
  const latest = useRef(before);
  latest.current = before;
  useEffect(() => {
    offered.value = () => latest.current();
    return () => {
      offered.value = null;
    };
  }, []);
  useEffect(() => {
    let presses: ShiftPresses = [];
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Shift') {
        presses = [];
        return;
      }
      if (event.repeat) return;
      presses = counted(presses, performance.now());
      const left = needed - presses.length;
      if (left === 0) exitNow(latest.current);
      else announce(say.pressesLeft(left));
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <ExitLink look="skip quick-exit-first" name={say.link} />
      <QuickExitKey />
    </>
  );
}

// The fixed key. A card that lies over the page makes what is under it out of reach, so it brings one of its
// own.
export function QuickExitKey() {
  return offered.value === null ? null : <ExitLink look="quick-exit" name={say.key} />;
}

function ExitLink({ look, name }: { look: string; name: string }) {
  const go = (event: Event) => {
    event.preventDefault();
    exitNow(offered.value ?? nothing);
  };
  return (
    <a class={look} href={neutralPage} rel="noreferrer" onClick={go}>
      {name}
    </a>
  );
}

function nothing(): void {
  // A page without a connection has nothing to let go of.
}

function exitNow(before: () => void): void {
  const cover = document.createElement('div');
  cover.className = 'quick-exit-cover';
  const page = [...document.body.children];
  document.body.replaceChildren(cover);
  document.title = say.coverTitle;
  before();
  // A page that lives on would put its own title into the tab when its connection ends.
  for (const part of page) render(null, part);
  for (const name of shelf.names()) shelf.drop(name);
  try {
    sessionStorage.clear();
  } catch {
    // A browser that forbids storage has kept nothing.
  }
  location.replace(neutralPage);
}
