// One of the screens, by what the views say; when the connection is gone the last one stays and says so.

import { useRef } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import type { Exercise } from '../schema/holdspace/v1/exercise_pb';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import { LinesScreen } from './lines_screen';
import { LobbyScreen } from './lobby_screen';
import { PracticeScreen } from './practice_screen';
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
  const shares = session.shares.value;
  const watch = useRef<Watch | null>(null);
  if (exercise === undefined || shared === null) return null;
  watch.current = watched(watch.current, shared, shares);
  const screen = screenOf(shared, shares, exercise, watch.current.fresh);
  const views = { session, exercise, shared };
  switch (screen.kind) {
    case 'lobby':
      return <LobbyScreen {...views} />;
    case 'prompt':
      return <PromptScreen {...views} run={screen.run} step={screen.step} />;
    case 'practice':
      return <PracticeScreen {...views} run={screen.run} step={screen.step} />;
    case 'result':
      return <ResultScreen {...views} release={screen.release} step={screen.step} />;
    case 'lines':
      return <LinesScreen {...views} lines={screen.lines} step={screen.step} />;
    case 'paused':
      return <QuietScreen {...teamWords.display.paused} shared={shared} session={session} />;
    case 'ended':
      return <QuietScreen {...teamWords.display.ended} shared={shared} />;
  }
}
