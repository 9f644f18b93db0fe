// Quick exit (care S12), after GOV.UK's "Exit this page": a fixed key, a hidden first link, or Shift three times
// within five seconds. At once: everything is covered, what this device kept is wiped, and a neutral page takes
// the place of this one. The browser's history is not touched, and the words beside it say so.

import { useEffect } from 'preact/hooks';
import { shelf } from '../live/shelf';
import { words } from '../words/words';
import { announce } from './announce';
import './quick_exit.css';
import { counted, needed } from './shift_count';
import type { ShiftPresses } from './shift_count';

// A page that says nothing about where somebody has been.
export const neutralPage = 'https://www.bbc.co.uk/weather';

const say = words.quickExit;

// `before`: lets go of what the page holds, such as its connection.
export function QuickExit({ before }: { before?: () => void }) {
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
      if (left === 0) exitNow(before);
      else announce(say.pressesLeft(left));
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [before]);
  const go = (event: Event) => {
    event.preventDefault();
    exitNow(before);
  };
  return (
    <>
      <a class="skip quick-exit-first" href={neutralPage} rel="noreferrer" onClick={go}>
        {say.link}
      </a>
      <a class="quick-exit" href={neutralPage} rel="noreferrer" onClick={go}>
        {say.key}
      </a>
    </>
  );
}

export function exitNow(before?: () => void): void {
  const cover = document.createElement('div');
  cover.className = 'quick-exit-cover';
  document.body.replaceChildren(cover);
  document.title = say.coverTitle;
  before?.();
  for (const name of shelf.names()) shelf.drop(name);
  try {
    sessionStorage.clear();
  } catch {
    // A browser that forbids storage has kept nothing.
  }
  location.replace(neutralPage);
}
