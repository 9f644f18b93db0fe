// The room: how many are here and who can come in, how far the answers have come (a band, never a count), who
// asks for support, and what is sealed so far. Each has its own place.

import { ProgressBand, RunPhase, SessionPhase } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import { SupportDesk } from '../supporter/support_desk';
import type { Card } from './cards';
import type { ConsoleViews } from './console';
import { Openness } from './openness';
import type { Presses } from './presses';
import { SealedList } from './sealed_list';
import { SharesList } from './shares_list';

export type RoomProps = ConsoleViews & { presses: Presses; onCard: (card: Card) => void };

export function Room(props: RoomProps) {
  const { session, shared, presses, onCard } = props;
  const say = teamWords.facilitator.room;
  const presence = session.presence.value;
  const current = shared.current;
  const asking = current !== undefined && current.boxEpoch > 0 && shared.phase === SessionPhase.STEPS;
  const open = current?.phase === RunPhase.OPEN || current?.phase === RunPhase.CLOSING;
  const ended = shared.phase === SessionPhase.ENDED;
  return (
    <aside class="room" aria-label={say.label}>
      <section>
        <h2 class="label">{say.label}</h2>
        <p class="serif big">{presence === null ? '–' : say.here(presence.present)}</p>
        <p class="note">{presence === null ? say.unknown : say.seats(presence.seats)}</p>
        {ended ? null : <Openness shared={shared} presses={presses} />}
        <p class="note">
          {say.threshold(shared.threshold)}{' '}
          {ended ? null : (
            <button class="in-line" type="button" onClick={() => onCard({ kind: 'threshold' })}>
              {say.raise}
            </button>
          )}
        </p>
      </section>
      {asking && open ? (
        <Progress
          band={presence?.progress ?? ProgressBand.UNSPECIFIED}
          threshold={shared.threshold}
          live={current.live}
        />
      ) : null}
      {ended ? null : (
        <SupportDesk
          inbox={session.inbox.value}
          onAnswer={(requestId, answer) =>
            presses.press({ case: 'answerSupport', value: { requestId, answer } })
          }
        />
      )}
      <SharesList {...props} />
      <SealedList {...props} />
    </aside>
  );
}

const strokes: Record<ProgressBand, number> = {
  [ProgressBand.UNSPECIFIED]: 0,
  [ProgressBand.FEWER_THAN_K]: 1,
  [ProgressBand.AT_LEAST_K]: 2,
  [ProgressBand.MOST]: 4,
};

interface ProgressProps {
  band: ProgressBand;
  threshold: number;
  live: boolean;
}

function Progress({ band, threshold, live }: ProgressProps) {
  const say = teamWords.facilitator.room;
  return (
    <section>
      <h2 class="label">{say.answers}</h2>
      <p class="serif big">{say.band(band, threshold)}</p>
      <div class="strokes" aria-hidden="true">
        {[1, 2, 3, 4].map((stroke) => (
          <i key={stroke} class={stroke <= strokes[band] ? 'on' : ''} />
        ))}
      </div>
      <p class="note">{live ? say.live(threshold) : say.sealed}</p>
    </section>
  );
}
