// The lines of one run that everybody sees now.

import type { LiveSession } from '../live/live_session';
import { words } from '../words/words';

export function ShownLines({ session, run }: { session: LiveSession; run: number }) {
  const lines = session.shares.value?.shown.find((one) => one.run === run)?.lines ?? [];
  if (lines.length === 0) return null;
  return (
    <section class="shown-lines">
      <h2 class="label">{words.facilitator.stage.linesShown}</h2>
      {lines.map((line, index) => (
        <p key={index}>
          <q dir="auto">{line}</q>
        </p>
      ))}
    </section>
  );
}
