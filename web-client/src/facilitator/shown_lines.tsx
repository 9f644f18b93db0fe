// The lines of one run: to be read and chosen, and those that everybody sees now.

import type { LiveSession } from '../live/live_session';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';

interface ShownLinesProps {
  session: LiveSession;
  run: number;
  onRead: () => void;
}

export function ShownLines({ session, run, onRead }: ShownLinesProps) {
  const say = teamWords.facilitator.stage;
  const batch = session.inbox.value?.shares.find((one) => one.run === run)?.lines ?? [];
  const lines = session.shares.value?.shown.find((one) => one.run === run)?.lines ?? [];
  if (batch.length === 0 && lines.length === 0) return null;
  return (
    <section class="shown-lines">
      {batch.length === 0 ? null : <Key onPress={onRead}>{say.readLines(batch.length)}</Key>}
      {lines.length === 0 ? null : <h2 class="label">{say.linesShown}</h2>}
      {lines.map((line, index) => (
        <p key={index}>
          <q dir="auto">{line}</q>
        </p>
      ))}
    </section>
  );
}
