// Listens for the console's keys while no card is open. What does not make sense now does nothing.

import { useEffect, useRef } from 'preact/hooks';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import { shortcutOf } from './shortcuts';
import type { Shortcut } from './shortcuts';

export function useShortcuts(
  listening: boolean,
  shared: SharedView,
  actions: Record<Shortcut, () => void>,
): void {
  const latest = useRef({ listening, shared, actions });
  latest.current = { listening, shared, actions };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      const now = latest.current;
      if (shortcut === null || !now.listening || !fits(shortcut, now.shared)) return;
      event.preventDefault();
      now.actions[shortcut]();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function fits(shortcut: Shortcut, shared: SharedView): boolean {
  switch (shortcut) {
    case 'primary':
    case 'keys':
      return true;
    case 'pause':
    case 'ground':
    case 'quick':
    case 'undo':
    case 'steps':
      return shared.phase === SessionPhase.STEPS;
    case 'end':
    case 'line':
      return shared.phase !== SessionPhase.ENDED;
  }
}
