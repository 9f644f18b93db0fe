// What a facilitator presses, on its way to the server: knows the run it was pressed on, keeps a double
// press from counting twice, and says in words why something was refused. One for each console.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { CommandAction, LiveSession } from '../live/live_session';
import { words } from '../words/words';
import { makePressGuard, pressGapMs } from './press_guard';

export interface Presses {
  // Why the last press was refused; empty when it was not.
  readonly refused: ReadonlySignal<string>;
  // Sends it at once.
  press(action: CommandAction): void;
  // For what moves the session on: not while another such press waits for its answer, and not twice within
  // the gap.
  lead(action: CommandAction): void;
  // Whether a press of a key that leads on counts now; call it once a press.
  counts(): boolean;
  // True for the gap after such a press, in which another one does not count.
  readonly resting: ReadonlySignal<boolean>;
}

export function makePresses(session: LiveSession, now: () => number = () => performance.now()): Presses {
  const refused = signal('');
  const resting = signal(false);
  const guard = makePressGuard();
  let rested: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  const send = async (action: CommandAction) => {
    const outcome = await session.send(session.shared.peek()?.current?.run ?? 0, action);
    refused.value = outcome.ok ? '' : words.rejection(outcome.code, outcome.values);
  };
  return {
    refused,
    press: (action) => void send(action),
    resting,
    counts: () => {
      resting.value = true;
      clearTimeout(rested);
      rested = setTimeout(() => (resting.value = false), pressGapMs);
      return guard(now());
    },
    lead: (action) => {
      if (waiting) return;
      waiting = true;
      void send(action).finally(() => {
        waiting = false;
      });
    },
  };
}
