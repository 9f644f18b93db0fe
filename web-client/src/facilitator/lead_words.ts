// What the primary key says, and what it sends. Pure.

import type { CommandAction } from '../live/live_session';
import { teamWords } from '../words/team_words';
import type { Pace } from './pace';
import type { PrimaryAction } from './primary_action';

export function leadWords(primary: PrimaryAction): { head: string; note: string } {
  const say = teamWords.facilitator.lead;
  switch (primary.kind) {
    case 'begin':
      return say.begin;
    case 'resume':
      return say.resume(primary.step);
    case 'close':
      return {
        head: primary.then === 'lines' ? say.collect(primary.step) : say.close(primary.step),
        note: byItself(primary.pace) ?? say.then[primary.then],
      };
    case 'sealing':
      return say.sealing;
    case 'show':
      return say.show(primary.step);
    case 'next': {
      const { head, note } = say.goTo(primary.step, primary.title);
      return { head, note: byItself(primary.pace) ?? note };
    }
    case 'end':
      return say.end;
    case 'receipt':
      return say.receipt;
  }
}

// Said only where the step goes on, or closes, without anybody pressing. Null: it does not.
function byItself(pace: Pace): string | null {
  const say = teamWords.facilitator.lead.byItself;
  switch (pace.by) {
    case 'hand':
      return null;
    case 'clock':
      return pace.movesOn ? say.clockMovesOn : null;
    case 'readiness':
      return pace.movesOn ? say.readyMovesOn : say.ready;
  }
}

// Null: nothing is sent; the key waits, opens a page or asks once more.
export function leadCommand(primary: PrimaryAction): CommandAction | null {
  switch (primary.kind) {
    case 'begin':
      return { case: 'start', value: {} };
    case 'resume':
      return { case: 'resume', value: {} };
    case 'close':
      return { case: 'closeNow', value: {} };
    case 'show':
      return { case: 'showRelease', value: { run: primary.run } };
    case 'next':
      return { case: 'next', value: {} };
    case 'sealing':
    case 'end':
    case 'receipt':
      return null;
  }
}
