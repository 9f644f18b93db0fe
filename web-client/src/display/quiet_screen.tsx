// A screen with a sentence or two: paused, ended, or no session at all.

import type { LiveSession } from '../live/live_session';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import { BaseLine } from './base_line';

interface QuietScreenProps {
  title: string;
  text: string;
  shared?: SharedView;
  session?: LiveSession;
}

export function QuietScreen({ title, text, shared, session }: QuietScreenProps) {
  return (
    <main class="wall quiet">
      <div class="wall-text">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      <BaseLine session={session} shared={shared}>
        {''}
      </BaseLine>
    </main>
  );
}
