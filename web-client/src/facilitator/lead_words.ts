// What the primary key says, and what it sends. Pure.

import type { CommandAction } from '../live/live_session';
import { words } from '../words/words';
import type { PrimaryAction } from './primary_action';

export function leadWords(primary: PrimaryAction): { head: string; note: string } {
  const say = words.facilitator.lead;
  switch (primary.kind) {
    case 'begin':
      return say.begin;
    case 'resume':
      return say.resume(primary.step);
    case 'close':
      return {
        head: say.close(primary.step),
        note: primary.shownBySealing ? say.closeThenShown : say.closeThenChoose,
      };
    case 'sealing':
      return say.sealing;
    case 'show':
      return say.show(primary.step);
    case 'next':
      return say.goTo(primary.step, primary.title);
    case 'end':
      return say.end;
    case 'receipt':
      return say.receipt;
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
