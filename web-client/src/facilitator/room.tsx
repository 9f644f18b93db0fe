// The room: how many are here, how far the answers have come (a band, never a count), and what is sealed so
// far.

import { ProgressBand, RunPhase, SessionPhase } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';
import type { ConsoleViews } from './console';
import type { Presses } from './presses';
import { SealedList } from './sealed_list';

export type RoomProps = ConsoleViews & { presses: Presses; onLook: (run: number) => void };

export function Room(props: RoomProps) {
  const { session, shared } = props;
  const say = words.facilitator.room;
  const presence = session.presence.value;
  const current = shared.current;
  const asking = current !== undefined && current.boxEpoch > 0 && shared.phase === SessionPhase.STEPS;
  const open = current?.phase === RunPhase.OPEN || current?.phase === RunPhase.CLOSING;
  return (
    <aside class="room" aria-label={say.label}>
      <section>
        <h2 class="label">{say.label}</h2>
        <p class="serif big">{presence === null ? '–' : say.here(presence.present)}</p>
        <p class="note">{presence === null ? say.unknown : say.seats(presence.seats)}</p>
        <p class="note">{current !== undefined ? say.late : say.threshold(shared.threshold)}</p>
      </section>
      {asking && open ? (
        <Progress band={presence?.progress ?? ProgressBand.UNSPECIFIED} threshold={shared.threshold} />
      ) : null}
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

function Progress({ band, threshold }: { band: ProgressBand; threshold: number }) {
  const say = words.facilitator.room;
  return (
    <section>
      <h2 class="label">{say.answers}</h2>
      <p class="serif big">{say.band(band, threshold)}</p>
      <div class="strokes" aria-hidden="true">
        {[1, 2, 3, 4].map((stroke) => (
          <i key={stroke} class={stroke <= strokes[band] ? 'on' : ''} />
        ))}
      </div>
      <p class="note">{say.sealed}</p>
    </section>
  );
}
