// A screen with a sentence or two: paused, ended, or no session at all.

import type { LiveSession } from '../live/live_session';
import { BaseLine } from './base_line';

interface QuietScreenProps {
  title: string;
  text: string;
  rehearsal?: boolean;
  session?: LiveSession;
}

export function QuietScreen({ title, text, rehearsal, session }: QuietScreenProps) {
  return (
    <main class="wall quiet">
      <div class="wall-text">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      <BaseLine session={session} rehearsal={rehearsal}>
        {''}
      </BaseLine>
    </main>
  );
}
