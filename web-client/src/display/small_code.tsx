// The join code at the foot of a step's screen, for who comes late; nothing while the room is locked.

import { spacedCode } from '../controller/links';
import type { LiveSession } from '../live/live_session';
import { teamWords } from '../words/team_words';

export function SmallCode({ session }: { session: LiveSession }) {
  if (session.shared.value?.locked === true) return <>{teamWords.display.locked}</>;
  return <b class="wall-small-code">{spacedCode(session.display.value?.joinCode ?? '')}</b>;
}
