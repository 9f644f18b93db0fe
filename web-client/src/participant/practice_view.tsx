// A practice round as one seat sees it: the own role's card, who has which role, and, when the round is over
// or was stopped, the order of the debrief. The client can stop the round, for all of its group, at once
// (S14).

import type { PracticeRound } from '../schema/holdspace/v1/exercise_pb';
import type { PracticePlace } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { words } from '../words/words';
import './practice.css';

const say = words.participant.practice;
const client = 1; // the second role does the work
const debriefOrder = [2, 0, 1]; // observers, then therapist, then client

export interface PracticeViewProps {
  round: PracticeRound;
  place: PracticePlace | undefined; // absent: in no group
  over: boolean;
  onStop: (() => void) | undefined; // absent where nothing can be pressed
}

export function PracticeView({ round, place, over, onStop }: PracticeViewProps) {
  if (place === undefined) return <p class="aside">{say.noGroup}</p>;
  const own = place.seats.find((seat) => seat.mine);
  const role = own === undefined ? undefined : round.roles[own.role];
  const titleOf = (index: number) => round.roles[index]?.title ?? '';
  const ended = over || place.stopped;
  return (
    <section class="practice">
      {place.stopped && (
        <Notice head={say.stopped}>
          <p>{say.stoppedText}</p>
        </Notice>
      )}
      {role !== undefined && (
        <div class="role-card">
          <p class="note">{say.yourRole(place.group)}</p>
          <h2>{role.title}</h2>
          {role.card.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {own?.role === client && !ended && onStop !== undefined && (
        <p class="tools">
          <Key onPress={onStop}>{say.stop}</Key>
          <span class="note">{say.stopNote}</span>
        </p>
      )}
      <h3>{say.group}</h3>
      <dl class="whose">
        {place.seats.map((seat) => (
          <div key={seat.seat}>
            <dt>{titleOf(seat.role)}</dt>
            <dd>{seat.mine ? say.you(seat.seat) : say.seat(seat.seat)}</dd>
          </div>
        ))}
      </dl>
      <h3>{ended ? say.debriefNow : say.debriefLater}</h3>
      <ol class="debrief">
        {debriefOrder.map((index) => (
          <li key={index}>{say.speaks(titleOf(index))}</li>
        ))}
      </ol>
    </section>
  );
}
