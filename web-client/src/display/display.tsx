// One of the screens, by what the views say; when the connection is gone the last one stays and says so.

import { useRef } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import type { Exercise } from '../schema/holdspace/v1/exercise_pb';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';
import { LobbyScreen } from './lobby_screen';
import { PromptScreen } from './prompt_screen';
import { QuietScreen } from './quiet_screen';
import { ResultScreen } from './result_screen';
import { screenOf, watched } from './screen';
import type { Watch } from './screen';

export interface DisplayViews {
  session: LiveSession;
  exercise: Exercise;
  shared: SharedView;
}

export function Display({ session }: { session: LiveSession }) {
  const exercise = session.welcome.value?.exercise;
  const shared = session.shared.value;
  const watch = useRef<Watch | null>(null);
  if (exercise === undefined || shared === null) return null;
  watch.current = watched(watch.current, shared);
  const screen = screenOf(shared, exercise, watch.current.fresh);
  const views = { session, exercise, shared };
  switch (screen.kind) {
    case 'lobby':
      return <LobbyScreen {...views} />;
    case 'prompt':
      return <PromptScreen {...views} run={screen.run} step={screen.step} />;
    case 'break':
      return <PromptScreen {...views} run={screen.run} step={screen.step} />;
    case 'result':
      return <ResultScreen {...views} release={screen.release} step={screen.step} />;
    case 'paused':
      return <QuietScreen {...words.display.paused} rehearsal={shared.rehearsal} session={session} />;
    case 'ended':
      return <QuietScreen {...words.display.ended} rehearsal={shared.rehearsal} />;
  }
}
