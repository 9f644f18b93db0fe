// The join code at the foot of a step's screen, for who comes late; nothing while the room is locked.

import { spacedCode } from '../controller/links';
import type { LiveSession } from '../live/live_session';
import { words } from '../words/words';

export function SmallCode({ session }: { session: LiveSession }) {
  if (session.shared.value?.locked === true) return <>{words.display.locked}</>;
  return <b class="wall-small-code">{spacedCode(session.display.value?.joinCode ?? '')}</b>;
}
